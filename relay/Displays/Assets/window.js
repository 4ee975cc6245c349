// The window that a POS opens on its second screen becomes a display by itself, once somebody could see it: what is rendered ahead is no screen yet.
(function () {
  'use strict';

  var form = document.getElementById('use');

  function go() {
    if (document.visibilityState !== 'visible' || document.prerendering) return;
    document.removeEventListener('visibilitychange', go);
    document.removeEventListener('prerenderingchange', go);
    form.submit();
  }

  document.addEventListener('visibilitychange', go);
  document.addEventListener('prerenderingchange', go);
  go();
}());
