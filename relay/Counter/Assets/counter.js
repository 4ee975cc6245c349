// The shop's page: asks the public API with the shop's key, as any other program would. The key lives in this page only; nothing is stored in the browser.
// Here is what all its sections share, and the door. A section is a script of its own that adds itself to shopPage.sections: open(shop) and refresh() are asked when the
// key is in, refresh() again every few seconds while the page is seen, leave() when the key goes.
window.shopPage = (function () {
  'use strict';

  var EVERY = 4000;
  var page = at('counter');
  var language = document.documentElement.lang;
  var brought = decodeURIComponent(location.hash.slice(1));
  var key = null;
  var shared = {
    page: page, language: language, sections: [], tills: [],
    at: at, show: show, all: all, copyOf: copyOf, call: call, list: list, say: say, onSubmit: onSubmit, leaveIfRefused: leaveIfRefused,
    checked: checked, check: check, choose: choose, tell: tell, ago: ago, nameOfTill: nameOfTill, refresh: refresh, onCard: onCard,
    isOpen: function () { return key !== null; }
  };

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

  // ---- Cards

  function nameOfTill(id) {
    var till = shared.tills.find(function (one) { return one.tillId === id; });
    return till ? till.name : id;
  }

  function ago(milliseconds) {
    var units = [['day', 86400000], ['hour', 3600000], ['minute', 60000]];
    var unit = units.find(function (one) { return milliseconds >= one[1]; }) || units[2];
    return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-Math.max(1, Math.floor(milliseconds / unit[1])), unit[0]);
  }

  function tell(card, words) {
    var said = card.querySelector('[data-said]');
    said.textContent = words;
    show(said, true);
    clearTimeout(card.quiet);
    card.quiet = setTimeout(function () { show(said, false); }, 10000);
  }

  // What a card's buttons do: each says by data-do what it is; what goes wrong is said in the card.
  function onCard(card, work) {
    card.addEventListener('click', async function (event) {
      var wanted = event.target.dataset ? event.target.dataset.do : null;
      if (!wanted) return;
      try {
        await work(wanted);
      } catch (failure) {
        if (!failure.words) throw failure;
        tell(card, failure.words);
        leaveIfRefused(failure);
      }
    });
  }

  // ---- The door

  function leave() {
    key = null;
    shared.sections.forEach(function (section) { if (section.leave) section.leave(); });
    show(at('inside'), false);
    show(at('leave'), false);
    show(at('door'), true);
    at('key').value = '';
    at('key').focus();
  }

  onSubmit(at('door-form'), async function () {
    key = at('key').value.trim();
    try {
      var shop = (await call('GET', '/v1/shop')).body;
      shared.tills = (await list('/v1/tills')).items;
      shared.tills.sort(function (one, other) { return one.name.localeCompare(other.name, language, { numeric: true }); });
      fillTills();
      shared.sections.forEach(function (section) { if (section.open) section.open(shop); });
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
      shared.tills.forEach(function (till) { select.add(new Option(till.name, till.tillId)); });
    });
    all(document, '[data-many-tills]').forEach(function (field) { show(field, shared.tills.length > 1); });
  }

  // ---- While the page is seen

  async function refresh() {
    for (var i = 0; i < shared.sections.length; i++) if (key && shared.sections[i].refresh) await shared.sections[i].refresh();
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

  watch();
  return shared;
}());
