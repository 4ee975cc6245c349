// Drives PhantomJS for ScriptedScreen.cs: one command as JSON in each POST, {"value": text} as the answer.
var system = require('system'), page = require('webpage').create(), settings = { preload: '' };

page.onInitialized = function () { if (settings.preload) page.evaluateJavaScript('function () {' + settings.preload + '}'); };
page.onError = function (message) { console.log('page error: ' + message); };

var commands = {
  set: function (command) {
    settings = command;
    page.settings.javascriptEnabled = command.script;
    phantom.cookiesEnabled = command.cookies;
  },
  open: function (command) { page.open(command.url); },
  read: function (command) { return page.evaluateJavaScript('function () { return String(' + command.expression + '); }'); },
  tap: function (command) { page.sendEvent('click', command.x, command.y); },
  resize: function (command) {
    page.viewportSize = { width: command.width, height: command.height };
    page.clipRect = { top: 0, left: 0, width: command.width, height: command.height };
  },
  picture: function (command) { page.render(command.path); }
};

require('webserver').create().listen('127.0.0.1:' + system.args[1], function (request, response) {
  var command = JSON.parse(request.post), value = commands[command['do']](command), body = unescape(encodeURIComponent(JSON.stringify({ value: value === undefined || value === null ? '' : String(value) })));
  response.statusCode = 200;
  response.setEncoding('binary');
  response.headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
  response.write(body);
  response.close();
});
console.log('listening on http://127.0.0.1:' + system.args[1] + '/');
