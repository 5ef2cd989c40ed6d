"""Records of an XML list, one at a time, so that a fault costs one record and not the list.

An ordinary XML parser gives up at the first fault, and with it all that follows: one unescaped `&` would cost half of
a list. Here the text is cut at the tags that begin and end a record, and each record is parsed by itself, inside the
root's opening tag, which holds the namespaces. That keeps memory at one record, tells the line of each fault, and
leaves no way for the tricks of XML: a record cannot declare an entity, and a file that declares a document type,
which entities need and no list has, is refused before anything of it is parsed.

What a text says of its own encoding is not believed, for it is often wrong; its bytes are (`text_encoding`).
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from matcher.errors import WatchlistError
from matcher.records import Skipped
from matcher.watchlists.files import MAX_LINE, ListFile, head

_PROLOG = re.compile(r"\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.S)
_ROOT = re.compile(r"<(?!!|\?)([^\s<>/]+)((?:\s+[^\s=<>]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*>")
_DEFAULT_NAMESPACE = re.compile(r"\sxmlns\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*[0-8]);")
_TOKEN_LENGTH = 200


def root(file: ListFile, start: str = "") -> tuple[str, str]:
    """Local name and opening tag of a file's root element; both empty for what is no XML.

    Args:
        file: the file.
        start: its first characters, if they were read already.

    Raises:
        WatchlistError: it declares a document type.
    """
    start = start or head(file)
    prolog = _PROLOG.match(start)
    rest = prolog.end() if prolog else 0
    if start[rest : rest + 9].upper() == "<!DOCTYPE":
        raise WatchlistError(
            f"{file.path} declares a document type, through which XML can pull in other files or swell without end, "
            "so it is refused: no published list does; download it again."
        )
    found = _ROOT.match(start, rest)
    return (_local(found[1]), found[0]) if found else ("", "")


def attribute(opening: str, name: str) -> str:
    """The value of an attribute in an opening tag, or empty.

    >>> attribute("<LIST dateGenerated='2024-11-30T00:00:00' a=''>", "dateGenerated")
    '2024-11-30T00:00:00'
    """
    found = re.search(rf"\s{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", opening)
    return (found[1] or found[2] or "") if found else ""


def records(file: ListFile, tags: Sequence[str]) -> Iterator[ET.Element | Skipped]:
    """The elements of those names, without namespaces; what is no whole element as skipped.

    Args:
        file: an XML file.
        tags: local names of the elements that are records; they do not lie in each other.

    Raises:
        WatchlistError: it declares a document type, has no root element, or a record is longer than `MAX_LINE`.
    """
    name, opening = root(file)
    if not name:
        raise WatchlistError(f"{file.path} has no root element that can be read, so it is no XML list.")
    opening = _DEFAULT_NAMESPACE.sub("", opening)
    closing = f"</{opening[1:].split()[0].rstrip('>')}>"
    for line, text in _pieces(file, tags, closing[:-1]):
        if isinstance(text, Skipped):
            yield text
            continue
        element = _parsed(text, opening, closing)
        if isinstance(element, str):
            yield Skipped(f"The record is damaged: {element}.", f"{file.name} line {line}", _shown(text), line)
        else:
            yield element


def words(element: ET.Element, path: str) -> str:
    r"""The text at a path below an element, with single blanks; empty if there is none.

    >>> words(ET.fromstring("<A><B> two\n words </B></A>"), "B")
    'two words'
    """
    return " ".join((element.findtext(path) or "").split())


def _parsed(text: str, opening: str, closing: str) -> ET.Element | str:
    """The element, or why there is none. Bare ampersands and control characters are mended, for they lose nothing."""
    try:
        found = ET.fromstring(opening + text + closing)
    except ET.ParseError:
        mended = _CONTROL.sub(" ", _BARE_AMPERSAND.sub("&amp;", text))
        try:
            found = ET.fromstring(opening + mended + closing)
        except ET.ParseError as error:
            return str(error).partition(":")[0]
    if len(found) != 1:
        return "it does not end"
    if ":" in text.partition(">")[0].split()[0]:
        for element in found.iter():
            element.tag = _local(element.tag)
    return found[0]


def _pieces(file: ListFile, tags: Sequence[str], closing: str) -> Iterator[tuple[int, str | Skipped]]:
    """Line and text from each opening tag of a record to its closing tag, or to where the next one or the end cuts it.

    Comments and CDATA sections are passed over, so that a record that was commented out is not read.
    """
    token = re.compile(rf"<!--|<!\[CDATA\[|<(/?)(?:[^\s<>/:]+:)?(?:{'|'.join(map(re.escape, tags))})(?=[\s/>])")
    window = _Window()
    start, look, waiting = -1, 0, False
    for chunk in file.text():
        window.text += chunk
        while found := token.search(window.text, look):
            end = _token_end(window.text, found)
            if waiting := end < 0:
                look = found.start()
                break
            look = end
            if found[1] is not None and start >= 0:
                yield window.line_at(start), window.text[start : end if found[1] else found.start()]
                start = -1
            if found[1] == "":
                start = found.start()
                if window.text[end - 2] == "/":
                    yield window.line_at(start), window.text[start:end]
                    start = -1
        else:
            look, waiting = max(look, len(window.text) - _TOKEN_LENGTH), False
        done = start if start >= 0 else max(0, look - _TOKEN_LENGTH)
        window.drop(done)
        look, start = look - done, min(start, 0)
        if len(window.text) > MAX_LINE:
            raise WatchlistError(_endless(file, window.line))
    if start >= 0:
        yield window.line, window.text
    if waiting or closing not in window.text[-_TOKEN_LENGTH:]:
        last = window.line_at(len(window.text))
        reason = f"The file is cut short{f': {file.damage}' if file.damage else ''}; what followed is missing."
        yield last, Skipped(reason, f"{file.name} line {last}", _shown(window.text[-100:]), last)


class _Window:
    """The part of a file that is being looked at, and the line at which it begins."""

    def __init__(self) -> None:
        self.text = ""
        self.line = 1
        self._counted = 0

    def line_at(self, place: int) -> int:
        """The line of a place in the text; places mostly ascend, so that nothing is counted twice."""
        low, high = sorted((self._counted, place))
        lines = self.text.count("\n", low, high)
        self.line += lines if place >= self._counted else -lines
        self._counted = place
        return self.line

    def drop(self, end: int) -> None:
        """Forget the text up to a place."""
        self.line_at(end)
        self.text, self._counted = self.text[end:], 0


def _endless(file: ListFile, line: int) -> str:
    """Why a file is refused whose record does not end."""
    return (
        f"A record that begins in line {line} of {file.path} does not end within {MAX_LINE // 2**20} million "
        "characters, so the file is refused: download it again."
    )


def _token_end(text: str, found: re.Match[str]) -> int:
    """Where a tag, comment or CDATA section ends; below 0 if that is not read yet."""
    mark = {"<!--": "-->", "<![CDATA[": "]]>"}.get(found[0], ">")
    at = text.find(mark, found.end())
    return at + len(mark) if at >= 0 else -1


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _shown(text: str) -> str:
    """The start of a record for a report: its words without tags."""
    return " ".join(re.sub(r"<[^>]*>?", " ", text).split())[:200]
