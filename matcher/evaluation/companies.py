"""Made-up names of companies in several languages: words of trade, family names, invented words, legal forms."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from matcher.data import rows

Maker = Callable[[random.Random], str]
# Usual legal forms, as written behind a name (German: Gesellschaft mit beschraenkter Haftung, and so on).
_BEHIND = {
    "en": ("Ltd", "LLC", "Inc.", "Limited", "PLC", "Co., Ltd."),
    "de": ("GmbH", "AG", "GmbH & Co. KG", "e.K."),
    "fr": ("SARL", "SA", "SAS", "EURL"),
    "es": ("S.L.", "S.A.", "S.A. de C.V.", "Ltda."),
    "it": ("S.r.l.", "S.p.A.", "S.n.c."),
    "pt": ("Lda", "Ltda", "S.A."),
    "tr": ("A.Ş.", "Ltd. Şti."),
    "pl": ("Sp. z o.o.", "S.A."),
}
_CULTURE = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
            "tr": "turkish", "pl": "polish"}  # fmt: skip
_COINED = ("al", "an", "ar", "be", "co", "cor", "da", "del", "do", "el", "en", "fi", "ga", "gen", "in", "ka", "lu",
           "mar", "me", "mi", "no", "nor", "o", "pa", "pro", "ra", "ri", "sa", "sol", "ta", "te", "tra", "un", "ve",
           "vi", "xa", "ze")  # fmt: skip
_ENDS = ("ca", "dia", "don", "ex", "ia", "is", "ix", "lis", "lon", "mo", "na", "nis", "on", "ra", "ro", "tec", "tis",
         "vo")  # fmt: skip
_CYRILLIC = ("аль", "ве", "га", "дель", "ин", "кон", "ли", "мар", "но", "пром", "ра", "со", "тех", "ту", "фор", "эко")


@cache
def company_makers() -> dict[str, Maker]:
    """What makes a company's name in each language.

    >>> company_makers()["de"](random.Random(1)).split()[-1] != ""
    True
    """
    trades = _trades()
    spaced = {language: _spaced(language, trades[language]) for language in _BEHIND}
    han = [row["character"] for row in rows("chinese_given")]
    return spaced | {
        "ru": lambda rng: f"ООО «{_word(rng, _CYRILLIC, 3).capitalize()} {rng.choice(trades['ru'])}»",
        "zh": lambda rng: f"{_word(rng, han, 2)}{rng.choice(trades['zh'])}有限公司",
        "ko": lambda rng: f"주식회사 {_hangul(rng)}{rng.choice(trades['ko'])}",
        "ja": lambda rng: f"株式会社{_kanji(rng)}{rng.choice(trades['ja'])}",
    }


def coined(rng: random.Random) -> str:
    """An invented word, as companies call themselves.

    >>> coined(random.Random(1)).isalpha()
    True
    """
    return (_word(rng, _COINED, rng.choice((1, 2, 2))) + rng.choice(_ENDS)).capitalize()


def _spaced(language: str, trades: Sequence[str]) -> Maker:
    def make(rng: random.Random) -> str:
        family = [rng.choice(_families(_CULTURE[language])).split("/")[0].title() for _ in range(2)]
        trade, other = (rng.choice(trades).title() for _ in range(2))
        begins = rng.choice((coined(rng), coined(rng), family[0], f"{family[0]} & {family[1]}"))
        middle = rng.choice((trade, trade, f"{trade} {other}", ""))
        return " ".join(f"{begins} {middle} {rng.choice(_BEHIND[language])}".split())

    return make


@cache
def _families(culture: str) -> list[str]:
    of = (culture, "family")
    found = [row["names"].split() for row in rows("culture_names") if (row["culture"], row["part"]) == of]
    return [word for words in found for word in words]


def _word(rng: random.Random, pieces: Sequence[str], count: int) -> str:
    return "".join(rng.choice(pieces) for _ in range(count))


def _hangul(rng: random.Random) -> str:
    return _word(rng, [row["hangul"] for row in rows("korean_syllables") if row["tier"] == "1"], 2)


def _kanji(rng: random.Random) -> str:
    return rng.choice([row["surname"] for row in rows("japanese_surnames")])


def _trades() -> dict[str, list[str]]:
    """The first whole form of each word of trade in each language."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("company_words"):
        if "*" not in row["form"]:
            found[row["language"]].setdefault(row["concept"], row["form"])
    return {language: sorted(forms.values()) for language, forms in found.items()}
