"""Countries on both sides: a little for a shared one, a little against when there is none.

People move, companies have branches, ships change flags; so no country ever decides. What is no known country (a
region, a publisher's word) may agree but never contradicts. A former state agrees, weakly, with the states that
followed it (ISO 3166-3), and places that lists put now under one code and now under another say nothing against each
other.
"""

from __future__ import annotations

from functools import lru_cache

from matcher.compare.secondary.weights import weights
from matcher.names.lexicon import country_code
from matcher.records import Entry, Evidence, Mention

# More than three in a hundred of listed parties (OFAC, EU, UK lists) or of customers who are screened.
_COMMON = frozenset(("RU", "IR", "CN", "MX", "SY", "US", "GB", "AE"))
# A former state (code of ISO 3166-3, or as lists write it) and those that followed it; CS: Serbia and Montenegro.
_FORMER = """
SU RU UA BY MD EE LV LT GE AM AZ KZ KG UZ TJ TM
YU RS ME HR SI BA MK XK CS
CS RS ME XK
DD DE
SD SS
AN CW SX BQ
ZR CD
BU MM
"""
_SUCCESSORS = {line[:2]: frozenset(line[3:].split()) for line in _FORMER.strip().splitlines()}
# Places that lists put now under one code and now under another.
_DISPUTED = "CN HK MO TW|IL PS|RS XK|UA RU|MA EH|CY TR"
_UNSETTLED = tuple(frozenset(codes.split()) for codes in _DISPUTED.split("|"))
_OTHER = {
    "organization": "country_other_organization",
    "vessel": "country_other_vessel",
    "aircraft": "country_other_vessel",
}
_CODE_LENGTH = 2
_NOTHING = frozenset(("", "unknown", "n/a", "na", "none", "null", "nil", "-", "?", "not known", "stateless", "other"))


def countries(mention: Mention, entry: Entry) -> list[Evidence]:
    """Evidence from the countries; none where a side has none or nothing can be said.

    >>> from matcher.records import ListedName
    >>> entry = Entry("1", "list", "person", (ListedName("ABBAS, Yasir"),), countries=("IQ",))
    >>> countries(Mention("Yasir Abbas", countries=("DE",)), entry)[0].text
    'country DE, listed IQ'
    """
    left, right = _codes(mention.countries), _codes(entry.countries)
    if not left or not right:
        return []
    feature, said = _finding(left, right, entry.kind)
    return [Evidence(feature, ", ".join(left), ", ".join(right), weights()[feature], said)] if feature else []


def _finding(left: tuple[str, ...], right: tuple[str, ...], kind: str) -> tuple[str, str]:
    """The rule that applies and what it says; empty if none does."""
    if shared := [code for code in left if code in right]:
        rare = next((code for code in shared if code not in _COMMON), "")
        return ("country_shared" if rare else "country_shared_common"), f"country {rare or shared[0]} on both sides"
    for a in left:
        for b in right:
            if b in _SUCCESSORS.get(a, ()) or a in _SUCCESSORS.get(b, ()):
                return "country_successor", f"country {a}, listed {b}: one followed the other"
    if not all(map(is_code, left + right)) or any(is_unsettled(a, b) for a in left for b in right):
        return "", ""
    return _OTHER.get(kind, "country_other_person"), f"country {', '.join(left[:3])}, listed {', '.join(right[:3])}"


def _codes(words: tuple[str, ...]) -> tuple[str, ...]:
    """The countries as codes, each once, in order."""
    return tuple(dict.fromkeys(code for word in words if (code := code_of(word))))


@lru_cache(maxsize=4096)
def code_of(words: str) -> str:
    """The ISO 3166-1 alpha-2 code; the words in lower case where no country is known by them.

    >>> code_of("RU"), code_of("Atlantis"), code_of("unknown")
    ('RU', 'atlantis', '')
    """
    plain = " ".join(words.split()).strip(" .;,")
    if is_code(plain):
        return plain
    folded = plain.casefold()
    return country_code(plain) or ("" if folded in _NOTHING else folded)


def is_code(word: str) -> bool:
    """Whether a word has the shape of a country code.

    >>> is_code("RU"), is_code("Istanbul")
    (True, False)
    """
    return len(word) == _CODE_LENGTH and word.isascii() and word.isalpha() and word.isupper()


def is_unsettled(a: str, b: str) -> bool:
    """Whether one place may stand under either of two codes, so that the codes do not contradict.

    >>> is_unsettled("HK", "CN"), is_unsettled("SU", "RU"), is_unsettled("DE", "FR")
    (True, True, False)
    """
    return (
        b in _SUCCESSORS.get(a, ())
        or a in _SUCCESSORS.get(b, ())
        or any(a in group and b in group for group in _UNSETTLED)
    )
