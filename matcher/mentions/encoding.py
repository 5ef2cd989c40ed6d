"""Which encoding the bytes of an input are in: certain where it can be, a guess that says so where it must be.

Certain are a byte order mark, the zero bytes of UTF-16, and valid UTF-8. Anything else is doubtful: the letters of
every single-byte code page are valid in every other. A guess is made where one reading is plain text and the others are
not; where two readings are equally good, nobody guesses and the error names both.
"""

from __future__ import annotations

import codecs
import re

from matcher.errors import ConfigError, InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
# Without ÝÞÐýþð, which are the İŞĞışğ of Turkish in cp1254 and stand in no other Western name than Icelandic ones.
_WESTERN = re.compile(r"[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŠšŽžŸªº‘’“”–—…«»€°·¿¡\u00a0ß&§]")
_CANDIDATES = (
    "cp1252",
    "cp1250",
    "cp1254",
    "cp1257",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "cp1256",
    "gb18030",
    "big5",
    "cp932",
    "cp949",
)
# The rows of a double-byte code that hold its everyday characters: GB 2312 level 1, Big5 level 1, KS X 1001 syllables.
_EVERYDAY = {"gb18030": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "cp949": (0xB0, 0xC8)}
_PLAIN = 0.5  # share of everyday characters from which a reading is plain text
_CLEAR = 0.2  # and how far it must be ahead of the next


def checked(encoding: str) -> str:
    """The encoding that a person named, if Python knows it; UTF-8 then may begin with a byte order mark.

    Raises:
        ConfigError: nobody knows such an encoding.

    >>> checked("UTF8")
    'utf-8-sig'
    """
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, ValueError, AttributeError) as error:
        raise ConfigError(f"{encoding!r} is no known encoding; try utf-8, utf-16, cp1252 or gb18030.") from error
    return "utf-8-sig" if name == "utf-8" else name


def detect(head: bytes, complete: bool) -> tuple[str, bool]:
    r"""The encoding of bytes that begin like this, and whether that is a guess.

    Args:
        head: the first bytes.
        complete: whether there are no more.

    Raises:
        InputError: several encodings are possible and none is likelier; the message names the line and the encodings.

    >>> detect("имя".encode(), True)
    ('utf-8', False)
    >>> detect("name\nJosé Peña\n".encode("cp1252"), True)
    ('cp1252', True)
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, False
    wide = _without_mark(head)
    if wide:
        return wide, False
    place = _first_error(head, complete)
    if place is None:
        return "utf-8", False
    line = head.count(b"\n", 0, place) + 1
    if _mostly_utf8(head):
        raise InputError(f"Line {line} is damaged: its bytes are not UTF-8 like the rest; mend it.", row=line)
    guesses, sure = _guesses(head, complete)
    if sure:
        return guesses[0], True
    hint = " or ".join(f"--encoding {guess}" for guess in guesses[:3]) or "--encoding with the right name"
    raise InputError(f"Line {line} is not UTF-8, and its encoding cannot be told for certain; try {hint}.", row=line)


def _without_mark(head: bytes) -> str:
    """UTF-16 without its mark: every other byte of Latin text, of line ends and delimiters, is zero."""
    sample = head[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if odd > 0.2 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.2 * pairs and odd < 0.05 * pairs else ""


def _first_error(head: bytes, complete: bool) -> int | None:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        decoder.decode(head, final=complete)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _mostly_utf8(head: bytes) -> bool:
    """Whether the foreign characters are UTF-8 but for a few: damage, not another encoding."""
    whole = _UTF8.findall(head)
    return len(b"".join(whole)) > 0.5 * sum(len(run) for run in _HIGH_RUN.findall(head))


def _guesses(head: bytes, complete: bool) -> tuple[list[str], bool]:
    """Encodings in which the bytes are plain text, likeliest first, and whether the first is a guess worth making."""
    sample = head if complete else head[: head.rfind(b"\n") + 1] or head
    runs = [run.group() for run in _HIGH_RUN.finditer(sample)]
    sparse = sum(len(run) == 1 for run in runs) >= 0.8 * len(runs)
    if sparse and _is_western(sample):
        return ["cp1252"], True
    good = _readable(sample, _CANDIDATES)
    shares = {name: _everyday(sample, name) for name in good}
    ranked = sorted(good, key=lambda name: -shares[name])
    best, *others = [shares[name] for name in ranked] or [0.0]
    return ranked, best >= _PLAIN and (not others or best - others[0] >= _CLEAR)


def _is_western(sample: bytes) -> bool:
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(_WESTERN.match(char) for char in set(text) if ord(char) > 0x7F)


def _readable(sample: bytes, encodings: tuple[str, ...]) -> list[str]:
    """Those of the encodings in which charset-normalizer finds no mess."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only doubtful input needs it

    found = from_bytes(sample[:65536], cp_isolation=list(encodings), enable_fallback=False)
    return [match.encoding for match in found if match.chaos < 0.05]


def _everyday(sample: bytes, encoding: str) -> float:
    """Share of the foreign characters that are everyday ones of the encoding, 0 to 1."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    foreign = [char for char in text if ord(char) > 0x7F]
    if encoding in _EVERYDAY:
        low, high = _EVERYDAY[encoding]
        leads = [char.encode(encoding) for char in foreign]
        return sum(low <= lead[0] <= high and len(lead) == 2 and lead[1] >= 0x40 for lead in leads) / len(leads)
    if encoding == "cp932":
        return (
            sum("\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in foreign) / len(foreign) - 0.1
        )
    return sum(_fits(text, i) for i, char in enumerate(text) if ord(char) > 0x7F) / len(foreign)


def _fits(text: str, place: int) -> bool:
    """A letter; no capital behind a small one (cp1251 read as KOI8-R), no foreign one beside a Latin one."""
    char, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if not char.isalpha() or (char.isupper() and before.islower()):
        return False
    foreign = char > "\u024f"
    return not (foreign and any(other.isascii() and other.isalpha() for other in (before, after) if other))
