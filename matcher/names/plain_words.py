"""Whether a word of running text is a plain word of its language, in whatever form the sentence gives it.

In scripts without capitals nothing tells a name from a word by its look, and of a thousand plain words a few sound like
somebody who is listed (Korean `자신`, self, like Yasin). So the words that every text is full of are known
(`data/common_words.csv`), and what a language hangs on to them is taken off: articles, particles, endings.

Taken off is what light stemming takes off (Larkey, Ballesteros, Connell: Light Stemming for Arabic, 2007; Sohn, The
Korean Language, 1999; Ramanathan, Rao: A Lightweight Stemmer for Hindi, 2003). That finds more words than there are,
but only the known ones count.
"""

from __future__ import annotations

from functools import cache, lru_cache

from matcher.data import rows
from matcher.names.everyday import is_small
from matcher.text.normalise import normalise

_BEFORE: dict[str, tuple[str, ...]] = {
    "arabic": ("وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و", "ف", "ب", "ل", "ك", "س", "ي", "ت", "می", "نمی"),
    "hebrew": ("ו", "ה", "ב", "ל", "מ", "כ", "ש"),
}
_BEHIND_TEXT: dict[str, str] = {
    "arabic": "ها هم هما كم نا ان ات ون ين وا تين یی ية ه ة ي ا ت های هایی ی ای اند ند م",
    "hebrew": "יהם יהן יו יה ים ות ית כם נו הם הן ה ו ם ן י ת",
    "devanagari": "ियों ाओं ों ें ीय यों े ी ा ो ं",
    "hangul": """
        하였으며 하였다 했으며 했다고 했다 한다고 한다 하는 하여야 하여 해야 하고 하며 하면서 하면 하지 하기
        하도록 하던 합니다 했습니다 했고 했던 한 할 함 해 되었으며 되었다 됐다 된다 되는 되어야 되어 되고 되며
        되면 되지 되기 되도록 된 될 됨 돼 시키는 시킨 시켰다 시켜 시키 이었다 이다 이며 이고 이라고 이라는 이라
        이란 이나 인 적인 적으로 적이며 적 화 받은 받는 받아 받을 받지 당한 없이 있는 없는 었으며 았으며 었다
        았다 였다 었던 았던 어야 아야 어서 아서 으며 으면 으므로 므로 는데 거나 든지 도록 려고 려면 려는 려
        면서 면 며 고 지 기 음 던 을 은 는 어 아 게 에서의 에게서 에서는 에서도 에서 에게는 에게 에는 에도 에만
        으로부터 으로의 으로서 으로써 으로는 으로 로부터 로서 로써 로는 로의 로 까지의 까지 부터 마다 처럼 보다
        조차 마저 대로 만큼 만을 만의 만 과의 와의 과 와 도 의 에 이 가 을 를 들
    """,
}
_BEHIND = {
    script: tuple(sorted(map(normalise, text.split()), key=len, reverse=True)) for script, text in _BEHIND_TEXT.items()
}
# A shorter rest is no word; a single syllable of Korean is one if nobody has it as a surname.
_SHORTEST = {"arabic": 3, "hebrew": 2, "devanagari": 2, "hangul": 1}
_MOST_TAKEN = 3


@cache
def _common() -> frozenset[str]:
    return frozenset(normalise(word) for row in rows("common_words") for word in row["words"].split())


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["hangul"] for row in rows("korean_surnames"))


@lru_cache(maxsize=50_000)
def is_plain(form: str, script: str) -> bool:
    """Whether a normalised word is a plain one of a language without capitals: no name by itself.

    >>> is_plain("자신의", "hangul"), is_plain("والعدل", "arabic"), is_plain("שבארגון", "hebrew")
    (True, True, True)
    >>> is_plain("김정은은", "hangul"), is_plain("حماس", "arabic")
    (False, False)
    """
    if _is_known(form):
        return True
    waiting = {form}
    for _ in range(_MOST_TAKEN if script in _SHORTEST else 0):
        waiting = {rest for word in waiting for rest in _rests(word, script)}
        if any(_is_word(rest, script) for rest in waiting):
            return True
    return False


def _is_known(form: str) -> bool:
    return form in _common() or is_small(form)


def _is_word(rest: str, script: str) -> bool:
    return _is_known(rest) and not (script == "hangul" and len(rest) == 1 and rest in _surnames())


def _rests(word: str, script: str) -> set[str]:
    """A word with one thing taken off: what its language writes before it, or behind it."""
    before = {word.removeprefix(sign) for sign in _BEFORE.get(script, ()) if word.startswith(sign)}
    behind = {word.removesuffix(sign) for sign in _BEHIND.get(script, ()) if word.endswith(sign)}
    return {rest for rest in before | behind if len(rest) >= _SHORTEST[script]}
