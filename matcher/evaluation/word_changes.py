"""Changes of words: case, signs, order, titles, joined and split words, what is left out, added or cut short."""

from __future__ import annotations

import random
from collections import defaultdict
from functools import cache

from matcher.data import rows
from matcher.evaluation.listed_name import COMMON, Listed, bare
from matcher.text.scripts import scripts_of

_TITLES = ("Mr", "Dr.", "Sheikh", "Gen.", "H.E.")
_SIGNS = str.maketrans({".": "", ",": "", "'": "", "-": " "})
_TRADES = ("Trading", "International", "Group", "Holding", "Services")
_RARE = 6
"""A family name that so many listed names bear does not tell a party beside an initial."""
_SPLIT = 8
"""Letters of a word that is written as two."""
_FORM = 5
"""Words of the longest legal form that is looked for."""


def case(_: random.Random, name: Listed) -> str | None:
    """Each word with a capital."""
    return name.plain.title()


def punctuation(_: random.Random, name: Listed) -> str | None:
    """Signs left out, hyphens opened."""
    return name.plain.translate(_SIGNS)


def order(_: random.Random, name: Listed) -> str | None:
    """Family name first, with a comma."""
    return f"{name.words[-1]}, {' '.join(name.words[:-1])}" if name.person and len(name.words) > 1 else None


def title(rng: random.Random, name: Listed) -> str | None:
    """A title before it."""
    return f"{rng.choice(_TITLES)} {name.plain}" if name.person else None


def joined(rng: random.Random, name: Listed) -> str | None:
    """Two words written as one."""
    words = name.words
    if len(words) < 2:
        return None
    i = rng.randrange(len(words) - 1)
    return " ".join([*words[:i], words[i] + words[i + 1].lower(), *words[i + 2 :]])


def split(_: random.Random, name: Listed) -> str | None:
    """The longest word written as two."""
    words = name.words
    i = max(range(len(words)), key=lambda k: len(words[k]), default=0)
    if not words or len(words[i]) < _SPLIT:
        return None
    cut = len(words[i]) // 2
    return " ".join([*words[:i], words[i][:cut], words[i][cut:], *words[i + 1 :]])


def dropped(_: random.Random, name: Listed) -> str | None:
    """The second word left out, if what is left tells the party."""
    left = name.words[:1] + name.words[2:]
    return " ".join(left) if len(name.words) > 2 and name.telling(left) else None


def initial(_: random.Random, name: Listed) -> str | None:
    """The first name cut to its initial, if what is left tells the party."""
    words = name.words
    telling = len(words) > 2 or (len(words) == 2 and name.borne.get(words[1].lower(), 0) < _RARE)
    return f"{words[0][0]}. {' '.join(words[1:])}" if name.person and telling and len(words[-1]) > 5 else None


def added(rng: random.Random, name: Listed) -> str | None:
    """A middle initial of a person, a word of trade of a company."""
    words = name.words
    if name.script != "latin" or not name.telling(words) or name.kind not in ("person", "organization"):
        return None
    if name.person:
        return f"{words[0]} {rng.choice('ABDEFGHIJKLMNPRSTVZ')}. {' '.join(words[1:])}" if len(words) > 1 else None
    cut = _form_at_end(words)
    return " ".join([*words[:cut], rng.choice(_TRADES), *words[cut:]])


def nickname(rng: random.Random, name: Listed) -> str | None:
    """Another form of the first name (Bill for William), beside a family name that tells the party."""
    words = name.words
    if not name.person or len(words) < 2 or name.borne.get(bare(words[-1]), 0) >= COMMON or len(words[-1]) < 4:
        return None
    forms = sorted(_nicknames().get(bare(words[0]), set()))
    return " ".join([rng.choice(forms), *words[1:]]) if forms else None


def legal_form(rng: random.Random, name: Listed) -> str | None:
    """Another form of the same legal form, or none, if the rest tells the party."""
    words = name.words
    if name.kind != "organization":
        return None
    for count in range(min(_FORM, len(words) - 1), 0, -1):
        for at, rest in ((slice(-count, None), words[:-count]), (slice(None, count), words[count:])):
            forms = _forms(" ".join(words[at]))
            if forms and name.telling(rest):
                other = rng.choice(forms) if rng.random() < 0.5 else ""
                return " ".join((*rest, other) if at.start else (other, *rest)).strip(" ,")
    return None


def _form_at_end(words: tuple[str, ...]) -> int:
    """Where the legal form at the end of a name begins."""
    found = (
        len(words) - count for count in range(min(_FORM, len(words) - 1), 0, -1) if _forms(" ".join(words[-count:]))
    )
    return next(found, len(words))


def _forms(words: str) -> list[str]:
    """The other Latin forms of a legal form; empty if it is none."""
    canonical = _legal_forms()[0].get(_folded(words))
    return [form for form in _legal_forms()[1][canonical] if _folded(form) != _folded(words)] if canonical else []


@cache
def _legal_forms() -> tuple[dict[str, str], dict[str, list[str]]]:
    """What each Latin form stands for, and the forms of each; words that may be others are left out."""
    of: dict[str, str] = {}
    forms: dict[str, list[str]] = defaultdict(list)
    for row in rows("legal_forms"):
        if row["weak"] != "yes" and scripts_of(row["form"]) == ("latin",):
            of.setdefault(_folded(row["form"]), row["canonical"])
            forms[row["canonical"]].append(row["form"])
    return of, forms


@cache
def _nicknames() -> dict[str, set[str]]:
    """The names that a short form stands for, and the short forms of a name; not those of other languages."""
    groups: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows("nicknames"):
        if row["kind"] in ("name", "nickname") and scripts_of(row["form"]) == ("latin",):
            groups[row["group"]][row["kind"]].add(row["form"])
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        for one, other in (("name", "nickname"), ("nickname", "name")):
            for form in group[one]:
                found[bare(form)] |= group[other]
    return found


def _folded(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum() or char == " ").strip()
