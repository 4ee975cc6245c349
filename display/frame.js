/*
 * For the page without script, in a browser that runs one after all (the display's own did not come up). ES3. It asks whether the relay is there; when it is not, nothing that may be
 * old stays on the screen, and when it is again, the frame is loaded anew, as where the browser shows an error in it. So the frames that load themselves by the clock are left out.
 */
(function () {
  var doc = document, page = doc.body, inner = doc.getElementById('inner'), address = '/display/frame?layer=0', missed = 0, odd = 0, rounds = 0;

  // What the innermost frame shows; empty when that is no page of ours, such as a browser's error.
  function shown() {
    var frame = inner.contentWindow;
    try {
      while (frame.frames.length) frame = frame.frames[0];
      return frame.document.body.getAttribute('data-version') ? frame.document.body.className : '';
    } catch (foreign) { return ''; }
  }

  function judge(there) {
    if (!there) {
      if (++missed === 3) page.className = 'frame outermost offline';
      return;
    }
    odd = shown() ? 0 : odd + 1;
    if (missed > 2 || odd > 2) { odd = 0; inner.src = address; }
    missed = 0;
    page.className = 'frame outermost';
    // The display's own script may come up by now; not while something is shown.
    if (++rounds > 250 && shown() === 'idle') location.replace('/display');
  }

  function look() {
    var xhr = new XMLHttpRequest(), ended = false;
    function end(there) {
      if (ended) return;
      ended = true;
      judge(there);
      setTimeout(look, 10000);
    }
    xhr.open('GET', '/display/alive?' + Math.random(), true);
    xhr.onreadystatechange = function () { if (xhr.readyState === 4) end(xhr.status === 200 && xhr.responseText === 'alive'); };
    setTimeout(function () { if (!ended) { xhr.onreadystatechange = null; xhr.abort(); end(false); } }, 9000);
    xhr.send();
  }

  inner.src = address;
  setTimeout(look, 10000);
}());
