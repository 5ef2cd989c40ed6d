"""Which words say who the father is.

East Slavic patronymics end in -ovich, -evich, -ich (sons) or -ovna, -evna, -ichna, -inichna (daughters), in Ukrainian
-ovych, -yovych, -ivna, in Belarusian -avich, -awna; Turkic ones add oglu, ogly, uulu, kyzy as a word of their own.
Source: the grammars of Russian (Academy grammar, 1980, section on personal names), Ukrainian and Belarusian.
"""

from __future__ import annotations

import re

_LATIN = re.compile(
    r"[a-z]{2,}(?:[oea]vi(?:ch|c|tch|tsch|cz|č)|[oea]vy(?:ch|č)|yovych|iovych|[oea]v(?:na|ena)|ivna|yivna|ichna|inichna|"
    r"[oea]wi(?:tsch|cz)|[oea]wna)|(?:kuzm|il|ily|fom|luk|nikit|savv?)ich"
)
_CYRILLIC = re.compile(
    r"[а-яёіїєґў]{2,}(?:[оеаєё]в[иіы]ч|[йь]ович|[оеа][вў]на|івна|ївна|ична|инична)|(?:кузьм|иль|фом|лук|никит|савв)ич"
)
# What both end in.
_ENDINGS = ("ch", "ic", "cz", "č", "na", "ч", "на")
_CHAIN_TEXT = """
    oglu oğlu ogli ogly oghlu oghly oglou ugli uglu uulu uly kyzy qyzy qizi qızı gyzy kizi kızı
    оглы оглу огли угли ұлы улы уулу ўғли кызы қызы гызы кизи қизи
"""
CHAIN = frozenset(_CHAIN_TEXT.split())


def is_patronymic(form: str) -> bool:
    """Whether a normalised word has the ending of an East Slavic patronymic.

    A surname such as `rabinovich` has it too: position in the name decides, see `roles`.

    >>> is_patronymic("mikhaylovich"), is_patronymic("Михайлович".lower()), is_patronymic("kozlov")
    (True, True, False)
    """
    return form.endswith(_ENDINGS) and bool(_LATIN.fullmatch(form) or _CYRILLIC.fullmatch(form))
