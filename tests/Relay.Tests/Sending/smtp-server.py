"""A real SMTP server (Debian's python3-aiosmtpd) that tests can make behave badly.

Usage: smtp-server.py FOLDER [--cert FILE --key FILE] [--smtps] [--require-tls] [--login USER:PASSWORD] [--no-utf8]
Prints its port, then serves until standard input ends. Each mail that it takes is written to FOLDER/<number>.eml, its envelope to <number>.json.
How it behaves is read from FOLDER/mode at each step; several behaviours, one a line, are used up one mail after the other, the last one stays:
  accept | mail REPLY | rcpt REPLY | data REPLY | cut-in-data | cut-before-reply | cut-after-reply | tarpit |
  hold-in-data | hold-before-reply
"""
import argparse
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Judge:
    def __init__(self, folder):
        self.folder = folder
        self.taken = 0
        self.tries = 0

    def mode(self):
        file = self.folder / "mode"
        lines = file.read_text().splitlines() if file.exists() else ["accept"]
        return lines[min(self.tries - 1, len(lines) - 1)]

    def answer(self, step):
        word, _, reply = self.mode().partition(" ")
        return reply if word == step else None

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.tries += 1
        # Whole or not at all: a test reads it at any moment.
        (self.folder / "tries.part").write_text(str(self.tries))
        (self.folder / "tries.part").replace(self.folder / "tries")
        if reply := self.answer("mail"):
            return reply
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode() == "tarpit":
            await asyncio.sleep(3600)
        if reply := self.answer("rcpt"):
            return reply.replace("{to}", address)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if reply := self.answer("data"):
            return reply
        self.taken += 1
        name = f"{self.taken:03}"
        (self.folder / f"{name}.part").write_bytes(envelope.original_content)
        (self.folder / f"{name}.json").write_text(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
            "login": session.auth_data, "options": envelope.mail_options}))
        (self.folder / f"{name}.part").rename(self.folder / f"{name}.eml")
        if self.mode() == "hold-before-reply":
            await asyncio.sleep(3600)
        if self.mode() == "cut-before-reply":
            server.transport.abort()
        if self.mode() == "cut-after-reply":
            asyncio.get_running_loop().call_soon(server.transport.close)
        return "250 2.0.0 taken"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if self.event_handler.mode() == "cut-in-data":
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        if self.event_handler.mode() == "hold-in-data":
            await self.push("354 go on")
            (self.event_handler.folder / "held").touch()
            await asyncio.sleep(3600)
        await super().smtp_DATA(arg)


def tls(arguments):
    if not arguments.cert:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(arguments.cert, arguments.key)
    return context


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--cert")
    parser.add_argument("--key")
    parser.add_argument("--smtps", action="store_true")
    parser.add_argument("--require-tls", action="store_true")
    parser.add_argument("--login")
    parser.add_argument("--no-utf8", action="store_true")
    parser.add_argument("--port", type=int, default=0)
    arguments = parser.parse_args()
    judge = Judge(arguments.folder)
    context = tls(arguments)

    def authenticator(server, session, envelope, mechanism, data):
        given = f"{data.login.decode()}:{data.password.decode()}"
        if given != arguments.login:
            return AuthResult(success=False, handled=False)
        return AuthResult(success=True, auth_data=data.login.decode())

    def make():
        return Server(
            judge, enable_SMTPUTF8=not arguments.no_utf8, tls_context=None if arguments.smtps else context, require_starttls=arguments.require_tls,
            authenticator=authenticator if arguments.login else None, auth_required=bool(arguments.login), auth_require_tls=bool(context) and not arguments.smtps)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(make, "127.0.0.1", arguments.port, ssl=context if arguments.smtps else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
