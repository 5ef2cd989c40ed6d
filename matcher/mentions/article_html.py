"""The text of a web page without what stands around it: navigation, advertising, lists of other stories.

A page is parsed as browsers do (lexbor, through selectolax). What is left out is told by the page itself: elements that
HTML names for it (nav, aside, footer), the roles of ARIA, and classes that say `cookie`, `related`, `sidebar`; blocks
that are nothing but links. A missed party costs more than a line too many, so that in doubt a block stays; captions,
tables and lists always do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Deeper pages are no pages: parsers take quadratic time for them.
DEEPEST = 1500
# A tag this long has lost its way; its attributes are left out.
_LONG_TAG = re.compile(r"(<[A-Za-z][\w:-]{0,50})[^<>]{20000,}>")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,50})")
# Elements that need no end tag, so that their depth is none.
_FLAT = frozenset(
    ("a", "p", "li", "td", "tr", "th", "dt", "dd", "option", "br", "img", "input", "meta", "link", "hr", "source",
     "wbr", "col", "tbody", "thead", "tfoot", "area", "base", "embed", "param", "track", "path", "rect", "use")
)  # fmt: skip
_UNREAD = frozenset(
    ("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head", "select", "button",
     "textarea", "-comment", "-doctype", "canvas", "audio", "video", "datalist")
)  # fmt: skip
_AROUND = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_AROUND_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog")
)
_AROUND_CLASS = re.compile(
    r"(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|cookies?|consent|gdpr|banner|advert\w*|ads?|"
    r"promo\w*|sponsor\w*|newsletter|subscribe|paywall|related|recommend\w*|most[-_]?read|trending|share|sharing|social|comments?|"
    r"pagination|pager|popup|modal|toolbar|skip[-_]?link)(?:$|[-_\s])",
    re.IGNORECASE,
)
# A mark for a footnote is none of the word before it.
_NOTE = re.compile(r"\s*\[?\s*(?:\d{1,3}|[a-z*†‡§])\s*\]?\s*")
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
     "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr", "acronym", "label")
)  # fmt: skip
# A block with so many links, most of its letters in them, is a list of other pages.
_FEW_LINKS, _LINK_SHARE = 3, 0.8
# If less than this share of a page's letters outside links is left, too much was taken for its surroundings.
_LEAST_LEFT = 0.25


def text_of(html: str) -> str:
    r"""The readable text of a page: a line for each block, a blank line between blocks.

    Raises:
        ValueError: its elements are nested deeper than any page is.

    >>> text_of("<nav>Home</nav><article><h1>Two men</h1><p>Jon <b>Jin</b> Yong &amp; Kozlov</p></article>")
    'Two men\n\nJon Jin Yong & Kozlov'
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only pages need it

    html = _LONG_TAG.sub(r"\1>", html)
    if _depth(html) > DEEPEST:
        raise ValueError(f"its elements are nested more than {DEEPEST:,} deep, as no page is")
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    plain = _text(body, around=False)
    unlinked = _text(body, around=True, links=False)
    return plain if len(plain) >= _LEAST_LEFT * len(unlinked) else _text(body, around=True)


def _depth(html: str) -> int:
    depth = deepest = 0
    for found in _TAG.finditer(html):
        if found[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _text(body: LexborNode, *, around: bool, links: bool = True) -> str:
    """The text below a node, in document order, without recursion: pages may be deep."""
    pieces: list[str] = []
    waiting: list[LexborNode | str] = [body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        tag = node.tag or ""
        if tag == "-text":
            pieces.append(re.sub(r"\s+", " ", node.text(deep=False)))
        elif tag == "br":
            pieces.append("\n")
        elif _is_read(node, tag, around=around, links=links):
            edge = "" if tag in _INLINE else "\n\n"
            waiting += [edge, *reversed(list(node.iter(include_text=True))), edge]
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _is_read(node: LexborNode, tag: str, *, around: bool, links: bool) -> bool:
    if tag in _UNREAD or (tag == "a" and not links):
        return False
    if tag == "sup" and _NOTE.fullmatch(node.text()):
        return False
    return around or tag == "body" or not _is_around(node, tag)


def _is_around(node: LexborNode, tag: str) -> bool:
    if tag in _INLINE:
        return False
    if tag in _AROUND or (tag == "header" and not _is_heading(node)):
        return True
    given = node.attributes
    if (given.get("role") or "") in _AROUND_ROLES or given.get("hidden") is not None or "hidden" in given:
        return True
    if given.get("aria-hidden") == "true" or (tag not in ("main", "article") and _says_so(given)):
        return True
    return tag in ("ul", "ol", "div", "section") and _is_links(node)


def _says_so(given: dict[str, str | None]) -> bool:
    return any(_AROUND_CLASS.search(given.get(name) or "") for name in ("class", "id"))


def _is_heading(node: LexborNode) -> bool:
    """Whether a header is that of a story: it holds a heading, or stands in one."""
    parent = node.parent
    return (parent is not None and parent.tag in ("article", "main", "section")) or node.css_first("h1") is not None


def _is_links(node: LexborNode) -> bool:
    """Whether a block is hardly more than links to other pages."""
    links = node.css("a")
    if len(links) <= _FEW_LINKS or node.css_first("p") is not None:
        return False
    inside = sum(len(link.text().strip()) for link in links)
    return inside >= _LINK_SHARE * max(1, len(" ".join(node.text().split())))
