"""Read words in Bengali letters: Bangla and Assamese names, as passports and newspapers print them.

Spelling keeps the a of the script (Rahman, Banerjee), though it is sounded o; the readings with o come later. ব is b
(v in names from Sanskrit), য is j at the beginning and y after another consonant.
Source: Hunterian romanisation (Survey of India) and Bangladeshi passport usage.
"""

from __future__ import annotations

from matcher.text.translit import abugida

_SOUNDS = {"व": "b", "य": "j", "\u0901": "", "\u0902": "ng"}
_OPEN = {**_SOUNDS, "": "o"}
_YA, _YA_DOTTED, _VIRAMA = "\u09af", "\u09af\u09bc", "\u09cd"
_CUSTOMS = (((r"^iu", "yu"),), (("b(?!h)", "v"), ("j", "y")))


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Bengali letters, preferred first.

    >>> read("বাংলাদেশ")[0], read("রহমান")[0], read("বন্দ্যোপাধ্যায়")[0]
    ('bangladesh', 'rahman', 'bandyopadhyay')
    """
    known = word.replace("ৰ", "র").replace("\u09df", _YA_DOTTED).replace("ৱ", "ব")
    as_a = abugida.syllables(known, _SOUNDS)
    as_o = abugida.syllables(known, _OPEN)
    first = abugida.spellings(_with_y(known, as_a), drops_a=True, customs=_CUSTOMS)
    open_vowel = abugida.spellings(_with_y(known, as_o), drops_a=True)
    return tuple(dict.fromkeys((*first[:5], *open_vowel[:2], *first[5:])))[: abugida.LIMIT]


def _with_y(word: str, parts: list[abugida.Syllable]) -> list[abugida.Syllable]:
    """য after another consonant without a vowel between is y, not j."""
    return [
        part._replace(consonant="y")
        if place and part.consonant == "j" and not parts[place - 1].vowel and _VIRAMA + _YA in word
        else part
        for place, part in enumerate(parts)
    ]
