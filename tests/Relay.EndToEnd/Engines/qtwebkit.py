"""Drives QtWebKit for ScriptedScreen.cs: one command as JSON in each POST, {"value": text} as the answer."""
import json
import sys

from PyQt5.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PyQt5.QtGui import QMouseEvent
from PyQt5.QtNetwork import QHostAddress, QNetworkCookieJar, QTcpServer
from PyQt5.QtWebKit import QWebSettings
from PyQt5.QtWebKitWidgets import QWebView
from PyQt5.QtWidgets import QApplication


class NoCookies(QNetworkCookieJar):
    def setCookiesFromUrl(self, cookies, url):
        return False


class Screen:
    def __init__(self):
        self.view = QWebView()
        self.preload = ""
        self.frame().javaScriptWindowObjectCleared.connect(lambda: self.preload and self.frame().evaluateJavaScript(self.preload))
        self.view.show()

    def frame(self):
        return self.view.page().mainFrame()

    def set(self, command):
        self.preload = command["preload"]
        self.view.settings().setAttribute(QWebSettings.JavascriptEnabled, command["script"])
        if not command["cookies"]:
            self.view.page().networkAccessManager().setCookieJar(NoCookies(self.view))

    def open(self, command):
        self.view.load(QUrl(command["url"]))

    def read(self, command):
        return self.frame().evaluateJavaScript("String(%s)" % command["expression"])

    def tap(self, command):
        at = QPointF(command["x"], command["y"])
        for kind, held in ((QEvent.MouseButtonPress, Qt.LeftButton), (QEvent.MouseButtonRelease, Qt.NoButton)):
            QApplication.sendEvent(self.view, QMouseEvent(kind, at, Qt.LeftButton, held, Qt.NoModifier))

    def resize(self, command):
        self.view.resize(command["width"], command["height"])

    def picture(self, command):
        self.view.grab().save(command["path"])


def serve(screen, socket, received):
    received += bytes(socket.readAll())
    head, found, body = received.partition(b"\r\n\r\n")
    length = [int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    if not found or len(body) < (length or [0])[0]:
        return
    received.clear()
    command = json.loads(body)
    value = getattr(screen, command["do"])(command)
    answer = json.dumps({"value": "" if value is None else str(value)}).encode()
    socket.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer)
    socket.disconnectFromHost()


def accept(screen, server):
    socket = server.nextPendingConnection()
    received = bytearray()
    socket.readyRead.connect(lambda: serve(screen, socket, received))


application = QApplication(sys.argv)
screen = Screen()
server = QTcpServer()
server.newConnection.connect(lambda: accept(screen, server))
server.listen(QHostAddress.LocalHost, int(sys.argv[1]))
print("listening on http://127.0.0.1:%d/" % server.serverPort(), flush=True)
application.exec_()
