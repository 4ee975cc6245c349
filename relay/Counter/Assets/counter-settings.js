// The shop's page: what customers see.
(function (shop) {
  'use strict';

  var page = shop.page, at = shop.at, show = shop.show, call = shop.call;
  var LOGO = 480;
  var logo;

  function fillSettings(settings) {
    var regions = Intl.DisplayNames ? new Intl.DisplayNames([shop.language], { type: 'region' }) : null;
    at('shop-name').textContent = settings.name;
    at('idle-text').value = settings.idleText || '';
    at('qr-seconds').value = settings.qrSeconds;
    shop.choose(at('shop-language'), settings.language);
    shop.choose(at('shop-country'), settings.country);
    sortCountries(regions);
    at('print-seconds').value = settings.printSeconds || '';
    showReasons(settings.reprintReasons || []);
    shop.hours.fill(settings.openingHours || []);
    show(at('choices'), 'choices' in settings);
    shop.check(at('choices'), 'choices', settings.choices || []);
    showLogo(settings.logo ? 'data:image/png;base64,' + settings.logo : null);
    logo = undefined;
  }

  function sortCountries(regions) {
    var select = at('shop-country'), chosen = select.value;
    var named = Array.from(select.options).slice(1);
    named.forEach(function (option) { option.textContent = regions ? regions.of(option.value) : option.value; });
    named.sort(function (one, other) { return one.textContent.localeCompare(other.textContent, shop.language); });
    named.forEach(function (option) { select.add(option); });
    select.value = chosen;
  }

  // ---- Own reasons to print again: a line each; tills send the code, which is made of the words once and then stays

  var reasons = [];

  function showReasons(known) {
    reasons = known;
    at('reprint-reasons').value = known.map(function (reason) { return reason.text; }).join('\n');
    at('reprint-codes').textContent = '';
    known.forEach(function (reason) {
      var line = document.createElement('li');
      line.textContent = reason.text + ' = ' + reason.code;
      at('reprint-codes').append(line);
    });
    show(at('reprint-codes'), known.length > 0);
  }

  function readReasons() {
    var lines = at('reprint-reasons').value.split('\n').map(function (line) { return line.trim(); }).filter(Boolean);
    var taken = ['customer-request', 'paper-fault', 'unreadable', 'lost', 'accounting', 'other'].concat(
      reasons.filter(function (reason) { return lines.indexOf(reason.text) >= 0; }).map(function (reason) { return reason.code; }));
    return lines.map(function (text) {
      var known = reasons.find(function (reason) { return reason.text === text; });
      if (known) return known;
      var word = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 24).replace(/-$/, '') || 'own';
      for (var code = word, number = 2; taken.indexOf(code) >= 0; number++) code = word + '-' + number;
      taken.push(code);
      return { code: code, text: text };
    });
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
    shop.say(at('settings-form'), '');
    try {
      var url = await drawn(file);
      logo = url.slice(url.indexOf(',') + 1);
      showLogo(url);
    } catch (failure) {
      if (!failure.words) throw failure;
      shop.say(at('settings-form'), failure.words);
    }
  });

  at('logo-remove').addEventListener('click', function () {
    logo = null;
    at('logo').value = '';
    showLogo(null);
    at('logo').focus();
  });

  shop.onSubmit(at('settings-form'), async function () {
    show(at('settings-saved'), false);
    var change = {
      idleText: at('idle-text').value.trim() || null,
      qrSeconds: Number(at('qr-seconds').value),
      language: at('shop-language').value,
      country: at('shop-country').value || null,
      printSeconds: at('print-seconds').value === '' ? null : Number(at('print-seconds').value),
      reprintReasons: readReasons(),
      openingHours: shop.hours.read()
    };
    if (!at('choices').hidden) change.choices = shop.checked(at('choices'), 'choices');
    if (logo !== undefined) change.logo = logo;
    fillSettings((await call('PATCH', '/v1/shop', change)).body);
    at('logo').value = '';
    show(at('settings-saved'), true);
  });

  shop.sections.push({ open: fillSettings });
}(window.shopPage));
