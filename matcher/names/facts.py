"""What one word can be, looked up once: the tables are asked per distinct word, not per name.

Short words need care. An abbreviation without its dots is often a name (`Ma` a degree and a surname, `Ko` a
Burmese title and a Japanese ending, `Sad` a legal form and an Arabic name), so a short word counts as title, suffix or
legal form only if nobody is called so: it has no vowel (`Ltd`, `PhD`), or it is named below.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from matcher.data import rows
from matcher.data.kept import kept
from matcher.names import lexicon
from matcher.names.mended import may_be_torn
from matcher.names.patronymics import CHAIN, is_patronymic
from matcher.names.phrases import spellings, unmarked
from matcher.names.slips import Slips
from matcher.names.small_words import AND, ARTICLES, FUNCTION, ROMAN
from matcher.text.scripts import script_of

_LONG = 6
# No word of a name is longer; to look for words within a longer one would take the square of its length.
_LONGEST_WORD = 200
_SPACED = frozenset(("latin", "cyrillic", "greek", "arabic", "hebrew"))
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
# Forms of up to four letters with a vowel that nobody is called.
_SURE_FORMS_TEXT = """
    inc corp sarl ltda eirl eurl sasu gmbh ojsc cjsc pjsc llp plc ооо оао зао ooo oao zao aktb
"""
_SURE_FORMS = frozenset(_SURE_FORMS_TEXT.split())
_SHORT_TITLES_TEXT = """
    mr mrs ms mx dr lt col gen maj cpt sgt cpl adm hrh rev sir hon ing eng his her
"""
_SHORT_TITLES = frozenset(_SHORT_TITLES_TEXT.split())
_SHORT_SUFFIXES = frozenset(("jr", "sr", "md", "ii", "iii", "iv", "esq", "mba", "obe", "cbe", "mbe"))
# Titles that are met in the midst of a name too: `BERHAN Dr. Sahir`.
ANYWHERE = frozenset(
    (
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "eng",
        "ing",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "hon",
        "д-р",
        "др",
        "проф",
        "dott",
    )
)
# No particle is longer.
_LONGEST_PARTICLE = 6
# What companies do or are, in words that are hardly ever names of persons, ships or places. Gold, marine, gun and steel
# are trades too, and Marina, Gun and Acero are people.
_TELLING_TEXT = """
    academy administration aerospace agency airlines association automation aviation bank biotechnology brotherhood
    bureau center charity college commercial committee communication company components computer consortium
    construction consulting council customs department design-bureau development district education election
    electronics embassy enterprise equipment exchange experimental export federation federal fertilizer finance
    forwarding foundation fund group hawala headquarters helicopter holding human-rights import import-export
    industry information institute insurance internet investment joint-venture laboratory leasing logistics machine-
    building management manufacturing materials metallurgy microelectronics ministry mosque movement munitions
    museum network organization parliament petrochemical petroleum pharmaceutical pipeline power-plant prison
    production products program project radioelectronics railway real-estate reconstruction refinery remittance
    research resistance restaurant savings scientific scientific-production-association scientific-production-
    enterprise securities semiconductor service shipbuilding shipping shipyard society software solutions supply
    supporters system technical technology telecom television textile tourism trading transport union university
    veterans warehouse
"""
_TELLING = frozenset(_TELLING_TEXT.split())
# Trades in words that are names as well: two of them together make an organization.
_TRADES_TEXT = """
    acoustic advertising agriculture agrochemical airport aluminium applied army art automobile battery boiler
    branch business cable capital carbon cement chemical chemistry clothing coal commerce compressor contract
    cooperative copper credit cryogenic customs cyber defence design digital economic electric electrochemical
    electromechanical electrophysical electrotechnical energy engine engineering entertainment environment
    excavator fibre-optic filter fishery food forces foreign forestry fuel furniture gas generator geographical
    glass global gyroscope hospital hotel hydraulic hydrographic inertial instrument intelligence international
    iron islamic jewelry laser magnetic maritime market measuring mechanical media medical metal military mining
    missile monitoring motor national navigation navy news nuclear office oil operations optical optomechanical
    paper partners physics plastics pneumatic police political radar radio radio-engineering repair road
    rolling-mill satellite school security seismic sensor simulator space special state steel store support
    synthesis tax telemechanics tobacco tool transformer unmanned vacuum water weapons welding world zinc
"""
_TRADES = frozenset(_TRADES_TEXT.split())
_ALL_TRADES = _TELLING | _TRADES
_NONE: frozenset[str] = frozenset()


class Facts(NamedTuple):
    """What a normalised word can be.

    Attributes:
        legal: whether a legal form may begin with it.
        title: whether a title may begin with it; short words only if nobody is called so.
        title_abbreviated: whether it is a title if a dot stands behind it.
        suffix: whether it may be a suffix by itself; short words only if nobody is called so.
        suffix_end: whether a suffix may end with it.
        patronymic: whether it has the ending of a patronymic.
        chain: whether it is a word of its own that says whose child somebody is (`oglu`, `kyzy`).
        telling: whether by itself it makes an organization.
        trade: what trades it means, if any.
        particle: whether it may be a particle of a person's name.
        place: whether the name of a country may begin with it.
        phrase: whether a trade of several words may begin with it.
        torn: whether it may be a piece of a legal form that was cut in two or stuck to its neighbour.
        plain: nothing of all this but, perhaps, the first word of a place or phrase; no number, single letter or small
            word either: whatever the name is of, it is a name in it.
    """

    legal: bool = False
    title: bool = False
    title_abbreviated: bool = False
    suffix: bool = False
    suffix_end: bool = False
    patronymic: bool = False
    chain: bool = False
    telling: bool = False
    trade: frozenset[str] = _NONE
    particle: bool = False
    place: bool = False
    phrase: bool = False
    torn: bool = False
    plain: bool = False


# Most words have nothing to tell, and few sorts of others there are: each is kept once, however many words are of it.
_sorts: dict[Facts, Facts] = {}


@lru_cache(maxsize=32768)
def facts(form: str) -> Facts:
    """What a normalised word can be.

    >>> facts("bank").telling, facts("marina").telling, facts("ltd").legal, facts("ivanovich").patronymic
    (True, False, True, True)
    >>> facts("kozlov").plain, facts("bin").plain
    (True, False)
    """
    if len(form) > _LONGEST_WORD:
        return _PLAIN
    bare = unmarked(form)
    if _is_unlisted(form, bare):
        legal, patronymic, torn = _is_slip(form), is_patronymic(form), may_be_torn(form)
        plain = not (legal or patronymic or torn) and len(form) > 1
        found = _PLAIN if plain else Facts(legal=legal, patronymic=patronymic, torn=torn)
        return _sorts.setdefault(found, found)
    titles = _beginnings("titles")
    title = form in titles or bare in titles
    suffix = form in _endings("suffixes")
    trade = _trade(form, bare)
    marks = (
        _legal(form, bare),
        title and (len(form) > 3 or form in _SHORT_TITLES or not form.isascii()),
        title,
        suffix and (len(form) > 3 or form in _SHORT_SUFFIXES or sure(form)),
        suffix,
        is_patronymic(form),
        form in CHAIN,
        bool(trade) and not trade.isdisjoint(_TELLING) and not _is_short_eastern(form),
        trade,
        len(form) <= _LONGEST_PARTICLE and lexicon.may_be_particle(form),
    )
    torn = may_be_torn(form)
    plain = marks == _NO_MARKS and not torn and len(form) > 1 and not form.isdigit() and form not in _TOLD
    found = Facts(*marks, lexicon.begins_country(form), lexicon.begins_concept(form), torn, plain)
    return _sorts.setdefault(found, found)


_NO_MARKS = Facts()[:10]
_PLAIN = Facts(plain=True)
_TOLD = ANYWHERE | AND | ROMAN | FUNCTION | ARTICLES


def _is_unlisted(form: str, bare: str) -> bool:
    """Whether no table has a word, so that only its shape can tell something: most words that are asked about."""
    if script_of(form[0]) not in _SPACED or form.isdigit():
        return False
    listed = lexicon.beginnings()
    return form not in listed and form not in _others() and (bare == form or (bare not in listed))


@cache
def _others() -> frozenset[str]:
    """What is asked beside the beginnings of phrases."""
    return _TOLD | CHAIN | _endings("suffixes")


@lru_cache(maxsize=8192)
def sure(form: str) -> bool:
    """Whether an abbreviation of this form is hardly anybody's name: long enough, or unspeakable.

    >>> sure("ltd"), sure("sad"), sure("gmbh"), sure("ооо")
    (True, False, True, True)
    """
    script = script_of(form[0])
    if script == "arabic":
        return len(form) > 3
    if len(form) > 4 or script not in ("latin", "cyrillic", "greek"):
        return True
    return form in _SURE_FORMS or (len(form) > 2 and not _VOWELS & set(form) and not set(form) <= set("ivx"))


def _trade(form: str, bare: str) -> frozenset[str]:
    """What a word means as a trade; nothing if it is too short, or an adjective of descent (`صنایعی`)."""
    script = script_of(form[0])
    if script not in _SPACED:
        return _eastern_trade(form)
    if len(form) < 4 or (script == "arabic" and form[-1] in "یي") or bare in _romanised():
        return _NONE
    return lexicon.concepts(form) & _ALL_TRADES


def _is_short_eastern(form: str) -> bool:
    """Two syllables are a given name as well: `강철` is steel and Kang Chul."""
    return len(form) < 3 and script_of(form[0]) not in _SPACED


def _eastern_trade(form: str) -> frozenset[str]:
    """Of an unspaced word: two known pieces, most of it (`조선무역은행`); one may be part of a name (`크리스`)."""
    pieces = [piece for piece in lexicon.segments(form) if len(piece) > 1]
    known = [piece for piece in pieces if lexicon.concepts(piece) or lexicon.country_code(piece)]
    if known == [form]:
        return lexicon.concepts(form) & _ALL_TRADES
    if len(known) < 2 or 2 * sum(map(len, known)) < len(form):
        return _NONE
    return frozenset(concept for piece in known for concept in lexicon.concepts(piece)) & _ALL_TRADES


@cache
def _romanised() -> frozenset[str]:
    """Short words of trade that stand only in romanisations: `Mahad`, `Matar` and `Rady` are people as well."""
    own = {row["form"].casefold() for row in rows("company_words") if not row["language"].endswith("-latn")}
    latin = {row["form"].casefold() for row in rows("company_words") if row["language"].endswith("-latn")}
    return frozenset(unmarked(form) for form in latin - own if len(form) < _LONG + 2)


def _legal(form: str, bare: str) -> bool:
    firsts = _legal_beginnings()
    return form in firsts or bare in firsts or _is_slip(form)


def _is_slip(form: str) -> bool:
    """Whether a long word is the first one of a legal form with a slip in it."""
    return len(form) >= _LONG and _slips().meant(form) is not None


@kept
def _legal_beginnings() -> frozenset[str]:
    """The first words of all legal forms."""
    return frozenset(key[0] for key in lexicon.legal_forms())


@cache
def _slips() -> Slips:
    """Those that are long enough to be known with a slip in them."""
    return Slips(word for word in _legal_beginnings() if len(word) >= _LONG)


@kept
def _beginnings(table: str) -> frozenset[str]:
    return frozenset(key[0] for row in rows(table) for key in spellings(row["form"]) if key)


@kept
def _endings(table: str) -> frozenset[str]:
    return frozenset(key[-1] for row in rows(table) for key in spellings(row["form"]) if key)
