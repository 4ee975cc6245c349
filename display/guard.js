(function () {
  if (window.displayGuard) return;
  window.displayGuard = true;
  (function look() {
    setTimeout(function () {
      var xhr = new XMLHttpRequest();
      if (window.displayRuns) return;
      xhr.onreadystatechange = function () { if (xhr.readyState === 4 && xhr.responseText === 'alive') location.replace('/display/frame'); };
      xhr.open('GET', '/display/alive?' + Math.random(), true);
      xhr.send();
      look();
    }, 15000);
  }());
}());
