"""What a name in running text may be without the endings and little words that its language hangs on to it.

Russian declines names (`Сергея Козлова` is Sergei Kozlov), Polish, Czech, Serbian and Georgian do; Arabic and Hebrew
write `and` and `to` as one letter before the word, Korean writes particles behind it. Lists give names bare, so running
text is asked in its bare forms too; the form as written always comes first and is never lost.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Endings of the oblique cases, and what the nominative has instead; the first that fits is taken.
_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "cyrillic": (
        (r"(ск|цк)(ого|ому|им|ом)$", r"\1ий"),
        (r"(ск|цк)(ой|ую)$", r"\1ая"),
        (r"(?<=[оеи]в|[ие]н)(а|у|ым|ом|е|ові)$", ""),
        (r"(?<=[оеи]в|[ие]н)(ой|ою|у)$", "а"),
        (r"(?<=[иеа])(я|ю|ем|ем)$", "й"),
        (r"(?<=[иа])(ем|ї|ї|ю|єм)$", "й"),
        (r"(?<=[бвгджзклмнпрстфхцчшщ])(ом|ем|у|е|а|ові)$", ""),
        (r"(?<=[лнр])(я|ю|ем)$", "ь"),
        (r"(?<=\w\w)(ы|и|е|у|ой)$", "а"),
    ),
    "pl": (
        (r"(sk|ck)(iego|iemu|im)$", r"\1i"),
        (r"(?<=[^aeiouy])(a|owi|em|iem|u)$", ""),
        (r"(?<=\w\w)(y|ę|ą|ie)$", "a"),
    ),
    "cs": ((r"(?<=[^aeiouy])(a|ovi|em|u|e)$", ""), (r"(?<=\w\w)(ou|y|u)$", "a")),
    # Hewitt, Georgian: A Structural Reference Grammar, 1995: cases and what is hung on to them; `-m` behind vowels.
    "georgian": ((r"(?<=\w\w)(ისთვის|ისგან|თან|მა|ის|ით|ად|ზე|ში|ს|ი)$", ""), (r"(?<=[აეო])მ$", "")),
    "fi": ((r"(?<=[^aeiouyäö])i(n|lle|lta|lla|sta|ssa|in|a|na|ksi)$", ""),),
    "hu": ((r"(?<=\w\w)(nak|nek|nal|nel|val|vel|rol|ről|ról|ból|ből|tól|től|hoz|hez|ban|ben|ot|et)$", ""),),
    "sr": ((r"(?<=[^aeiou])(a|u|om|em|e)$", ""), (r"(?<=\w\w)(e|i|u|om)$", "a")),
}
_SHORTEST = 3
# One letter before the word: and, so, by, for, like; and, in, for, the, from, that, like.
_BEFORE = {"arabic": "وفبلك", "hebrew": "ובלהמשכ"}
# Particles behind a Korean noun, and what people are called, the longest first (Sohn, The Korean Language, 1999).
_KOREAN_TEXT = """
    으로부터 에게서 이라는 이라고 께서는 에서는 으로는 에게는 까지 부터 에게 께서 에서 으로 처럼 보다 이나 라는 라고
    이란 은 는 이 가 을 를 의 에 와 과 도 로 만 씨 측 군
"""
_KOREAN = tuple(sorted(_KOREAN_TEXT.split(), key=len, reverse=True))
_SHORTEST_BARE = {"hangul": 2, "arabic": 3, "hebrew": 3}


@lru_cache(maxsize=20_000)
def bare_forms(form: str, script: str, language: str = "") -> tuple[str, ...]:
    """The forms that a normalised word of running text may have as a name; the one as written is not among them.

    Args:
        form: the word.
        script: its writing system.
        language: of the text, ISO 639-1, where the script does not tell.

    >>> bare_forms("козлова", "cyrillic"), bare_forms("сергея", "cyrillic"), bare_forms("김정은이", "hangul")
    (('козлов',), ('сергей',), ('김정은',))
    >>> bare_forms("وبوتين", "arabic"), bare_forms("kozlov", "latin")
    (('بوتين',), ())
    """
    if script == "hangul":
        found = [form.removesuffix(end) for end in _KOREAN if form.endswith(end)][:1]
    elif script in _BEFORE:
        found = [form[1:]] if form[0] in _BEFORE[script] else []
    else:
        found = _declined(form, script if script in _RULES else language)
    least = _SHORTEST_BARE.get(script, 2)
    return tuple(bare for bare in found if len(bare) >= least and bare != form)


def _declined(form: str, rules: str) -> list[str]:
    if len(form) < _SHORTEST:
        return []
    for ending, instead in _RULES.get(rules, ()):
        bare, changed = re.subn(ending, instead, form)
        if changed:
            return [bare]
    return []
