// The start page: makes a shop with the start link, then speaks to the public API with the till's key, as a till would.
// The key lives in this page only; nothing is stored in the browser.
(function () {
  'use strict';

  var origin = document.getElementById('start').dataset.origin;
  var tillKey = null;
  var polling = null;

  function at(id) { return document.getElementById(id); }

  function show(element, shown) { element.hidden = !shown; }

  // Both work without a secure context, which a relay in a local network is not.
  function randomText() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
  }

  function copy(source, button) {
    var selection = window.getSelection();
    selection.selectAllChildren(source);
    document.execCommand('copy');
    selection.removeAllRanges();
    var label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(function () { button.textContent = label; }, 2000);
  }

  async function call(method, path, body, headers) {
    var all = Object.assign({}, headers);
    if (tillKey && path.startsWith('/v1/')) all['Authorization'] = 'Bearer ' + tillKey;
    if (body) all['Content-Type'] = 'application/json';
    var answer = await fetch(path, { method: method, headers: all, body: body ? JSON.stringify(body) : undefined, cache: 'no-store' });
    var read = await answer.json();
    if (!answer.ok) throw { problem: read };
    return read;
  }

  // Runs what a form is for: its button rests meanwhile, and what goes wrong is said in the form.
  function onSubmit(id, work) {
    var form = at(id);
    form.addEventListener('submit', async function (event) {
      event.preventDefault();
      var button = form.querySelector('button');
      var error = form.querySelector('[data-error]');
      button.disabled = true;
      if (error) show(error, false);
      try {
        await work(form);
      } catch (failure) {
        if (!error) throw failure;
        error.querySelector('[data-detail]').textContent = wordsOf(failure, error.dataset.unreachable);
        show(error, true);
      }
      button.disabled = false;
    });
  }

  function wordsOf(failure, unreachable) {
    if (!failure.problem) return unreachable;
    var errors = (failure.problem.errors || []).map(function (one) { return one.pointer + ': ' + one.detail; });
    return [failure.problem.detail].concat(errors).join('\n');
  }

  // A picture of the relay is fetched from where this page came from, whatever the public URL is.
  function local(address) {
    if (address.startsWith('data:')) return address;
    var url = new URL(address, location.href);
    return url.pathname + url.search;
  }

  function useKey(key) {
    tillKey = key;
    at('till-key').textContent = key;
    at('curl').textContent = [
      "curl '" + origin + "/v1/tickets' \\",
      "  -H 'Authorization: Bearer " + key + "' \\",
      "  -H 'Content-Type: application/json' \\",
      "  -H \"Idempotency-Key: first-$(date +%s)\" \\",
      "  -d '{\"number\": \"'\"$(date +%s)\"'\", \"currency\": \"EUR\", \"total\": 12.50,",
      "       \"lines\": [{\"description\": \"Coffee beans\", \"total\": 12.50}]}'"
    ].join('\n');
    show(at('shop'), false);
    ['keys', 'display', 'samples', 'next'].forEach(function (id) { show(at(id), true); });
    at('keys').focus();
  }

  function showPairing(state) {
    document.querySelectorAll('[data-pairing]').forEach(function (one) { show(one, one.dataset.pairing === state); });
    show(at('pairing'), state === 'open');
  }

  function follow(pairingId) {
    clearTimeout(polling);
    polling = setTimeout(async function () {
      try {
        var pairing = await call('GET', '/v1/pairings/' + encodeURIComponent(pairingId));
        showPairing(pairing.state);
        if (pairing.state !== 'open') return;
      } catch (failure) {
        // A pairing that is gone is over; a relay that does not answer is asked again.
        if (failure.problem && failure.problem.status === 404) return showPairing('expired');
      }
      follow(pairingId);
    }, 1500);
  }

  onSubmit('shop-form', async function (form) {
    var shop = { name: form.elements.name.value, language: form.elements.language.value, tills: [form.elements.till.value] };
    if (form.elements.country.value) shop.country = form.elements.country.value.toUpperCase();
    var made = await call('POST', location.pathname.replace(/\/$/, '') + '/shops', shop);
    at('shop-key').textContent = made.shopKey;
    useKey(made.tills[0].tillKey);
  });

  onSubmit('key-form', async function () {
    at('shop-key').closest('details').hidden = true;
    useKey(at('key').value.trim());
  });

  onSubmit('pairing-form', async function () {
    var pairing = await call('POST', '/v1/pairings', {});
    at('pairing-qr').src = local(pairing.qr);
    at('pairing-code').textContent = pairing.code;
    at('pairing-link').href = local(pairing.link);
    showPairing('open');
    follow(pairing.pairingId);
  });

  onSubmit('claim-form', async function () {
    show(at('claimed'), false);
    await call('POST', '/v1/pairings/claim', { code: at('code').value });
    show(at('claimed'), true);
  });

  onSubmit('sample-form', async function (form) {
    var sample = await call('GET', location.pathname.replace(/\/$/, '') + '/samples/' + form.elements.sample.value);
    sample.number = 'S' + Date.now();
    sample.issuedAt = new Date().toISOString();
    var stored = await call('POST', '/v1/tickets', sample, { 'Idempotency-Key': 'start-' + randomText() });
    at('ticket-qr').src = local(stored.qr);
    at('ticket-link').href = stored.link;
    show(at('on-displays'), stored.displays > 0);
    show(at('on-no-display'), !stored.displays);
    show(at('pushed'), true);
  });

  document.querySelectorAll('[data-copy]').forEach(function (button) {
    button.addEventListener('click', function () { copy(at(button.dataset.copy), button); });
  });
}());
