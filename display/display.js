/*
 * The display's script, for engines from 2011 on: ES3 syntax, no library, no build. It speaks SignalR's JSON protocol to /hub/display
 * over WebSockets, else server-sent events, else long polling, and shows the boards that come. Only durations are used, never the clock.
 */
(function () {
  var win = window, doc = document, page = doc.body, hub = '/hub/display', end = '\u001e', quiet = 4;
  var texts = ['heading', 'text', 'legal', 'amount', 'checkLabel', 'check', 'host', 'linkLabel', 'link'];
  var symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  var build = page.getAttribute('data-build'), version = +page.getAttribute('data-version');
  var code = null, showing = page.className.split(' ')[0], stale = false, age = 0, calm = 0, night = 120 + jitter(60), up = false, leaving = false, turn = 0, tries = 0, failed = 0, skipped = {};
  var link, buffer, posts, posting, hiding, hideTimer, retryTimer, silenceTimer, renewTimer;

  // A script that breaks must not leave a dead page: without sign of life the page goes on without script. guard.js does the same where this file never ran.
  var deadMan = setTimeout(plain, 15000);
  win.onerror = function () { if (!up) { setTimeout(function () { if (!up) plain(); }, 15000); } };

  function plain() { leave('/display/plain'); }
  function id(name) { return doc.getElementById(name); }
  function jitter(most) { return Math.random() * most; }

  function put(name, text) {
    var element = id(name);
    if (!element) return;
    while (element.firstChild) element.removeChild(element.firstChild);
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

  function state(name) {
    clearTimeout(hideTimer);
    page.className = name + (page.className.indexOf('offline') < 0 ? '' : ' offline');
    if (name !== 'qr') code = null;
    showing = name;
    renew();
  }

  function idle() { state('idle'); }

  function show(board) {
    var i;
    if (board.version < version) return;
    version = board.version;
    stale = board.build !== build;
    for (i = 0; i < texts.length; i++) put(board.state + '-' + texts[i], board[texts[i]]);
    if (board.state === 'idle' && id('idle-logo')) {
      id('idle-logo-frame').className = board.logo ? 'logo' : 'logo none';
      if (board.logo && id('idle-logo').getAttribute('src') !== board.logo) id('idle-logo').src = board.logo;
    }
    state(board.state);
    doc.documentElement.lang = board.language;
    if (board.remaining) hideTimer = setTimeout(idle, board.remaining);
    code = board.qr || null;
    draw();
  }

  function dark(row, column) {
    var at = row * code.size + column;
    if (row < 0 || column < 0 || row >= code.size || column >= code.size) return false;
    return (symbols.indexOf(code.bits.charAt(Math.floor(at / 6))) >> (5 - at % 6)) & 1;
  }

  // Whole pixels of the screen for each module, the quiet zone inside.
  function draw() {
    var frame = id('code'), canvas, context, ratio, all, wide, high, scale, row, column;
    if (!code || !frame) return;
    canvas = doc.createElement('canvas');
    if (!canvas.getContext) { plain(); return; }
    ratio = win.devicePixelRatio || 1;
    all = code.size + 2 * quiet;
    wide = doc.documentElement.clientWidth;
    high = doc.documentElement.clientHeight;
    scale = Math.max(1, Math.floor(ratio * (wide > high ? Math.min(wide * 0.46, high * 0.82) : Math.min(wide * 0.84, high * 0.48)) / all));
    canvas.width = canvas.height = all * scale;
    canvas.style.width = canvas.style.height = all * scale / ratio + 'px';
    context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, all * scale, all * scale);
    context.fillStyle = '#000';
    for (row = 0; row < code.size; row++) {
      for (column = 0; column < code.size; column++) {
        if (dark(row, column)) context.fillRect((column + quiet) * scale, (row + quiet) * scale, scale, scale);
      }
    }
    while (frame.firstChild) frame.removeChild(frame.firstChild);
    frame.appendChild(canvas);
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
    var parts, message, i;
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
      else if (message.type === 7) lost(mine);
    }
  }

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
      var answer, name;
      if (mine !== turn) return;
      clearTimeout(deadMan);
      // Revoked: nothing of the shop may stay. Refused or not there (a proxy): the page without script may still work.
      if (status === 401) { idle(); setTimeout(function () { leave('/display'); }, 1000 + jitter(2000)); return; }
      if (status === 403 || status === 404) { setTimeout(plain, 3000 + jitter(2000)); return; }
      try { answer = status === 200 && JSON.parse(text); } catch (portal) { answer = null; }
      if (!answer || !answer.connectionToken) { doubt(); lost(mine); return; }
      name = has('WebSockets', answer.availableTransports) ? 'WebSockets' : has('ServerSentEvents', answer.availableTransports) ? 'ServerSentEvents' : 'LongPolling';
      buffer = '';
      posts = [];
      posting = false;
      alive(mine);
      try { link = transports[name](mine, hub + '?id=' + encodeURIComponent(answer.connectionToken) + '&build=' + build); link.name = name; } catch (refused) { skipped[name] = true; lost(mine); }
    });
  }

  // When the relay is there and something before it refuses the hub again and again, the page without script may still work.
  function doubt() {
    request('GET', '/display/alive', null, function (status, text) { if (!up && status === 200 && text === 'alive' && ++failed > 3) plain(); });
  }

  function lost(mine) {
    var gone = link;
    if (mine !== turn) return;
    turn++;
    link = null;
    clearTimeout(silenceTimer);
    if (gone) {
      // A transport that never came up is passed over; when none does, the page without script is left.
      if (!up && gone.name === 'LongPolling') { skipped = {}; if (++failed > 2) plain(); } else if (!up) skipped[gone.name] = true;
      gone.close();
    }
    up = false;
    retryTimer = setTimeout(connect, jitter(Math.min(30000, 4000 * Math.pow(2, tries++))));
  }

  function offline() {
    idle();
    page.className = 'idle offline';
  }

  function again() { if (retryTimer) { tries = 0; connect(); } }

  // ---- Pairing: the page of a code waits until the code is claimed.

  function wait() {
    request('GET', '/display/paired', null, function (status, text) {
      clearTimeout(deadMan);
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
  on(win, 'resize', draw);
  on(doc, 'click', function () {
    var root = doc.documentElement;
    if (page.className.indexOf('pairing') < 0 && root.requestFullscreen && !doc.fullscreenElement) root.requestFullscreen();
    wake();
  });
  wake();
  win.displayRuns = true;

  if (page.className === 'pairing') { wait(); return; }
  hiding = setTimeout(offline, 30000);
  setInterval(function () { if (up) send(turn, '{"type":6}' + end); }, 15000);
  setInterval(function () {
    var screen = id('screen');
    screen.style.left = Math.round(jitter(12) - 6) + 'px';
    screen.style.top = Math.round(jitter(12) - 6) + 'px';
    age++;
    calm = showing === 'idle' ? calm + 1 : 0;
    renew();
  }, 60000);
  connect();
}());
