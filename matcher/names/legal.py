"""Find the legal form in a company's name: in any language, misspelt (COMPNAY) or glued to a word (ANGSTREMjsc).

`matcher.names.lexicon` offers these look-ups together with the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from matcher.data import rows
from matcher.data.kept import kept
from matcher.names.phrases import Parts, Phrases, Words
from matcher.names.slips import Slips
from matcher.text.normalise import normalise
from matcher.text.scripts import script_of

# Words of at least this many letters are recognised with one slip of the keyboard; shorter ones are near too much.
_LONG = 6
# Endings that no ordinary word has, cut off even where upper and lower case do not show the seam.
SAFE_TAILS = (
    "gmbh", "ojsc", "pjsc", "cjsc", "jsc", "coltd", "ltd", "llc", "company", "corporation", "limited", "corp",
    "incorporated", "aktiengesellschaft", "ооо", "оао", "зао",
)  # fmt: skip
_WHOLE_WORDS = frozenset({"unlimited", "accompany"})
_HEADS = ("株式会社", "株式會社", "有限会社", "合同会社", "주식회사", "유한책임회사", "유한회사", "บริษัท")


class LegalForm(NamedTuple):
    """A legal form of a company or other body.

    Attributes:
        canonical: which one (`gmbh`, `ooo`).
        generic: its family: limited, stock, partnership, state, cooperative, association, company, other.
        weak: the form is also a common word, name or abbreviation and counts only at the edge of a company's name.
    """

    canonical: str
    generic: str
    weak: bool = False


@cache
def _table() -> Phrases[LegalForm]:
    exact, longest, stems = _parts()
    return Phrases.of(({key: LegalForm(*form) for key, form in exact.items()}, longest, stems))


@kept
def _parts() -> Parts[tuple[str, str, bool]]:
    forms = ((r["form"], LegalForm(r["canonical"], r["generic"], r["weak"] == "yes")) for r in rows("legal_forms"))
    exact, longest, stems = Phrases(forms).parts
    found = {}
    for key, form in exact.items():
        letters = "".join(key)
        if len(letters) > 1 or script_of(letters) == "han":
            weak = form.weak or len(letters) < (2 if script_of(letters[0]) == "han" else 3)
            found[key] = (form.canonical, form.generic, weak)
    return found, longest, stems


def legal_forms() -> Mapping[Words, LegalForm]:
    """All legal forms by their normalised words.

    >>> legal_forms()[("gmbh",)]
    LegalForm(canonical='gmbh', generic='limited', weak=False)
    """
    return _table().exact


def match_legal_form(sequence: Sequence[str], start: int = 0) -> tuple[int, LegalForm] | None:
    """The longest legal form that begins at a word, one slip in each long word forgiven.

    Args:
        sequence: normalised words of a name.
        start: where to look.

    Returns:
        How many words it takes and which form it is, or None.

    >>> match_legal_form(("alfa", "limited", "liability", "compnay"), 1)
    (3, LegalForm(canonical='llc', generic='limited', weak=False))
    """
    exact = _table().find(sequence, start)
    window = sequence[start : start + 12]
    corrected = [_corrected(word) for word in window]
    if corrected == list(window):
        return exact
    found = _table().find(corrected)
    if found is None or (exact is not None and found[0] <= exact[0]) or (found[1].weak and found[0] == 1):
        return exact
    return found


@cache
def _long_words() -> frozenset[str]:
    """The long words of all legal forms."""
    words = {word for key in _table().exact for word in key if len(word) >= _LONG}
    return frozenset(word for word in words if script_of(word[0]) in ("latin", "cyrillic"))


@cache
def _slips() -> Slips:
    return Slips(_long_words())


_LEGAL_CONCEPTS = ("company", "corporation", "joint", "enterprise", "society", "association", "partners")


@cache
def legal_words() -> frozenset[str]:
    """The words of legal forms that are phrases: where one is left by itself, the form was broken or cut.

    Words that companies are also named with (`global`, `trading`) are none.

    >>> "liability" in legal_words(), "kamensk" in legal_words(), "global" in legal_words()
    (True, False, False)
    """
    found = {word for key in _table().exact if len(key) > 1 for word in key if len(word) >= _LONG}
    return frozenset(word for word in found if not names_trade(word))


def names_trade(word: str) -> bool:
    """Whether companies are named with a word for what they do, though it also stands in legal forms.

    >>> names_trade("trading"), names_trade("liability"), names_trade("enterprise")
    (True, False, False)
    """
    return _company_words().get((word,)) not in (None, *_LEGAL_CONCEPTS)


@lru_cache(maxsize=8192)
def _corrected(word: str) -> str:
    """The legal word that a word is one edit or swap away from (the first letter is right), or the word itself."""
    if len(word) < _LONG or word in _long_words() or word in _WHOLE_WORDS or _is_company_word(word):
        return word
    return _slips().meant(word) or word


@cache
def _company_words() -> Phrases[str]:
    return Phrases((row["form"], row["concept"]) for row in rows("company_words") if " " not in row["form"])


def _is_company_word(word: str) -> bool:
    """Whether a word is a trade word as it stands (a stem like `petrol*` says nothing of `petroltd`).

    A slip for the word company (`compnay`) is none.
    """
    return _company_words().exact.get((word,)) not in (None, "company")


def glued_legal_form(text: str) -> tuple[str, LegalForm] | None:
    """The legal form glued to a word, and the rest of the word.

    A change of case shows the seam in Latin and Cyrillic; without one only endings are cut that no other word has.
    Unspaced scripts write the form without a seam.

    Args:
        text: one word as written, its case kept.

    >>> glued_legal_form("ANGSTREMjsc")
    ('ANGSTREM', LegalForm(canonical='jsc', generic='stock', weak=False))
    >>> glued_legal_form("银星网络科技有限公司")[0]
    '银星网络科技'
    >>> glued_legal_form("Unlimited"), glued_legal_form("Bancorp")
    (None, None)
    """
    if not text or len(text) < 3:
        return None
    if script_of(text[0]) in ("han", "kana", "hangul", "thai") or script_of(text[-1]) in ("han", "hangul", "thai"):
        return _unspaced(text)
    return _by_case(text) or _by_tail(text)


def _unspaced(text: str) -> tuple[str, LegalForm] | None:
    table = legal_forms()
    for start in range(1, len(text) - 1):
        form = table.get((normalise(text[start:]),))
        if form and not form.weak:
            return text[:start], form
    for head in _HEADS:
        if text.startswith(head) and len(text) > len(head):
            return text[len(head) :], table[(head,)]
    return None


def _by_case(text: str) -> tuple[str, LegalForm] | None:
    """`ANGSTREMjsc`, `AngstremJSC`, `AlphaGmbH`, `SiemensAG`, `OOOAlfa`."""
    table = legal_forms()
    for seam in range(3, len(text) - 1):
        before, after = text[seam - 1], text[seam]
        if before.islower() == after.islower() or not (before.isupper() or before.islower()):
            continue
        head, tail = text[:seam], text[seam:]
        if before.isupper() and (not tail.islower() or not head.isupper()):
            continue
        # Two letters are a form only as capitals behind a word.
        if len(tail) == 2 and not (before.islower() and tail.isupper()):
            continue
        form = table.get((normalise(tail),))
        if form:
            return head, form
    start = re.match(r"([^\W\d_]{3,5}?)(?=[^\W\d_][^\W\d_])", text)
    for length in (3, 4, 5) if start else ():
        head, tail = text[:length], text[length:]
        if head.isupper() and tail[:1].isupper() and tail[1:].islower() and len(tail) > 2:
            form = table.get((normalise(head),))
            if form:
                return tail, form
    return None


def _by_tail(text: str) -> tuple[str, LegalForm] | None:
    word = normalise(text)
    if word in _WHOLE_WORDS or len(word) != len(text) or _is_company_word(word):
        return None
    for tail in SAFE_TAILS:
        if word.endswith(tail) and len(word) >= len(tail) + 3:
            return text[: -len(tail)], legal_forms()[(tail,)]
    return None
