/* Of the page that away.js keeps: looks for the relay, ever more rarely, and goes to the display once it answers. */
(function () {
  var doc = document, sign = doc.getElementById('sign'), pause = 4000, timer, asking = false;

  function later() {
    asking = false;
    sign.className = '';
    timer = setTimeout(look, pause * (0.5 + Math.random() / 2));
    pause = Math.min(30000, pause * 1.5);
  }

  function look() {
    var xhr = new XMLHttpRequest();
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    sign.className = 'on';
    xhr.open('GET', '/display/alive?' + Math.random(), true);
    xhr.timeout = 10000;
    xhr.onloadend = function () { if (xhr.status === 200 && xhr.responseText === 'alive') location.replace('/display'); else later(); };
    xhr.send();
  }

  function wake() {
    function none() { return null; }
    if (navigator.wakeLock && !doc.hidden) navigator.wakeLock.request('screen').then(none, none);
  }

  window.addEventListener('online', look, false);
  doc.addEventListener('visibilitychange', function () { if (!doc.hidden) { look(); wake(); } }, false);
  wake();
  later();
}());
