"""In which encoding a text is, told from its bytes.

Byte order marks and the zero bytes of UTF-16 are sure signs. Text without them is UTF-8 if it can be; some wrong
bytes among many right characters are damage. What has hardly a right one was never UTF-8: then it is taken for
Windows-1252, which those publishers use that do not write UTF-8, and a note says so, for nothing in the bytes can
prove it.
"""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def marked(start: bytes) -> str:
    """The encoding that the first bytes give away, or empty.

    >>> marked(codecs.BOM_UTF8 + b"id"), marked("id,name".encode("utf-16-le")), marked(b"id,name")
    ('utf-8-sig', 'utf-16-le', '')
    """
    return next((name for mark, name in _BOMS if start.startswith(mark)), "") or _unmarked(start)


_REPLACEMENT = "\ufffd".encode()
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")


def declared(start: bytes) -> str:
    """The encoding of one byte a character that XML says it is in, or empty; any other shows in the bytes themselves.

    >>> declared(b"<?xml version='1.0' encoding='windows-1251'?>"), declared(b"<?xml version='1.0' encoding='UTF-16'?>")
    ('cp1251', '')
    """
    found = _DECLARED.match(start)
    try:
        name = codecs.lookup(found[1].decode()).name if found else ""
        return name if len("a".encode(name)) == 1 and name not in ("utf-8", "ascii") else ""
    except (LookupError, UnicodeError, TypeError):
        return ""


class Utf8Check:
    """Counts, piece by piece, how much of a text is UTF-8 and how much cannot be.

    >>> check = Utf8Check()
    >>> check.add("Société".encode("cp1252"))
    >>> check.verdict()[0]
    'cp1252'
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.good = self.bad = 0

    def add(self, chunk: bytes) -> None:
        """Take the next piece."""
        begun = self._decoder.getstate()[0]
        if chunk.isascii() and begun == b"":
            return
        beyond = [c for c in self._decoder.decode(chunk) if c > "\x7f"]
        # A publisher may have written the replacement character itself: no fault of these bytes.
        wrong = beyond.count("\ufffd") - (begun + chunk).count(_REPLACEMENT)
        self.bad += wrong
        self.good += len(beyond) - wrong

    def verdict(self) -> tuple[str, str]:
        """Encoding, and what is doubtful about it."""
        if not self.bad:
            return "utf-8", ""
        if self.good >= self.bad:
            return "utf-8", f"{self.bad} bytes are no UTF-8 and are shown as \ufffd."
        return "cp1252", "The file is not UTF-8 and was read as Windows-1252; save it as UTF-8 if its names look wrong."


def _unmarked(chunk: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = chunk[:400]
    if len(sample) >= 4 and sample[1::2].count(0) > 0.8 * len(sample[1::2]) and 0 not in sample[::2]:
        return "utf-16-le"
    if len(sample) >= 4 and sample[::2].count(0) > 0.8 * len(sample[::2]) and 0 not in sample[1::2]:
        return "utf-16-be"
    return ""
