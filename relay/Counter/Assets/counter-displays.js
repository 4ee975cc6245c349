// The shop's page: its displays.
(function (shop) {
  'use strict';

  var page = shop.page, at = shop.at, show = shop.show, all = shop.all, call = shop.call, list = shop.list;
  var displays = [];

  async function refresh() {
    var read = await list('/v1/displays');
    if (!shop.isOpen()) return;
    displays = read.items.sort(function (one, other) { return one.name.localeCompare(other.name, shop.language, { numeric: true }); });
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
    state.textContent = display.online ? page.dataset.connected : page.dataset.lastSeen.replace('{when}', shop.ago(now - Date.parse(display.lastSeen)));
    card.querySelector('[data-tills]').textContent = page.dataset.till + ' ' + display.tills.map(shop.nameOfTill).join(', ');
    card.querySelector('[data-engine]').textContent = display.engine;
    show(card.querySelector('[data-old]'), display.online && display.upToDate === false);
    card.querySelector('[data-do="identify"]').disabled = !display.online;
    if (!card.querySelector('details').open) fill(card, display);
  }

  function fill(card, display) {
    var form = card.querySelector('[data-form]');
    form.elements.name.value = display.name;
    shop.check(form, 'tills', display.tills);
    shop.choose(form.elements.language, display.language);
    shop.check(form, 'idleLanguages', display.idleLanguages || []);
    ['largePrint', 'highContrast', 'clock', 'upsideDown'].forEach(function (name) { form.elements[name].checked = !!display[name]; });
  }

  function newCard(display) {
    var card = shop.copyOf('display-card');
    var form = card.querySelector('[data-form]');
    var sure = card.querySelector('[data-sure]');
    var path = '/v1/displays/' + encodeURIComponent(display.displayId);
    card.dataset.id = display.displayId;
    all(card, '[data-id]').forEach(function (field) { field.id = display.displayId + '-' + field.dataset.id; });
    all(card, '[data-for]').forEach(function (label) { label.htmlFor = display.displayId + '-' + label.dataset.for; });
    all(card, '[data-with]').forEach(function (field) { show(field, field.dataset.with in display); });
    shop.tills.forEach(function (till) {
      var choice = shop.copyOf('till-choice');
      choice.querySelector('input').value = till.tillId;
      choice.querySelector('[data-label]').textContent = till.name;
      card.querySelector('[data-till-choices]').append(choice);
    });
    show(card.querySelector('[data-tills-field]'), shop.tills.length > 1);

    shop.onSubmit(form, async function () {
      var change = { name: form.elements.name.value, tills: shop.checked(form, 'tills') };
      if ('idleLanguages' in display) {
        change.language = form.elements.language.value || null;
        change.idleLanguages = shop.checked(form, 'idleLanguages');
      }
      ['largePrint', 'highContrast', 'clock', 'upsideDown'].forEach(function (name) { if (name in display) change[name] = form.elements[name].checked; });
      await call('PATCH', path, change);
      card.querySelector('details').open = false;
      shop.tell(card, page.dataset.saved);
      await refresh();
    });

    shop.onCard(card, async function (wanted) {
      if (wanted === 'identify') {
        await call('POST', path + '/identify');
        shop.tell(card, page.dataset.identified);
      } else if (wanted === 'really') {
        await call('DELETE', path);
        at('displays-title').focus();
        await refresh();
      } else {
        show(sure, wanted === 'remove');
        show(form, wanted !== 'remove');
        (wanted === 'remove' ? sure.querySelector('h3') : form.querySelector('[data-do="remove"]')).focus();
      }
    });
    return card;
  }

  shop.sections.push({
    refresh: refresh,
    leave: function () {
      displays = [];
      at('fleet').textContent = '';
    }
  });
  shop.displays = function () { return displays; };
}(window.shopPage));
