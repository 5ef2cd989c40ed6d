"""Cut unspaced Chinese characters: a full name into surname and given name, a company name into its words.

A Chinese or Korean full name is a surname of one character (rarely two) and one or two more; a Japanese one is a
surname of the table, most often two characters, and up to three more. A company name is place, rare core, trade words,
legal form (延边|银星|网络|科技|有限公司): it is cut wherever a word of the tables stands; what is left is the core.
"""

from __future__ import annotations

from functools import cache

from matcher.data import rows
from matcher.text.translit.han_tables import japanese_given, japanese_surnames, places, simplify, surnames

_LIMIT = 3
_LONGEST_NAME = 5
_DISTRICTS = "省市县"
_LANGUAGES = {"zh", "ja"}


def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """The plausible cuts of an unspaced word, likeliest first; empty if it should stay whole.

    >>> splits("金正恩"), splits("岸田文雄")[0]
    ((('金', '正恩'),), ('岸田', '文雄'))
    >>> splits("延边银星网络科技有限公司")
    (('延边', '银星', '网络', '科技', '有限公司'),)
    """
    form = simplify(word)
    company = _company(form)
    if company:
        return (_as_written(company, word),)
    if not 2 <= len(form) <= _LONGEST_NAME or _place_size(form, 0) == len(form) or form in _company_words()[0]:
        return ()
    size = _place_size(form, 0)
    if size and len(form) - size >= 2 and form[:size] not in japanese_surnames():
        return ((word[:size], word[size:]),)
    cuts = dict.fromkeys((*_japanese(form), *_chinese(form)))
    return tuple((word[:size], word[size:]) for size in cuts)[:_LIMIT]


def _japanese(form: str) -> list[int]:
    """Where a Japanese surname of the table ends, the longest first."""
    known, given = japanese_surnames(), japanese_given()
    sizes = []
    for size in (3, 2, 1):
        rest = form[size:]
        if form[:size] not in known or not 1 <= len(rest) <= 3:
            continue
        likely = rest in given or rest[-1] in given
        if likely and (len(rest) > 1 or size > 1) and not (size == 1 and len(rest) == 2 and form[0] in surnames()):
            sizes.append(size)
    return sizes


def _chinese(form: str) -> list[int]:
    """Where a Chinese surname ends; a word that is a Japanese surname stays whole."""
    if form in japanese_surnames():
        return []
    known = surnames()
    if len(form) > 2 and form[:2] in known and len(form) <= 4:
        return [2]
    surname = known.get(form[0])
    common = {"1"} if len(form) == 2 else {"1", "2"}
    return [1] if surname and surname.tier in common and len(form) <= 3 else []


def _company(form: str) -> tuple[str, ...]:
    """The words of a company name; empty if no word in it marks one."""
    known, longest = _company_words()
    parts: list[str] = []
    core = ""
    marked = False
    at = 0
    while at < len(form):
        size = _place_size(form, at) if not core else 0
        if not size:
            size = next((n for n in range(min(longest, len(form) - at), 0, -1) if form[at : at + n] in known), 0)
            marked = marked or (size > 0 and known[form[at : at + size]])
        if size:
            parts += [core, form[at : at + size]]
            core = ""
        else:
            core += form[at]
        at += size or 1
    words = tuple(part for part in (*parts, core) if part)
    return words if marked and len(words) > 1 else ()


def _place_size(form: str, at: int) -> int:
    known = places()
    for size in range(min(5, len(form) - at), 1, -1):
        if form[at : at + size] in known:
            return size + (form[at + size : at + size + 1] in tuple(_DISTRICTS))
    return 0


def _as_written(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    found, at = [], 0
    for part in words:
        found.append(word[at : at + len(part)])
        at += len(part)
    return tuple(found)


@cache
def _company_words() -> tuple[dict[str, bool], int]:
    """Words of company names; True where the word itself marks a company."""
    known = {simplify(row["word"]): row["marks"] == "yes" for row in rows("chinese_trades")}
    for table in ("company_words", "legal_forms"):
        for row in rows(table):
            form = simplify(row["form"])
            if row["language"] in _LANGUAGES and form.isalpha() and len(form) > 1:
                known.setdefault(form, table == "legal_forms")
    return known, max(map(len, known))
