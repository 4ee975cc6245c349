// The shop's page: asks the public API with the shop's key, as any other program would. The key lives in this page only; nothing is stored in the browser.
(function () {
  'use strict';

  var EVERY = 4000;
  var LOGO = 480;
  var page = at('counter');
  var language = document.documentElement.lang;
  var key = null;
  var tills = [];
  var displays = [];
  var found = null;
  var brought = decodeURIComponent(location.hash.slice(1));
  var following = {};
  var logo;

  function at(id) { return document.getElementById(id); }
  function show(element, shown) { element.hidden = !shown; }
  function all(root, selector) { return Array.from(root.querySelectorAll(selector)); }
  function copyOf(template) { return at(template).content.firstElementChild.cloneNode(true); }

  // ---- The relay

  async function call(method, path, body) {
    var headers = { Authorization: 'Bearer ' + key };
    if (body) headers['Content-Type'] = 'application/json';
    var answer;
    try {
      answer = await fetch(path, { method: method, headers: headers, body: body ? JSON.stringify(body) : undefined, cache: 'no-store' });
    } catch (unreachable) {
      throw { words: page.dataset.unreachable };
    }
    var read = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) throw { status: answer.status, words: wordsOf(read), slug: read.type.split('/').pop() };
    return { body: read, now: Date.parse(answer.headers.get('Date')) || Date.now() };
  }

  // In the reader's language where the merchant can mend it; else as the relay says it.
  function wordsOf(problem) {
    var slug = problem.type.split('/').pop();
    var errors = problem.errors || [];
    if (slug === 'invalid-content' && errors.some(function (one) { return one.pointer === '/code'; })) slug = 'invalid-code';
    var said = page.getAttribute('data-say-' + slug);
    if (said) return said;
    return [page.dataset.failed + ' ' + (problem.detail || problem.title)].concat(errors.map(function (one) { return one.pointer + ': ' + one.detail; })).join('\n');
  }

  async function list(path) {
    var items = [], next = '', read;
    do {
      read = await call('GET', path + '?limit=200' + (next ? '&after=' + encodeURIComponent(next) : ''));
      items = items.concat(read.body.items);
      next = read.body.next;
    } while (next);
    return { items: items, now: read.now };
  }

  // ---- Forms

  function say(form, words) {
    var error = form.querySelector('[data-error]');
    error.textContent = words || '';
    show(error, !!words);
  }

  // Runs what a form is for: its button rests meanwhile, and what goes wrong is said in the form.
  function onSubmit(form, work) {
    form.addEventListener('submit', async function (event) {
      event.preventDefault();
      var button = form.querySelector('button:not([type])');
      button.disabled = true;
      say(form, '');
      try {
        await work(form);
      } catch (failure) {
        if (!failure.words) throw failure;
        say(form, failure.words);
        leaveIfRefused(failure);
      } finally {
        button.disabled = false;
      }
    });
  }

  function leaveIfRefused(failure) {
    if (failure.status !== 401 || !key) return;
    leave();
    say(at('door-form'), failure.words);
  }

  function checked(root, name) {
    return all(root, 'input[name="' + name + '"]:checked').map(function (box) { return box.value; });
  }

  function check(root, name, values) {
    all(root, 'input[name="' + name + '"]').forEach(function (box) { box.checked = values.indexOf(box.value) >= 0; });
  }

  // A value that the list does not offer is offered too: saving must not change what nobody touched.
  function choose(select, value) {
    if (value && !Array.from(select.options).some(function (option) { return option.value === value; })) select.add(new Option(value, value));
    select.value = value || '';
  }

  // ---- The door

  function leave() {
    key = null;
    displays = [];
    found = null;
    show(at('inside'), false);
    show(at('leave'), false);
    show(at('door'), true);
    at('fleet').textContent = '';
    at('key').value = '';
    at('key').focus();
  }

  onSubmit(at('door-form'), async function () {
    key = at('key').value.trim();
    try {
      var shop = (await call('GET', '/v1/shop')).body;
      tills = (await list('/v1/tills')).items;
      tills.sort(function (one, other) { return one.name.localeCompare(other.name, language, { numeric: true }); });
      fillSettings(shop);
      fillTills();
      await refresh();
    } catch (failure) {
      key = null;
      throw failure;
    }
    at('key').value = '';
    show(at('door'), false);
    show(at('inside'), true);
    show(at('leave'), true);
    at('displays-title').focus();
    if (brought) {
      at('code').value = brought;
      at('code-form').requestSubmit();
      brought = '';
      history.replaceState(null, '', location.pathname);
    }
  });

  at('leave').addEventListener('click', leave);

  function fillTills() {
    all(document, '[data-till-select]').forEach(function (select) {
      select.textContent = '';
      tills.forEach(function (till) { select.add(new Option(till.name, till.tillId)); });
    });
    all(document, '[data-many-tills]').forEach(function (field) { show(field, tills.length > 1); });
  }

  // ---- The displays

  async function refresh() {
    var read = await list('/v1/displays');
    if (!key) return;
    displays = read.items.sort(function (one, other) { return one.name.localeCompare(other.name, language, { numeric: true }); });
    var fleet = at('fleet');
    all(fleet, '.display').forEach(function (card) {
      if (!displays.some(function (display) { return display.displayId === card.dataset.id; })) card.remove();
    });
    displays.forEach(function (display, place) {
      var card = all(fleet, '.display').find(function (one) { return one.dataset.id === display.displayId; }) || newCard(display);
      // Moved only where it must be: moving takes the focus away.
      if (fleet.children[place] !== card) fleet.insertBefore(card, fleet.children[place] || null);
      update(card, display, read.now);
    });
    show(at('no-display'), !displays.length);
    at('count').textContent = displays.length ? page.dataset.there
      .replace('{there}', displays.filter(function (display) { return display.online; }).length).replace('{all}', displays.length) : '';
  }

  function update(card, display, now) {
    var state = card.querySelector('[data-state]');
    card.querySelector('[data-name]').textContent = display.name;
    state.className = display.online ? 'state on' : 'state';
    state.textContent = display.online ? page.dataset.connected : page.dataset.lastSeen.replace('{when}', ago(now - Date.parse(display.lastSeen)));
    card.querySelector('[data-tills]').textContent = page.dataset.till + ' ' + display.tills.map(nameOfTill).join(', ');
    card.querySelector('[data-engine]').textContent = display.engine;
    show(card.querySelector('[data-old]'), display.online && display.upToDate === false);
    card.querySelector('[data-do="identify"]').disabled = !display.online;
    if (!card.querySelector('details').open) fill(card, display);
  }

  function nameOfTill(id) {
    var till = tills.find(function (one) { return one.tillId === id; });
    return till ? till.name : id;
  }

  function ago(milliseconds) {
    var units = [['day', 86400000], ['hour', 3600000], ['minute', 60000]];
    var unit = units.find(function (one) { return milliseconds >= one[1]; }) || units[2];
    return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-Math.max(1, Math.floor(milliseconds / unit[1])), unit[0]);
  }

  function fill(card, display) {
    var form = card.querySelector('[data-form]');
    form.elements.name.value = display.name;
    check(form, 'tills', display.tills);
    choose(form.elements.language, display.language);
    check(form, 'idleLanguages', display.idleLanguages || []);
    ['largePrint', 'highContrast', 'clock', 'upsideDown'].forEach(function (name) { form.elements[name].checked = !!display[name]; });
  }

  function newCard(display) {
    var card = copyOf('display-card');
    var form = card.querySelector('[data-form]');
    var sure = card.querySelector('[data-sure]');
    var path = '/v1/displays/' + encodeURIComponent(display.displayId);
    card.dataset.id = display.displayId;
    all(card, '[data-id]').forEach(function (field) { field.id = display.displayId + '-' + field.dataset.id; });
    all(card, '[data-for]').forEach(function (label) { label.htmlFor = display.displayId + '-' + label.dataset.for; });
    all(card, '[data-with]').forEach(function (field) { show(field, field.dataset.with in display); });
    tills.forEach(function (till) {
      var choice = copyOf('till-choice');
      choice.querySelector('input').value = till.tillId;
      choice.querySelector('[data-label]').textContent = till.name;
      card.querySelector('[data-till-choices]').append(choice);
    });
    show(card.querySelector('[data-tills-field]'), tills.length > 1);

    onSubmit(form, async function () {
      var change = { name: form.elements.name.value, tills: checked(form, 'tills') };
      if ('idleLanguages' in display) {
        change.language = form.elements.language.value || null;
        change.idleLanguages = checked(form, 'idleLanguages');
      }
      ['largePrint', 'highContrast', 'clock', 'upsideDown'].forEach(function (name) { if (name in display) change[name] = form.elements[name].checked; });
      await call('PATCH', path, change);
      card.querySelector('details').open = false;
      tell(card, page.dataset.saved);
      await refresh();
    });

    card.addEventListener('click', async function (event) {
      var wanted = event.target.dataset ? event.target.dataset.do : null;
      if (!wanted) return;
      try {
        if (wanted === 'identify') {
          await call('POST', path + '/identify');
          tell(card, page.dataset.identified);
        } else if (wanted === 'really') {
          await call('DELETE', path);
          at('displays-title').focus();
          await refresh();
        } else {
          show(sure, wanted === 'remove');
          show(form, wanted !== 'remove');
          (wanted === 'remove' ? sure.querySelector('h3') : form.querySelector('[data-do="remove"]')).focus();
        }
      } catch (failure) {
        if (!failure.words) throw failure;
        tell(card, failure.words);
        leaveIfRefused(failure);
      }
    });
    return card;
  }

  function tell(card, words) {
    var said = card.querySelector('[data-said]');
    said.textContent = words;
    show(said, true);
    clearTimeout(card.quiet);
    card.quiet = setTimeout(function () { show(said, false); }, 10000);
  }

  async function watch() {
    if (key && document.visibilityState === 'visible') {
      try {
        await refresh();
      } catch (failure) {
        if (!failure.words) throw failure;
        leaveIfRefused(failure);
      }
    }
    setTimeout(watch, EVERY);
  }

  // ---- A display more, or one that is back

  onSubmit(at('code-form'), async function () {
    show(at('added'), false);
    found = (await call('POST', '/v1/pairings/look', { code: at('code').value })).body;
    at('found-code').textContent = found.code;
    at('found-engine').textContent = found.engine;
    at('found-address').textContent = found.address;
    await refresh();
    offerOld();
    at('new-name').value = '';
    show(at('code-form'), false);
    show(at('found'), true);
    at('found-title').focus();
  });

  // Those that are away, of the same kind of device first: one of them may have lost its cookie.
  function offerOld() {
    var away = displays.filter(function (display) { return !display.online; });
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
    say(at('new-form'), '');
    try {
      await work();
    } catch (failure) {
      if (!failure.words) throw failure;
      say(at('new-form'), failure.words);
      leaveIfRefused(failure);
      return;
    }
    closeFound();
    show(at('added'), true);
    await refresh();
  }

  function closeFound() {
    found = null;
    at('code').value = '';
    show(at('found'), false);
    show(at('code-form'), true);
    at('code').focus();
  }

  onSubmit(at('new-form'), function () {
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
      if (!key) return;
      try {
        var state = (await call('GET', '/v1/pairings/' + encodeURIComponent(pairingId))).body.state;
        progress(what, state);
        if (state !== 'open') {
          ended();
          await refresh();
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

  onSubmit(at('scan-form'), async function () {
    var pairing = (await call('POST', '/v1/pairings?till=' + encodeURIComponent(at('scan-till').value), { kind: 'tablet' })).body;
    at('scan-qr').src = local(pairing.qr);
    at('scan-code').textContent = pairing.code;
    show(at('scan'), true);
    progress('scan', 'open');
    follow('scan', pairing.pairingId, function () { show(at('scan'), false); });
  });

  onSubmit(at('window-form'), async function () {
    var pairing = (await call('POST', '/v1/pairings?till=' + encodeURIComponent(at('window-till').value), { kind: 'window' })).body;
    at('window-link').href = local(pairing.link);
    show(at('window-link'), true);
    at('window-link').focus();
    progress('window', 'open');
    follow('window', pairing.pairingId, function () { show(at('window-link'), false); });
  });

  // ---- The shop's settings

  function fillSettings(shop) {
    var regions = Intl.DisplayNames ? new Intl.DisplayNames([language], { type: 'region' }) : null;
    at('shop-name').textContent = shop.name;
    at('idle-text').value = shop.idleText || '';
    at('qr-seconds').value = shop.qrSeconds;
    choose(at('shop-language'), shop.language);
    choose(at('shop-country'), shop.country);
    sortCountries(regions);
    show(at('choices'), 'choices' in shop);
    check(at('choices'), 'choices', shop.choices || []);
    showLogo(shop.logo ? 'data:image/png;base64,' + shop.logo : null);
    logo = undefined;
  }

  function sortCountries(regions) {
    var select = at('shop-country'), chosen = select.value;
    var named = Array.from(select.options).slice(1);
    named.forEach(function (option) { option.textContent = regions ? regions.of(option.value) : option.value; });
    named.sort(function (one, other) { return one.textContent.localeCompare(other.textContent, language); });
    named.forEach(function (option) { select.add(option); });
    select.value = chosen;
  }

  function showLogo(source) {
    show(at('logo-now'), !!source);
    if (source) at('logo-picture').src = source; else at('logo-picture').removeAttribute('src');
  }

  // Whatever picture it is, the relay gets a small PNG.
  async function drawn(file) {
    var picture;
    try {
      picture = await createImageBitmap(file);
    } catch (unreadable) {
      throw { words: page.getAttribute('data-say-bad-picture') };
    }
    var canvas = document.createElement('canvas');
    for (var side = LOGO; ; side = Math.floor(side * 0.7)) {
      var scale = Math.min(1, side / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      var url = canvas.toDataURL('image/png');
      // A PNG that compresses badly is drawn smaller: 150,000 bytes are allowed, in base64 a third more.
      if (url.length < 190000 || side < 32) return url;
    }
  }

  at('logo').addEventListener('change', async function () {
    var file = at('logo').files[0];
    if (!file) return;
    say(at('settings-form'), '');
    try {
      var url = await drawn(file);
      logo = url.slice(url.indexOf(',') + 1);
      showLogo(url);
    } catch (failure) {
      if (!failure.words) throw failure;
      say(at('settings-form'), failure.words);
    }
  });

  at('logo-remove').addEventListener('click', function () {
    logo = null;
    at('logo').value = '';
    showLogo(null);
    at('logo').focus();
  });

  onSubmit(at('settings-form'), async function () {
    show(at('settings-saved'), false);
    var change = {
      idleText: at('idle-text').value.trim() || null,
      qrSeconds: Number(at('qr-seconds').value),
      language: at('shop-language').value,
      country: at('shop-country').value || null
    };
    if (!at('choices').hidden) change.choices = checked(at('choices'), 'choices');
    if (logo !== undefined) change.logo = logo;
    fillSettings((await call('PATCH', '/v1/shop', change)).body);
    at('logo').value = '';
    show(at('settings-saved'), true);
  });

  watch();
}());
