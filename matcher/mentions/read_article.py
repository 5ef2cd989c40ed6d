"""Articles: running text from files, folders and standard input, as a stream.

Text, Markdown, HTML, PDF and JSON Lines are told by the content first and the ending second. Each article comes out as
`Article`, or as `Skipped` with the reason; nothing that was named is passed over in silence.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from matcher.errors import InputError
from matcher.mentions import article_html, article_jsonl, article_markdown, article_pdf
from matcher.mentions.encoding import checked, detect
from matcher.mentions.signature import foreign
from matcher.mentions.source import InputFile
from matcher.records import Skipped

FORMATS = ("text", "markdown", "html", "pdf", "jsonl")
MOST_BYTES = 100_000_000
"""A larger article is not read: it is no article, or a packed file made to fill the memory."""
_ENDINGS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
# Places of Unicode that nothing is written with; a text has hardly any.
_NO_SIGNS = frozenset(("Cn", "Co", "Cs"))
_MOST_NO_SIGNS = 0.05


@dataclass(frozen=True, slots=True)
class Article:
    """A text to look for names in.

    Attributes:
        name: path of its file, with line and key in JSON Lines; `stdin` for standard input.
        text: running text; offsets of finds count its characters. Text and Markdown as in the file, of a page and a PDF
            what a reader reads.
        format: `text`, `markdown`, `html`, `pdf` or `jsonl`.
        note: what a person should know of how it was read, else empty.
    """

    name: str
    text: str
    format: str
    note: str = ""


@dataclass(slots=True)
class Inputs:
    """What was read, as a manifest says it.

    Attributes:
        files: path and sha256 of each, in order.
        size: bytes of all.
        articles: how many articles were in them.
    """

    files: list[tuple[str, str]]
    size: int = 0
    articles: int = 0
    format: str = "articles"
    encoding: str = ""
    header: tuple[str, ...] = ("article", "start", "end", "mention", "sentence")

    @property
    def path(self) -> str:
        """The one file, the folder that all are in, or `-`."""
        paths = list(dict.fromkeys(path for path, _ in self.files))
        if len(paths) == 1 or "-" in paths:
            return paths[0] if len(paths) == 1 else "-"
        return os.path.commonpath([Path(path).resolve() for path in paths]) if paths else ""

    @property
    def sha256(self) -> str:
        """Of one file its digest; of several the digest of their digests in order."""
        if len(self.files) == 1:
            return self.files[0][1]
        return hashlib.sha256("\n".join(digest for _, digest in self.files).encode()).hexdigest()


def read_articles(
    sources: Iterable[str | Path],
    *,
    format: str | None = None,  # noqa: A002 - the word that the command line uses
    encoding: str | None = None,
    strict: bool = False,
    inputs: Inputs | None = None,
    folder: str | Path = "",
    labels: Mapping[str, str] | None = None,
) -> Iterator[Article | Skipped]:
    """Read articles one after the other.

    Args:
        sources: files, folders (all that is in them, in order of the names), `-` for standard input.
        format: of all of them, told by their content if not given.
        encoding: of all of them, told by their content if not given.
        strict: whether what cannot be read stops the run.
        inputs: filled with what was read.
        folder: where relative sources lie; the current one if not given.
        labels: for a source the name that its articles begin with, if not its own.

    Raises:
        InputError: a source is not there; with `strict`, or if there is no other, one cannot be read.
        ConfigError: there is no such encoding.
        MissingDependency: a PDF without pypdf.
    """
    told = checked(encoding) if encoding else ""
    inputs = Inputs([]) if inputs is None else inputs
    files = [each for source in sources for each in article_files(str(source), folder, labels or {})]
    for name, path in files:
        try:
            data, digest = _bytes(path)
            inputs.files.append((path, digest))
            inputs.size += len(data)
            for article in _articles(name, path, data, format, told):
                inputs.articles += isinstance(article, Article)
                yield article
        except InputError as error:
            if strict or len(files) == 1:
                raise
            yield Skipped(str(error), place=name, text=PurePath(name).name, fields={"article": name})


def article_files(source: str, folder: str | Path, labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The name of each article's file in a source, and where it lies, in the order in which they are read.

    Args:
        source: a file, a folder, or `-`.
        folder: where a relative source lies.
        labels: for a source the name that its articles begin with, if not its own.

    >>> article_files("-", "", {})
    [('stdin', '-')]

    Raises:
        InputError: it is not there, or is an empty folder.
    """
    label = labels.get(source, "stdin" if source == "-" else source)
    if source == "-":
        return [(label, "-")]
    path = Path(folder) / source
    if not path.is_dir():
        if not path.exists():
            raise InputError(f"{source} does not exist; check the path.", path=source)
        return [(label, str(path))]
    found = sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
    if not found:
        raise InputError(f"{source} is an empty folder; name one with articles in it.", path=source)
    return [(str(PurePath(label) / each.relative_to(path)), str(each)) for each in found]


def _bytes(path: str) -> tuple[bytes, str]:
    parts: list[bytes] = []
    size = 0
    with InputFile(path) as source:
        for part in source.chunks():
            parts.append(part)
            size += len(part)
            if size > MOST_BYTES:
                raise InputError(f"{source.name} is larger than {MOST_BYTES // 1_000_000} MB; split it.", path=path)
        return b"".join(parts), source.sha256


def _articles(label: str, path: str, data: bytes, form: str | None, encoding: str) -> Iterator[Article | Skipped]:
    name = "standard input" if path == "-" else label
    form = form or _format(path, data)
    if form == "pdf":
        yield Article(label, _checked(article_pdf.text_of, data, name, name=name, path=path), form)
        return
    text, note = _decoded(path, name, data, encoding, form)
    if form == "jsonl":
        yield from _lines(label, text, note)
    elif form == "html":
        found = _checked(article_html.text_of, text, name=name, path=path)
        if not found.strip():
            raise InputError(f"{name} is a page without text; save it after it has loaded.", path=path)
        yield Article(label, found, form, note)
    else:
        yield Article(label, article_markdown.text_of(text) if form == "markdown" else text, form, note)


def _checked(read: object, *given: object, name: str, path: str) -> str:
    try:
        text: str = read(*given)  # type: ignore[operator]
    except ValueError as error:
        raise InputError(f"{name} cannot be read: {error}.", path=path) from error
    return text


def _format(path: str, data: bytes) -> str:
    """By the content where it tells, else by the ending, else running text."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if _PAGE.match(head):
        return "html"
    ending = _ENDINGS.get(PurePath(path.lower().removesuffix(".gz")).suffix, "")
    if ending:
        return "text" if ending == "pdf" else ending
    first = head.split(b"\n", 1)[0].strip()
    return "jsonl" if first.startswith(b"{") and first.endswith(b"}") else "text"


def _decoded(path: str, name: str, data: bytes, encoding: str, form: str) -> tuple[str, str]:
    """The text of some bytes, and what a person should know of it."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise InputError(f"{name} is empty; there is nothing to look for names in.", path=path)
    other = "" if form == "html" else foreign(data[:_HEAD], any_signs=bool(encoding))
    if other or (b"\0" in data[:_HEAD] and not encoding and _is_binary(data)):
        raise InputError(f"{name} is no text; articles are text, Markdown, HTML, PDF or JSON Lines.", path=path)
    if not encoding and form == "html" and (declared := _CHARSET.search(data[:_HEAD])):
        encoding = _known(declared[1].decode())
    if encoding:
        return _lenient(data, encoding)
    try:
        encoding, guessed = detect(data[: 1 << 20], len(data) <= 1 << 20)
    except InputError as error:
        if "damaged" in str(error):
            return _lenient(data, "utf-8-sig")
        raise InputError(f"{name}: {error}", path=path, row=error.row) from None
    text, note = _lenient(data, encoding)
    return text, note or (f"it was read as {encoding}, which is a guess; --encoding settles it" if guessed else "")


def _is_binary(data: bytes) -> bool:
    return not data.startswith((b"\xff\xfe", b"\xfe\xff")) and bool(foreign(data[:_HEAD]))


def _known(encoding: str) -> str:
    try:
        return checked("cp1252" if encoding.casefold() in ("iso-8859-1", "latin-1", "ascii", "us-ascii") else encoding)
    except Exception:
        return ""


def _lenient(data: bytes, encoding: str) -> tuple[str, str]:
    """A text in which damaged bytes are marked: a name beside them is still found."""
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    sample = text[:_HEAD]
    control = sum(char < " " and not char.isspace() for char in sample)
    if control + sum(unicodedata.category(char) in _NO_SIGNS for char in sample) > _MOST_NO_SIGNS * len(sample):
        raise InputError("The article is no text; articles are text, Markdown, HTML, PDF or JSON Lines.")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    if damaged <= 0:
        return text, ""
    return text, f"{damaged:,} characters are damaged (not {encoding.removesuffix('-sig')}); a name there may be missed"


def _lines(path: str, text: str, note: str) -> Iterator[Article | Skipped]:
    for part in article_jsonl.parts(text):
        place = part.id or f"{path}:{part.line}"
        if part.reason:
            yield Skipped(f"{path}: {part.reason}.", place=place, text="", row=part.line, fields={"article": place})
        else:
            yield Article(
                f"{place} ({part.key})" if part.key in article_jsonl.HEADS else place, part.text, "jsonl", note
            )
