/*
 * The display's script, for engines from 2011 on: ES3 syntax, no library, no build. It speaks SignalR's JSON protocol to /hub/display
 * over WebSockets, else server-sent events, else long polling, and shows the boards that come. Only durations are used, never the clock.
 * One file, long as it is: without a build a second one would be a second request, and a second thing that may fail to come, on an old tablet's slow network.
 */
(function () {
  var win = window, doc = document, root = doc.documentElement, page = doc.body, hub = '/hub/display', end = '\u001e', quiet = 4;
  var texts = ['heading', 'text', 'legal', 'earlier', 'totalLabel', 'total', 'amount', 'checkLabel', 'check', 'host', 'linkLabel', 'link', 'why', 'choicesLabel', 'note'];
  var choices = ['paper', 'card-slip', 'email', 'sms', 'none'];
  var symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  var build = page.getAttribute('data-build'), version = +page.getAttribute('data-version');
  var present = {}, code = null, showing = page.className.split(' ')[0], stale = false, age = 0, calm = 0, night = 120 + jitter(60), up = false, leaving = false, turn = 0, tries = 0, failed = 0, skipped = {};
  var link, buffer, posts, posting, calls = 0, answer, hiding, hideTimer, retryTimer, silenceTimer, renewTimer;
  var look = root.className, dark = '', darkTimers = [], clockTimer, turnTimer, typed = '', typing, touchTimer;

  // A script that breaks must not leave a dead page: without sign of life the page goes on without script. guard.js does the same where this file never ran.
  var deadMan = setTimeout(plain, 15000);
  win.onerror = function () { if (!up) { setTimeout(function () { if (!up) plain(); }, 15000); } };

  function plain() { leave('/display/frame'); }
  function id(name) { return doc.getElementById(name); }
  function jitter(most) { return Math.random() * most; }
  function wants(media) { return !!win.matchMedia && win.matchMedia(media).matches; }

  var slow = wants('(update: slow)');

  function empty(element) { while (element.firstChild) element.removeChild(element.firstChild); }

  function add(parent, tag, text, kind) {
    var element = doc.createElement(tag);
    if (text) element.appendChild(doc.createTextNode(text));
    if (kind) element.className = kind;
    parent.appendChild(element);
    return element;
  }

  function put(name, text) {
    var element = id(name);
    if (!element) return;
    empty(element);
    element.appendChild(doc.createTextNode(text || ''));
    element.style.display = text ? '' : 'none';
    if (text) element.className = element.className.replace(/\bnone\b/, '');
  }

  function request(method, url, body, done) {
    var xhr = new XMLHttpRequest(), ended = false, timer;
    function finish() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      done(xhr.status || 0, xhr.status ? xhr.responseText : '');
    }
    xhr.open(method, url + (url.indexOf('?') < 0 ? '?' : '&') + '_=' + turn + '.' + Math.random(), true);
    xhr.onreadystatechange = function () { if (xhr.readyState === 4) finish(); };
    timer = setTimeout(function () { xhr.onreadystatechange = null; xhr.abort(); ended = true; done(0, ''); }, 60000);
    if (method === 'POST') xhr.setRequestHeader('Content-Type', 'text/plain;charset=UTF-8');
    xhr.send(body);
    return xhr;
  }

  // Goes elsewhere once the relay answers: a browser's own error page would stay for ever. What can wait is given up when something else than idle is shown meanwhile.
  function leave(url, canWait) {
    if (leaving) return;
    leaving = true;
    request('GET', '/display/alive', null, function (status, text) {
      if (canWait && showing !== 'idle') leaving = false;
      else if (status === 200 && text === 'alive') win.location.replace(url);
      else setTimeout(function () { leaving = false; leave(url, canWait); }, 5000 + jitter(5000));
    });
  }

  // The page loads itself anew when the relay has another one, and once a night. Night is two to three hours without a sale: no clock is asked, it may be wrong.
  // Where there is no night, once a day between two sales.
  function renew() {
    clearTimeout(renewTimer);
    if (showing === 'idle' && (stale || (calm > night && age > 720) || age > 1320 + night)) renewTimer = setTimeout(function () { leave('/display', true); }, jitter(10000));
  }

  // ---- What is shown

  function dress() {
    // Motion only where it is welcome: not on paper-like screens, and not for those who asked for none.
    root.className = look + (wants('(prefers-contrast: more)') ? ' contrast' : '') + dark
      + (wants('(prefers-reduced-motion: no-preference)') && !slow ? ' motion' : '');
  }

  function state(name) {
    page.className = name + (page.className.indexOf('offline') < 0 ? '' : ' offline');
    showing = name;
    renew();
  }

  function idle() {
    clearTimeout(hideTimer);
    code = null;
    present = {};
    forget();
    state('idle');
    fit();
  }

  function show(board) {
    var same = board.offer && board.offer === present.offer, i;
    if (board.version < version) return;
    version = board.version;
    stale = board.build !== build;
    clearTimeout(hideTimer);
    if (board.remaining) hideTimer = setTimeout(idle, board.remaining);
    present = board;
    if (same && typing) return;
    forget();
    look = board.look;
    dress();
    root.lang = board.language;
    root.dir = board.direction;
    for (i = 0; i < texts.length; i++) put(board.state + '-' + texts[i], board[texts[i]]);
    state(board.state);
    code = board.qr || null;
    if (board.state === 'idle') rest(board);
    if (board.state === 'cart') list(board);
    if (board.state === 'qr') offer(board);
    fit();
    if (board.state === 'qr') drain(board);
  }

  // Lines scroll to the newest; the style sheet says whether that glides.
  function list(board) {
    var body = id('cart-lines'), i, line, row, cell;
    empty(body);
    for (i = 0; i < board.lines.length; i++) {
      line = board.lines[i];
      row = add(body, 'tr');
      cell = add(row, 'td', line.description);
      cell.dir = 'auto';
      if (line.detail) add(cell, 'div', line.detail, 'small');
      add(row, 'td', line.amount, 'price').dir = 'ltr';
    }
    id('cart-list').scrollTop = 100000;
  }

  // ---- Idle: logo, the time, the languages it turns between, black when the shop is closed

  function rest(board) {
    var at = 0;
    function say(words) {
      id('idle').lang = words.language;
      id('idle').dir = words.direction;
      put('idle-text', words.text);
      put('idle-legal', words.legal);
    }
    id('idle-logo-frame').className = board.logo ? 'logo' : 'logo none';
    if (board.logo && id('idle-logo').getAttribute('src') !== board.logo) id('idle-logo').src = board.logo;
    say(board);
    clearInterval(turnTimer);
    if (board.turns) turnTimer = setInterval(function () { at = (at + 1) % board.turns.length; say(board.turns[at]); fit(); }, 10000);
    clearTimeout(clockTimer);
    if (!board.clock && board.clock !== 0) put('idle-clock', ''); else tick(board.clock);
    darken(board.dark || []);
  }

  function tick(seconds) {
    var minutes = Math.floor(seconds / 60) % 1440, hour = Math.floor(minutes / 60);
    put('idle-clock', (hour < 10 ? '0' : '') + hour + ':' + (minutes % 60 < 10 ? '0' : '') + minutes % 60);
    clockTimer = setTimeout(function () { tick((minutes + 1) * 60); }, (60 - seconds % 60) * 1000);
  }

  function darken(spans) {
    var i;
    function at(time, kind) { darkTimers.push(setTimeout(function () { dark = kind; dress(); }, time)); }
    for (i = 0; i < darkTimers.length; i++) clearTimeout(darkTimers[i]);
    darkTimers = [];
    dark = spans[0] === 0 ? ' dark' : '';
    dress();
    for (i = 0; i + 1 < spans.length; i += 2) { at(spans[i], ' dark'); at(spans[i + 1], ''); }
  }

  // ---- The code

  function isDark(row, column) {
    var at = row * code.size + column;
    if (row < 0 || column < 0 || row >= code.size || column >= code.size) return false;
    return (symbols.indexOf(code.bits.charAt(Math.floor(at / 6))) >> (5 - at % 6)) & 1;
  }

  // Whole pixels of the screen for each module, the quiet zone inside.
  function draw(share) {
    var frame = id('code'), canvas, context, ratio, all, wide, high, scale, row, column;
    if (!code || !frame) return;
    canvas = doc.createElement('canvas');
    if (!canvas.getContext) { plain(); return; }
    ratio = win.devicePixelRatio || 1;
    all = code.size + 2 * quiet;
    wide = root.clientWidth;
    high = root.clientHeight;
    scale = Math.max(1, Math.floor(share * ratio * (wide > high ? Math.min(wide * 0.46, high * 0.82) : Math.min(wide * 0.84, high * 0.48)) / all));
    canvas.width = canvas.height = all * scale;
    canvas.style.width = canvas.style.height = all * scale / ratio + 'px';
    context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, all * scale, all * scale);
    context.fillStyle = '#000';
    for (row = 0; row < code.size; row++) {
      for (column = 0; column < code.size; column++) {
        if (isDark(row, column)) context.fillRect((column + quiet) * scale, (row + quiet) * scale, scale, scale);
      }
    }
    empty(frame);
    frame.appendChild(canvas);
  }

  // What stands apart from the rest, and would be written over or sticks out of its bar: the time and the sign of the idle page, a cart's total.
  function crowded() {
    var middle = id('idle'), clock = id('idle-clock'), sign = id('idle-legal'), bar = id('cart-sum'), total = id('cart-total'), list = id('cart-list');
    if (showing === 'cart') return list.scrollWidth > list.clientWidth + 1 || total.scrollWidth > total.clientWidth + 1 || bar.scrollHeight > bar.clientHeight + 1;
    return showing === 'idle' && ((clock.offsetHeight && clock.offsetTop + clock.offsetHeight > middle.offsetTop)
      || (sign.offsetHeight && middle.offsetTop + middle.offsetHeight > sign.offsetTop));
  }

  // Nothing is ever cut off: what does not fit gets smaller, the words first, then what can be spared goes, then a little of the code. Eight pixels are the screen's own moving about.
  function fit() {
    var size = 1, share = 1, most, round;
    function over() { return id('screen').offsetHeight > root.clientHeight + 1 || page.scrollWidth > root.clientWidth + 8 || crowded(); }
    page.style.fontSize = '';
    root.className = root.className.replace(' tight', '');
    draw(share);
    most = win.getComputedStyle ? parseFloat(win.getComputedStyle(page, null).fontSize) : 0;
    for (round = 0; most && round < 24 && over(); round++) {
      size *= 0.92;
      if (most * size > 11) page.style.fontSize = most * size + 'px';
      else if (root.className.indexOf(' tight') < 0) root.className += ' tight';
      else if (share > 0.75) draw(share -= 0.05);
    }
    id('cart-list').scrollTop = 100000;
  }

  // The time that is left, calmly, where motion is welcome; never over the code.
  function drain(board) {
    var bar = id('bar').style;
    if (root.className.indexOf('motion') < 0 || !('transition' in bar)) return;
    bar.transition = 'none';
    bar.transform = 'none';
    id('bar').offsetWidth;
    bar.transition = 'transform ' + board.remaining + 'ms linear';
    bar.transform = 'scaleX(0)';
  }

  // ---- What the customer chooses

  function find(choice) {
    var i;
    for (i = 0; present.choices && i < present.choices.length; i++) if (present.choices[i].choice === choice) return present.choices[i];
    return null;
  }

  function offer(board) {
    var i, found;
    if (!id('choices')) return;
    id('choices').className = board.choices ? '' : 'none';
    for (i = 0; i < choices.length; i++) {
      found = find(choices[i]);
      put('choice-' + choices[i], found && found.label);
    }
    for (i = 0; board.choices && i < board.choices.length; i++) id('choices').appendChild(id('choice-' + board.choices[i].choice));
  }

  // What is touched tells it by its value, or its parent does.
  function touched(event) {
    var target = event.target || event.srcElement;
    return (target && target.value) || '';
  }

  function choose(choice) {
    var found = find(choice);
    if (!found || answer) return;
    if (found.rows && !typing) { type(found); return; }
    if (!up) { put(typing ? 'typing-wrong' : 'qr-note', id('offline').firstChild.nodeValue); return; }
    answer = function (result) {
      if (typing && result && result.done) { typed = ''; put('typed', ' '); }
      if (!result || !result.done) { wrong(typing ? 'typing-wrong' : 'qr-note', result && result.text, result && result.meant); fit(); }
    };
    call('Choose', { offer: present.offer, choice: choice, address: typing ? typed : null });
  }

  // What is wrong with an address, and the one that was probably meant, to be touched.
  function wrong(where, text, meant) {
    put(where, text);
    put('typing-meant', meant);
  }

  function type(found) {
    typing = found;
    typed = found.start || '';
    put('typing-heading', found.heading);
    put('typing-notice', found.notice);
    put('typing-cancel', found.cancel);
    put('typing-send', found.send);
    wrong('typing-wrong');
    put('typed', typed || ' ');
    state('typing');
    keys(found);
    fit();
    touch();
    call('Stay', present.offer);
  }

  // As the language has them; on a narrow screen in the order of the alphabet, so that each key is as wide as a finger.
  function keys(found) {
    var box = id('keys'), rows = found.rows.concat(), most = 0, i, all;
    for (i = 0; i < rows.length; i++) most = Math.max(most, rows[i].length);
    box.className = most < 5 ? 'pad' : '';
    if (box.offsetWidth / most < 36) {
      all = rows.join('').split('').sort().join('');
      most = Math.max(5, Math.floor(box.offsetWidth / 42));
      rows = [];
      for (i = 0; i < all.length; i += most) rows.push(all.substr(i, most));
    }
    function row(labels) {
      var line = add(add(add(box, 'table'), 'tbody'), 'tr'), j, key;
      for (j = 0; j < labels.length; j++) {
        key = add(add(line, 'td'), 'button', labels[j]);
        key.type = 'button';
        key.value = labels[j];
      }
      return key;
    }
    empty(box);
    all = found.helpers.length ? found.helpers : rows.pop().split('');
    for (i = 0; i < rows.length; i++) row(rows[i].split(''));
    row(all.concat('\u2190')).setAttribute('aria-label', found.erase);
  }

  function press(key) {
    if (!key || !typing) return;
    typed = key === '\u2190' ? typed.substr(0, typed.length - 1) : (typed + key).substr(0, 254);
    put('typed', typed || ' ');
    wrong('typing-wrong');
    touch();
  }

  function touch() {
    clearTimeout(touchTimer);
    touchTimer = setTimeout(back, 60000);
  }

  // What was typed is gone with the keyboard.
  function forget() {
    clearTimeout(touchTimer);
    typed = '';
    typing = null;
    put('typed', ' ');
    wrong('qr-note');
  }

  function back() {
    forget();
    state('qr');
    fit();
  }

  // ---- The connection

  function send(mine, text) {
    if (mine !== turn || !link) return;
    if (link.send) { link.send(text); return; }
    posts.push(text);
    post(mine);
  }

  // One at a time: the hub refuses overlapping posts.
  function post(mine) {
    if (posting || !posts.length) return;
    posting = true;
    request('POST', link.url, posts.shift(), function (status) {
      if (mine !== turn) return;
      posting = false;
      if (status === 200) post(mine); else lost(mine);
    });
  }

  // The hub gives a sign of life every 15 s. After 30 s without one the page hides what it shows, whether the connection closed or fell silent.
  function alive(mine) {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(function () { lost(mine); }, up ? 30000 : 15000);
    if (!up) return;
    clearTimeout(hiding);
    hiding = setTimeout(offline, 30000);
  }

  function receive(mine, data) {
    var parts, message, then, i;
    if (mine !== turn) return;
    alive(mine);
    parts = (buffer + data).split(end);
    buffer = parts.pop();
    for (i = 0; i < parts.length && mine === turn; i++) {
      message = JSON.parse(parts[i]);
      if (!up) {
        if (message.error) { lost(mine); return; }
        up = true;
        tries = failed = 0;
        alive(mine);
        page.className = page.className.replace(' offline', '');
      } else if (message.type === 1 && message.target === 'Show') show(message.arguments[0]);
      else if (message.type === 3 && answer && message.invocationId === '' + calls) { then = answer; answer = null; then(message.result); }
      else if (message.type === 7) lost(mine);
    }
  }

  function call(target, argument) { send(turn, JSON.stringify({ type: 1, invocationId: '' + (++calls), target: target, arguments: [argument] }) + end); }

  function greet(mine) { send(mine, '{"protocol":"json","version":1}' + end); }

  var transports = {
    WebSockets: function (mine, url) {
      var socket = new WebSocket(win.location.protocol.replace('http', 'ws') + '//' + win.location.host + url);
      socket.onopen = function () { greet(mine); };
      socket.onmessage = function (event) { receive(mine, event.data); };
      socket.onclose = socket.onerror = function () { lost(mine); };
      return { send: function (text) { socket.send(text); }, close: function () { socket.onclose = socket.onerror = null; socket.close(); } };
    },
    ServerSentEvents: function (mine, url) {
      var source = new EventSource(url);
      source.onopen = function () { greet(mine); };
      source.onmessage = function (event) { receive(mine, event.data); };
      source.onerror = function () { lost(mine); };
      return { url: url, close: function () { source.close(); } };
    },
    LongPolling: function (mine, url) {
      var xhr, first = true;
      function poll() {
        xhr = request('GET', url, null, function (status, text) {
          if (mine !== turn) return;
          if (status !== 200) { lost(mine); return; }
          alive(mine);
          if (first) { first = false; greet(mine); } else if (text) receive(mine, text);
          poll();
        });
      }
      setTimeout(poll, 0);
      return { url: url, close: function () { xhr.onreadystatechange = null; xhr.abort(); } };
    }
  };

  function has(name, offered) {
    var i;
    if (skipped[name] || (name === 'WebSockets' && !win.WebSocket) || (name === 'ServerSentEvents' && !win.EventSource)) return false;
    for (i = 0; i < offered.length; i++) if (offered[i].transport === name) return true;
    return false;
  }

  function connect() {
    var mine = ++turn;
    clearTimeout(retryTimer);
    retryTimer = null;
    request('POST', hub + '/negotiate?negotiateVersion=1', '', function (status, text) {
      var told, name;
      if (mine !== turn) return;
      clearTimeout(deadMan);
      // Revoked: nothing of the shop may stay. Refused or not there (a proxy): the page without script may still work.
      if (status === 401) { idle(); setTimeout(function () { leave('/display'); }, 1000 + jitter(2000)); return; }
      if (status === 403 || status === 404) { setTimeout(plain, 3000 + jitter(2000)); return; }
      try { told = status === 200 && JSON.parse(text); } catch (portal) { told = null; }
      if (!told || !told.connectionToken) { doubt(); lost(mine); return; }
      name = has('WebSockets', told.availableTransports) ? 'WebSockets' : has('ServerSentEvents', told.availableTransports) ? 'ServerSentEvents' : 'LongPolling';
      buffer = '';
      posts = [];
      posting = false;
      alive(mine);
      try { link = transports[name](mine, hub + '?id=' + encodeURIComponent(told.connectionToken) + '&build=' + build); link.name = name; } catch (refused) { skipped[name] = true; lost(mine); }
    });
  }

  // When the relay is there and something before it refuses the hub again and again, the page without script may still work.
  function doubt() {
    request('GET', '/display/alive', null, function (status, text) { if (!up && status === 200 && text === 'alive' && ++failed > 3) plain(); });
  }

  function lost(mine) {
    var gone = link, next = gone && !up && gone.name !== 'LongPolling';
    if (mine !== turn) return;
    turn++;
    link = answer = null;
    clearTimeout(silenceTimer);
    if (gone) {
      // A transport that never came up is passed over at once; when none does, the page without script is left.
      if (next) skipped[gone.name] = true; else if (!up) { skipped = {}; if (++failed > 2) plain(); }
      gone.close();
    }
    up = false;
    retryTimer = setTimeout(connect, jitter(next ? 500 : Math.min(30000, 4000 * Math.pow(2, tries++))));
  }

  function offline() {
    idle();
    page.className = 'idle offline';
  }

  function again() { if (retryTimer) { tries = 0; connect(); } }

  // ---- Pairing: the page of a code waits until the code is claimed.

  function wait() {
    request('GET', '/display/paired', null, function (status, text) {
      if (status === 200 && text === 'go') leave('/display');
      else if (status === 200 && text === 'refused') leave('/display/plain?after=0');
      else setTimeout(wait, status === 200 ? 100 : 3000 + jitter(3000));
    });
  }

  // ---- Where the browser has them: awake, full screen

  function wake() {
    function none() { return null; }
    if (win.navigator.wakeLock && !doc.hidden) win.navigator.wakeLock.request('screen').then(none, none);
  }

  function on(target, name, act) { if (target.addEventListener) target.addEventListener(name, act, false); }

  on(win, 'online', again);
  on(win, 'pageshow', again);
  on(doc, 'visibilitychange', function () { if (!doc.hidden) { again(); wake(); } });
  on(doc, 'click', function () {
    if (page.className.indexOf('pairing') < 0 && root.requestFullscreen && !doc.fullscreenElement) root.requestFullscreen();
    wake();
  });
  wake();
  win.displayRuns = true;

  // Its question is held until the code is claimed, longer than the dead man waits.
  if (page.className === 'pairing') { clearTimeout(deadMan); wait(); return; }
  dress();
  fit();
  on(win, 'resize', function () { if (typing) keys(typing); fit(); });
  if (id('choices')) {
    id('choices').onsubmit = function () { return false; };
    id('choices').onclick = function (event) { choose(touched(event || win.event)); return false; };
    id('keys').onclick = function (event) { press(touched(event || win.event)); };
    id('typing-cancel').onclick = back;
    id('typing-send').onclick = function () { touch(); choose(typing && typing.choice); };
    id('typing-meant').onclick = function () { press(); typed = this.firstChild.nodeValue; put('typed', typed); id('typing-send').onclick(); };
  }
  hiding = setTimeout(offline, 30000);
  setInterval(function () { if (up) send(turn, '{"type":6}' + end); }, 15000);
  setInterval(function () {
    var screen = id('screen');
    // What burns in is moved; paper does not, and would be drawn anew.
    if (!slow) {
      screen.style.left = Math.round(jitter(12) - 6) + 'px';
      screen.style.top = Math.round(jitter(12) - 6) + 'px';
    }
    age++;
    calm = showing === 'idle' ? calm + 1 : 0;
    // Where the browser can, it keeps a page for a start without the relay: asked for when nothing else is waited for, anew where build, language or look are others.
    // Chrome 64 is left alone: there our test could not read the page that came back, and nobody saw why. What came after it knows AbortController.
    if (calm === 1 && win.AbortController && win.navigator.serviceWorker) win.navigator.serviceWorker.register('/display/away.js?v=' + [build, id('idle').lang, look], { scope: '/display' });
    renew();
  }, 60000);
  connect();
}());
