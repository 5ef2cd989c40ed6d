"""Countries as publishers write them -> ISO 3166-1 alpha-2 codes.

The general table of country names lies in `data/countries.csv`. What stands here are the forms that only publishers
of lists use: inverted ones (`Korea, North`), names kept after a country changed its own (`Burma`), regions that a
list treats as countries, and peoples given as a nationality (`Palestinian`). Kosovo has the code XK that the European
Union, the International Monetary Fund and SWIFT use, for ISO has none. What is not known comes back as written: a
publisher's word is worth more than nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from matcher import data
from matcher.data.kept import kept

_PUBLISHED = """
AN Netherlands Antilles
BA Bosnia-Herzegovina | Bosnia and Herzegovina
BS Bahamas, The | The Bahamas
BY Byelorussia
CD Congo, Democratic Republic of the | Congo, Dem. Rep. of | DR Congo | DRC | Democratic Republic of Congo | Zaire
CF Central African Republic
CG Congo, Republic of the | Congo | Republic of Congo | Congo (Brazzaville)
CI Cote d Ivoire | Cote d'Ivoire | Ivory Coast | Côte d'Ivoire
CV Cabo Verde | Cape Verde
CZ Czech Republic | Czechia
FK Falkland Islands (Islas Malvinas) | Falkland Islands
FM Micronesia, Federated States of | Federated States of Micronesia
GB United Kingdom | Great Britain | England | Scotland | Wales | Northern Ireland | UK | U.K.
GM Gambia, The | The Gambia
HK Hong Kong | Hong Kong SAR | China, Hong Kong
IM Man, Isle of | Isle of Man
IR Iran | Iran, Islamic Republic of
KN Saint Kitts and Nevis | St. Kitts and Nevis | St. Kitts & Nevis
KP Korea, North | North Korea | DPRK | Korea, Democratic People's Republic of | Democratic People's Republic of Korea
KR Korea, South | South Korea | Korea, Republic of | Republic of Korea
LA Laos | Lao People's Democratic Republic
MD Moldova | Moldova, Republic of
MF Saint Martin
MK North Macedonia, The Republic of | Macedonia, The Former Yugoslav Republic of | Macedonia | North Macedonia
ML Mali | Region: Northern Mali
MM Burma | Myanmar | Burma (Myanmar)
MO Macau | Macao
PS Palestinian | Palestine | Palestinian Territories | Occupied Palestinian Territory | State of Palestine | West Bank
PS Gaza | Gaza Strip | West Bank and Gaza | Region: Gaza | Region: West Bank | Region: Gaza Strip
RU Russia | Russian Federation
ST Sao Tome and Principe
SU Soviet Union | USSR | former Soviet Union | Former USSR
SY Syria | Syrian Arab Republic
SZ Swaziland | Eswatini
TL Timor-Leste | East Timor
TR Turkey | Turkiye | Türkiye
TW Taiwan | Taiwan, Province of China
TZ Tanzania | Tanzania, United Republic of
UA Region: Crimea | Region: Donetsk | Region: Luhansk | Region: Sevastopol | Region: Kherson | Region: Zaporizhzhia
US United States | United States of America | USA | U.S.A. | US | U.S.
VA Vatican City | Holy See
VC Saint Vincent and the Grenadines | St. Vincent and the Grenadines
VE Venezuela | Venezuela, Bolivarian Republic of
VG Virgin Islands, British | British Virgin Islands
VI Virgin Islands, U.S. | U.S. Virgin Islands
VN Vietnam | Viet Nam
XK Kosovo
YU Yugoslavia
"""
# Former codes of ISO 3166-3 that lists still use, and the code for Kosovo: valid as they stand.
_EXTRA_CODES = frozenset(("XK", "SU", "YU", "CS", "DD", "AN"))
_NONE = frozenset(
    ("none identified", "undetermined", "unknown", "stateless", "region commonwealth of independent states")
)
_NOT_ALNUM = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def country_code(words: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country's name or code; the words themselves where no code is known.

    Empty for words that say there is none (`undetermined`).

    >>> [country_code(w) for w in ("Korea, North", "Congo, Democratic Republic of the", "Burma", "de", "Atlantis")]
    ['KP', 'CD', 'MM', 'DE', 'Atlantis']
    """
    words = " ".join(words.split()).rstrip(";, ")
    codes, forms = _table()
    if (upper := words.upper()) in codes:
        return upper
    key = _key(words)
    return forms.get(key) or forms.get(_key(_turned(words))) or ("" if key in _NONE else words.rstrip("."))


def is_country(words: str) -> bool:
    """Whether `words` are a country's name or code that is known.

    >>> is_country("Korea, North"), is_country("Stuttgart")
    (True, False)
    """
    codes, _ = _table()
    return country_code(words) in codes


def _turned(words: str) -> str:
    """`Bahamas, The` as `The Bahamas`, `Iran (Islamic Republic of)` as `Iran`."""
    bare = re.sub(r"\s*\([^)]*\)", "", words)
    first, comma, second = bare.partition(", ")
    return f"{second} {first}" if comma else bare


def _key(words: str) -> str:
    """What two spellings of one country's name share: letters and digits without marks, case and a leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
    return _NOT_ALNUM.sub(" ", plain).strip().removeprefix("the ")


@kept
def _table() -> tuple[frozenset[str], dict[str, str]]:
    """All known codes, and code by key: the publishers' forms first, then names, and what people are called last."""
    published = [(line[:2], form) for line in _PUBLISHED.strip().splitlines() for form in line[3:].split(" | ")]
    general = list(data.rows("countries"))
    general.sort(key=lambda row: row["kind"] == "adjective")
    forms: dict[str, str] = {}
    # A form with an open ending (`*`) is for running text; a field that holds a country has the whole word.
    for code, form in (*published, *((row["code"], row["form"]) for row in general if not row["form"].endswith("*"))):
        forms.setdefault(_key(form), code)
    return frozenset((*forms.values(), *_EXTRA_CODES)), forms
