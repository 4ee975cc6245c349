// The shop's page: its printers.
(function (shop) {
  'use strict';

  var at = shop.at, show = shop.show, all = shop.all, call = shop.call;
  var words = at('printers');
  var kinds = { 'star-cloudprnt': 'Star CloudPRNT', 'epson-sdp': 'Epson Server Direct Print', 'escpos-tcp': 'ESC/POS' };

  async function refresh() {
    var read = await shop.list('/v1/printers');
    if (!shop.isOpen()) return;
    var box = at('printer-list');
    var printers = read.items.sort(function (one, other) { return one.name.localeCompare(other.name, shop.language, { numeric: true }); });
    all(box, '.display').forEach(function (card) {
      if (!printers.some(function (printer) { return printer.printerId === card.dataset.id; })) card.remove();
    });
    printers.forEach(function (printer, place) {
      var card = all(box, '.display').find(function (one) { return one.dataset.id === printer.printerId; }) || newCard(printer);
      if (box.children[place] !== card) box.insertBefore(card, box.children[place] || null);
      update(card, printer, read.now);
    });
    show(at('no-printer'), !printers.length);
  }

  function update(card, printer, now) {
    var status = printer.status;
    var state = card.querySelector('[data-state]');
    var trouble = card.querySelector('[data-trouble]');
    card.querySelector('[data-name]').textContent = printer.name;
    state.className = status.online ? 'state on' : 'state';
    state.textContent = status.online ? shop.page.dataset.connected
      : status.lastPoll ? shop.page.dataset.lastSeen.replace('{when}', shop.ago(now - Date.parse(status.lastPoll))) : words.dataset.notHeard;
    card.querySelector('[data-kind]').textContent = (kinds[printer.protocol] || printer.protocol) + ', ' + printer.width + ' mm';
    if (status.paper === 'low') card.querySelector('[data-kind]').textContent += ' · ' + words.dataset.paperLow;
    if (status.drawer === 'open') card.querySelector('[data-kind]').textContent += ' · ' + words.dataset.drawerOpen;
    card.querySelector('[data-waiting]').textContent = printer.waiting ? '· ' + words.dataset.waiting.replace('{count}', printer.waiting) : '';
    trouble.textContent = status.problem ? words.dataset.problem + ' ' + reason(status.problem) : '';
    show(trouble, !!status.problem);
    tellJobs(card, printer.notPrinted, now);
    if (!card.querySelector('details').open) fill(card, printer);
  }

  function reason(word) { return words.getAttribute('data-reason-' + word) || word; }

  function tellJobs(card, jobs, now) {
    var box = card.querySelector('[data-jobs]');
    box.textContent = '';
    jobs.forEach(function (job) {
      var line = document.createElement('li');
      var what = job.channel === 'drawer' ? words.dataset.drawer : job.state === 'unknown' ? words.dataset.unknown : words.dataset.failed;
      line.textContent = shop.ago(now - Date.parse(job.at)) + ' · ' + what + ' – ' + reason(job.reason);
      box.append(line);
    });
    show(card.querySelector('[data-failed]'), jobs.length > 0);
  }

  function fill(card, printer) {
    var form = card.querySelector('[data-form]');
    form.elements.name.value = printer.name;
    form.elements.codePageNumber.value = printer.codePageNumber === undefined ? '' : printer.codePageNumber;
    form.elements.raster.checked = printer.codes === 'raster';
  }

  function newCard(printer) {
    var card = shop.copyOf('printer-card');
    var form = card.querySelector('[data-form]');
    var sure = card.querySelector('[data-sure]');
    var path = '/v1/printers/' + encodeURIComponent(printer.printerId);
    card.dataset.id = printer.printerId;
    all(card, '[data-id]').forEach(function (field) { field.id = printer.printerId + '-' + field.dataset.id; });
    all(card, '[data-for]').forEach(function (label) { label.htmlFor = printer.printerId + '-' + label.dataset.for; });

    shop.onSubmit(form, async function () {
      await call('PATCH', path, {
        name: form.elements.name.value,
        codePageNumber: form.elements.codePageNumber.value === '' ? null : Number(form.elements.codePageNumber.value),
        codes: form.elements.raster.checked ? 'raster' : 'native'
      });
      card.querySelector('details').open = false;
      shop.tell(card, shop.page.dataset.saved);
      await refresh();
    });

    shop.onCard(card, async function (wanted) {
      if (wanted === 'test') {
        await call('POST', path + '/test?till=' + encodeURIComponent(printer.tills[0] || shop.tills[0].tillId));
        shop.tell(card, words.dataset.testSent);
        await refresh();
      } else if (wanted === 'really') {
        await call('DELETE', path);
        at('printers-title').focus();
        await refresh();
      } else {
        show(sure, wanted === 'remove');
        show(form, wanted !== 'remove');
        (wanted === 'remove' ? sure.querySelector('h4') : form.querySelector('[data-do="remove"]')).focus();
      }
    });
    return card;
  }

  // ---- One more: its address is told this once

  shop.onSubmit(at('printer-form'), async function () {
    var wanted = { name: at('printer-name').value, protocol: at('printer-kind').value, width: Number(at('printer-width').value) };
    if (shop.tills.length > 1) wanted.tills = [at('printer-till').value];
    var added = (await call('POST', '/v1/printers', wanted)).body;
    at('printer-url').textContent = added.url;
    show(at('star-steps'), added.protocol === 'star-cloudprnt');
    show(at('epson-steps'), added.protocol === 'epson-sdp');
    show(at('printer-form'), false);
    show(at('printer-added'), true);
    at('printer-added-title').focus();
    await refresh();
  });

  at('printer-typed').addEventListener('click', function () {
    forget();
    at('add-printer-title').focus();
  });

  function forget() {
    at('printer-url').textContent = '';
    at('printer-name').value = '';
    show(at('printer-added'), false);
    show(at('printer-form'), true);
  }

  shop.sections.push({
    refresh: refresh,
    leave: function () {
      at('printer-list').textContent = '';
      forget();
    }
  });
}(window.shopPage));
