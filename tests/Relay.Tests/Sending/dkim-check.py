"""Verifies a mail's DKIM signature with Debian's python3-dkim, which is not the library that signed it.

Usage: dkim-check.py MAIL TXT-RECORD; the record is answered for the name that the signature asks for, which is printed. Exit code 0: valid.
"""
import sys

import dkim

asked = []


def lookup(name, timeout=5):
    asked.append(name.decode())
    return sys.argv[2].encode()


with open(sys.argv[1], "rb") as mail:
    valid = dkim.verify(mail.read(), dnsfunc=lookup)
print(*asked)
sys.exit(0 if valid else 1)
