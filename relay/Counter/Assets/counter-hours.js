// The shop's page: when the shop is open, a line for each day of the week, such as "09:00–12:30, 14:00–19:00".
(function (shop) {
  'use strict';

  var DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  var SPAN = /^(\d{1,2})[:.h]?(\d{2})?\s*[-–—]\s*(\d{1,2})[:.h]?(\d{2})?$/;
  var box = shop.at('hours');
  var names = new Intl.DateTimeFormat(shop.language, { weekday: 'long', timeZone: 'UTC' });

  function nameOf(day) {
    // 1 January 2024 was a Monday.
    return names.format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))));
  }

  DAYS.forEach(function (day) {
    var row = shop.copyOf('hours-day');
    row.querySelector('label').textContent = nameOf(day);
    row.querySelector('label').htmlFor = 'hours-' + day;
    row.querySelector('input').id = 'hours-' + day;
    row.querySelector('input').name = day;
    box.append(row);
  });

  function fill(spans) {
    DAYS.forEach(function (day) {
      shop.at('hours-' + day).value = spans.filter(function (span) { return span.day === day; })
        .map(function (span) { return span.from + '–' + span.to; }).join(', ');
    });
  }

  function clock(hour, minute) { return ('0' + hour).slice(-2) + ':' + (minute || '00'); }

  // The spans as the relay wants them, none where nothing is typed; whether a time of the day is one, the relay judges.
  function read() {
    var spans = [];
    DAYS.forEach(function (day) {
      shop.at('hours-' + day).value.split(/[,;]/).forEach(function (text) {
        if (!text.trim()) return;
        var found = SPAN.exec(text.trim());
        if (!found) throw { words: shop.page.dataset.badHours.replace('{day}', nameOf(day)) };
        spans.push({ day: day, from: clock(found[1], found[2]), to: clock(found[3], found[4]) });
      });
    });
    return spans;
  }

  shop.hours = { fill: fill, read: read };
}(window.shopPage));
