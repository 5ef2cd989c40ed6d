"""Cut unspaced Kana: company words written in katakana, and nothing else.

Foreign names in katakana come with a dot or a blank between their words, Japanese names are rarely in Kana alone, so
only words of the tables are cut off (インテレクト|カンパニー).
"""

from __future__ import annotations

from functools import cache

from matcher.data import rows


def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """The plausible cuts of an unspaced word, likeliest first; empty if it should stay whole.

    >>> splits("インテレクトテクノロジー"), splits("オバマ")
    ((('インテレクト', 'テクノロジー'),), ())
    """
    for known in _company_words():
        for size in (len(known), -len(known)):
            ends = word.endswith(known) if size > 0 else word.startswith(known)
            if ends and len(word) - len(known) >= 2:
                cut = len(word) - len(known) if size > 0 else len(known)
                rest = (word[:cut], word[cut:])
                inner = splits(rest[0]) if size > 0 else splits(rest[1])
                if inner:
                    return ((*inner[0], rest[1]) if size > 0 else (rest[0], *inner[0]),)
                return (rest,)
    return ()


@cache
def _company_words() -> tuple[str, ...]:
    """Katakana company words of four letters and more (shorter ones also end names), the longest first."""
    known = {row["word"] for row in rows("japanese_trades")}
    for table in ("company_words", "legal_forms"):
        known |= {row["form"] for row in rows(table) if row["language"] == "ja"}
    katakana = {form for form in known if len(form) > 3 and all("゠" <= char <= "ヿ" for char in form)}
    return tuple(sorted(katakana, key=lambda form: (-len(form), form)))
