// The shop's page: a display more, or one that is back.
(function (shop) {
  'use strict';

  var page = shop.page, at = shop.at, show = shop.show, all = shop.all, call = shop.call, list = shop.list;
  var found = null;
  var following = {};

  shop.onSubmit(at('code-form'), async function () {
    show(at('added'), false);
    found = (await call('POST', '/v1/pairings/look', { code: at('code').value })).body;
    at('found-code').textContent = found.code;
    at('found-engine').textContent = found.engine;
    at('found-address').textContent = found.address;
    await shop.refresh();
    offerOld();
    at('new-name').value = '';
    show(at('code-form'), false);
    show(at('found'), true);
    at('found-title').focus();
  });

  // Those that are away, of the same kind of device first: one of them may have lost its cookie.
  function offerOld() {
    var away = shop.displays().filter(function (display) { return !display.online; });
    var choices = at('again-choices');
    away.sort(function (one, other) {
      return (other.engine === found.engine) - (one.engine === found.engine) || Date.parse(other.lastSeen) - Date.parse(one.lastSeen);
    });
    choices.textContent = '';
    away.forEach(function (display) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = display.name;
      button.addEventListener('click', function () { add(function () { return call('POST', '/v1/displays/' + encodeURIComponent(display.displayId) + '/claim', { code: found.code }); }); });
      choices.append(button);
    });
    show(at('again'), away.length > 0);
  }

  async function add(work) {
    shop.say(at('new-form'), '');
    try {
      await work();
    } catch (failure) {
      if (!failure.words) throw failure;
      shop.say(at('new-form'), failure.words);
      shop.leaveIfRefused(failure);
      return;
    }
    closeFound();
    show(at('added'), true);
    await shop.refresh();
  }

  function closeFound() {
    found = null;
    at('code').value = '';
    show(at('found'), false);
    show(at('code-form'), true);
    at('code').focus();
  }

  shop.onSubmit(at('new-form'), function () {
    var claim = { code: found.code };
    if (at('new-name').value.trim()) claim.name = at('new-name').value.trim();
    return add(function () { return call('POST', '/v1/pairings/claim?till=' + encodeURIComponent(at('new-till').value), claim); });
  });

  at('not-found').addEventListener('click', closeFound);

  function progress(what, state) {
    all(at(what + '-progress'), '[data-pairing]').forEach(function (one) { show(one, one.dataset.pairing === state); });
  }

  function follow(what, pairingId, ended) {
    clearTimeout(following[what]);
    following[what] = setTimeout(async function () {
      if (!shop.isOpen()) return;
      try {
        var state = (await call('GET', '/v1/pairings/' + encodeURIComponent(pairingId))).body.state;
        progress(what, state);
        if (state !== 'open') {
          ended();
          await shop.refresh();
          return;
        }
      } catch (failure) {
        // A pairing that is gone is over; a relay that does not answer is asked again.
        if (failure.status === 404) {
          progress(what, 'expired');
          ended();
          return;
        }
      }
      follow(what, pairingId, ended);
    }, 1500);
  }

  // A picture of the relay is fetched from where this page came from, whatever the public URL is.
  function local(address) {
    var url = new URL(address, location.href);
    return url.pathname + url.search;
  }

  shop.onSubmit(at('scan-form'), async function () {
    var pairing = (await call('POST', '/v1/pairings?till=' + encodeURIComponent(at('scan-till').value), { kind: 'tablet' })).body;
    at('scan-qr').src = local(pairing.qr);
    at('scan-code').textContent = pairing.code;
    show(at('scan'), true);
    progress('scan', 'open');
    follow('scan', pairing.pairingId, function () { show(at('scan'), false); });
  });

  shop.onSubmit(at('window-form'), async function () {
    var pairing = (await call('POST', '/v1/pairings?till=' + encodeURIComponent(at('window-till').value), { kind: 'window' })).body;
    at('window-link').href = local(pairing.link);
    show(at('window-link'), true);
    at('window-link').focus();
    progress('window', 'open');
    follow('window', pairing.pairingId, function () { show(at('window-link'), false); });
  });

  shop.sections.push({ leave: function () { found = null; } });
}(window.shopPage));
