"""What a file is that is no text: told by the bytes it begins with, for its ending may say anything.

Read as text such a file would give rows of rubbish, each screened and found clear.
"""

from __future__ import annotations

import codecs

_SAVE = "save it as CSV UTF-8 and name that"
# The signatures are those of the formats' own specifications: ISO 32000 (PDF), APPNOTE.TXT (zip), MS-CFB (XLS, DOC).
_SIGNATURES = (
    (b"%PDF-", "a PDF; copy its table into a spreadsheet and save that as CSV UTF-8"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Excel workbook or Word document; {_SAVE}"),
    (b"{\\rtf", f"an RTF document; {_SAVE}"),
)
_MARKUP = (
    (b"<!doctype html", f"a web page; {_SAVE}"),
    (b"<html", f"a web page; {_SAVE}"),
    (b"<?xml", f"XML; {_SAVE}"),
)
_ZIP = b"PK\x03\x04"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
# Control bytes that texts have: tab, line ends, form feed, DOS's end of file, the separators of ASCII.
_NEVER_IN_TEXT = bytes(byte for byte in range(0x20) if byte not in b"\0\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
_SAMPLE = 4096
_MOST_CONTROL = 0.02
_FEW = 8
_MOST_ZERO = 0.1


def foreign(head: bytes, *, any_signs: bool = False) -> str:
    """What bytes that begin like this are, with what to do about it; empty for a text.

    Args:
        head: the first bytes.
        any_signs: whether somebody vouches for a text, so that control signs in it are no reason to doubt.

    >>> foreign(b"%PDF-1.4")
    'a PDF; copy its table into a spreadsheet and save that as CSV UTF-8'
    >>> foreign(b"name")
    ''
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:_SAMPLE]
    for signature, words in _SIGNATURES:
        if start.startswith(signature):
            return words
    if start.startswith(_ZIP):
        return f"an Excel workbook; {_SAVE}" if b"[Content_Types]" in head or b"xl/" in head else "a zip; unpack it"
    for signature, words in _MARKUP:
        if start.lower().startswith(signature):
            return words
    doubtful = not any_signs and _binary(head)
    return "not a text file; a list of names is CSV, JSON Lines, or one name per line" if doubtful else ""


def _binary(head: bytes) -> bool:
    """Whether these are no signs of any encoding: control bytes, or zeros in no order that UTF-16 would have."""
    if head.startswith(_WIDE):
        return False
    sample = head[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _NEVER_IN_TEXT))
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    scattered = min(even, odd) > _MOST_ZERO * len(sample) / 2
    wide = max(even, odd) > _MOST_ZERO * len(sample) and not scattered
    return scattered or (not wide and control > max(_FEW, _MOST_CONTROL * len(sample)))
