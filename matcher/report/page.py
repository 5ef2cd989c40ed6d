"""What every page shares: templates that escape, its own style and script by their digests."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

ROOM = "matcher.report"
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)


def visible(text: str) -> Markup:
    r"""A text from outside, escaped; a sign that cannot be seen or that turns others around is named.

    >>> str(visible("a<\u202eb"))
    'a&lt;<span class="sign">U+202E</span>b'
    """
    from markupsafe import Markup, escape  # noqa: PLC0415 - comes with Jinja, which other forms need not

    if not _UNSEEN.search(text):
        return escape(text)
    return Markup(_UNSEEN.sub(_named, str(escape(text))))


def _named(found: re.Match[str]) -> str:
    return f'<span class="sign">U+{ord(found[0]):04X}</span>'


@cache
def environment(*rooms: str) -> Environment:
    """The templates of some packages; of two with one name the first room's counts."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - pages alone need it

    made = Environment(
        loader=ChoiceLoader([PackageLoader(room) for room in rooms]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["visible"] = visible
    made.filters["count"] = lambda number: "" if number is None else f"{number:,}"
    made.filters["words"] = lambda value: str(value).replace("_", " ")
    return made


def source(room: str, name: str) -> Markup:
    """A style or script of a room, as it stands."""
    from markupsafe import Markup  # noqa: PLC0415 - as above

    loader = environment(room).loader
    assert loader is not None
    return Markup(loader.get_source(environment(room), name)[0])


def policy(style: str, script: str = "") -> str:
    """A Content-Security-Policy that allows this style and this script and nothing else.

    >>> policy("", "").split("; ")[-1]
    "script-src 'none'"
    """
    allowed = f"'{_digest(script)}'" if script else "'none'"
    return (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src '{_digest(style)}'; script-src {allowed}"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
