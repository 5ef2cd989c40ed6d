"""The small words that tie a name together or number it, whatever the name is of.

They are seldom names by themselves; where they are, `roles` says.
"""

from __future__ import annotations

# Ties two words of a name together.
AND = frozenset(("and", "und", "y", "e", "et", "och", "og", "en", "и", "та"))
_ROMAN_TEXT = """
    i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
"""
ROMAN = frozenset(_ROMAN_TEXT.split())
# What ties the words of a company's name together, in the main languages of lists; in front only articles do.
_FUNCTION_TEXT = """
    of the and for in at on to with by from under de du des le la les et pour del los las el y e da do das dos para
    di della dei delle degli per der die den dem und für fuer von zu van voor het en og och for av af i w z dla na
    ve ile dan untuk и в на по для с о об при им имени та й у з із al và của
    في من إلى عن در از برای
"""
FUNCTION = frozenset(_FUNCTION_TEXT.split())
ARTICLES = frozenset(("the", "al", "el", "la", "las", "los", "le", "les", "der", "die", "das", "il"))
