"""Markdown as running text: its signs become blanks, so that every word keeps the offset that it has in the file."""

from __future__ import annotations

import re

# What is no text: front matter, fenced code, HTML comments and tags, the targets of links and images, reference
# definitions; and the signs of headings, quotes, lists, rules, tables, emphasis. CommonMark 0.31, GitHub's tables.
_BLANKED = (
    re.compile(r"\A---\n.*?\n---(?=\n|\Z)", re.DOTALL),
    re.compile(r"^(?P<fence>```|~~~)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE),
    re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL),
    re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"),
    re.compile(r"(?<=\])\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)"),
    re.compile(r"(?<=\])\[[^\[\]\n]{0,200}\]"),
    re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*", re.MULTILINE),
    re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE),
    re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])(?=\s)", re.MULTILINE),
    re.compile(r"^ {0,3}(?:[-=*_] ?){3,}$", re.MULTILINE),
    re.compile(
        r"(?<!\\)\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|~~|`+|!?\[(?!\d{1,3}\])|(?<!\d)\](?=[\s\W]|$)|\\(?=[^\w\s])"
    ),
)


def text_of(markdown: str) -> str:
    r"""The text with every sign of Markdown blanked; as long as it was.

    >>> text_of("# Two men\n**Jon** Jin [Yong](http://x.example/a)").split("\n")
    ['  Two men', '  Jon   Jin  Yong                     ']
    """
    for pattern in _BLANKED:
        markdown = pattern.sub(_blank, markdown)
    return markdown


def _blank(found: re.Match[str]) -> str:
    return "".join(char if char in "\r\n" else " " for char in found[0])
