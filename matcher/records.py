"""The plain values that travel between the rooms: frozen, slotted, without behaviour beyond showing themselves.

Words are those of the glossary in README.md: a *mention* is looked up, an *entry* is listed, a *match* is the two
together with the *evidence* for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

Kind = Literal["person", "organization", "vessel", "aircraft", "unknown"]
NameType = Literal["primary", "strong", "weak", "former"]
Decision = Literal["match", "review", "clear", "suppressed", "unscreenable"]
Role = Literal[
    "given", "family", "patronymic", "particle", "title", "suffix", "legal_form", "number", "initial", "word"
]


@dataclass(frozen=True, slots=True)
class Identifier:
    """An official number of a party.

    Attributes:
        type: what kind of number, lower-case with hyphens: `passport`, `tax-id`, `registration`, `national-id`, `imo`,
            `mmsi`, `swift-bic`, `un-reference`, ... ; `other` when the publisher does not say.
        value: as published.
        issuer: ISO 3166-1 alpha-2 code of the issuing country, or the publisher's words, or empty.
    """

    type: str
    value: str
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class ListedName:
    """One name of an entry, with the publisher's grade."""

    text: str
    type: NameType = "primary"

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed subject.

    Attributes:
        id: unique within its list.
        source: the registry's id of the list, or the stem of a generic file.
        kind: what is listed.
        names: all names; the first is the primary one.
        identifiers: official numbers, other lists' references among them.
        programs: the sanctions programmes, in the publisher's words.
        countries: ISO 3166-1 alpha-2 codes; the publisher's words where no code is known.
        birth_dates: EDTF (ISO 8601-2) dates: `1981-03-05`, `1954`, `1960~` (circa), `1958/1962` (between).
        birth_places: as published.
        sex: `male`, `female` or empty.
        addresses: one line each.
        links: names or ids of parties that the publisher links to this one.
        remarks: the publisher's own words, whole.
    """

    id: str
    source: str
    kind: Kind
    names: tuple[ListedName, ...]
    identifiers: tuple[Identifier, ...] = ()
    programs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    birth_places: tuple[str, ...] = ()
    sex: str = ""
    addresses: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    remarks: str = ""

    @property
    def name(self) -> str:
        """The text of the primary name."""
        return self.names[0].text


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read or not loaded, always with the reason.

    Attributes:
        reason: one sentence.
        place: file and line or element, as exactly as known.
        text: the start of what was skipped, at most 200 characters.
        row: 1-based line number in the input, where there is one.
        fields: the input columns by header, for a row of a table.
        ordinal: running number of the input row (1 for the first data row), where there is one.
    """

    reason: str
    place: str = ""
    text: str = ""
    row: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One name to look up, with where it came from.

    Attributes:
        text: the name as given.
        id: the caller's own reference.
        kind: if the caller knows it.
        birth_date: ISO date or part of one, or EDTF.
        countries: codes or names of countries.
        identifiers: official numbers.
        sex: `male`, `female` or empty.
        aliases: further names of the same row; the best of all names counts.
        start: character offset in the article, if it came from one.
        end: offset behind the last character.
        fields: the input columns by header, as read.
        row: 1-based line number in the input.
        source: path of the input, `-` for standard input, or empty.
    """

    text: str
    id: str = ""
    kind: Kind | None = None
    birth_date: str = ""
    countries: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    sex: str = ""
    aliases: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    row: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a parsed name.

    Attributes:
        text: as written.
        form: normalised: case folded, look-alikes and marks resolved, in its own script.
        role: what the word does in the name.
        script: writing system, lower case: `latin`, `cyrillic`, `hangul`, ...
        readings: Latin spellings, a to z and 0 to 9 only, preferred first; never empty for a letter or digit token.
    """

    text: str
    form: str
    role: Role
    script: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A parsed name: original text, kind, tokens in display order (given name first), scripts.

    Attributes:
        text: as given.
        kind: given by the caller or decided from the name.
        tokens: in display order; titles, legal forms and particles are kept and have their roles.
        scripts: writing systems in it, most frequent first.
        culture: naming culture that the rules recognise (`korean`, `chinese`, `arabic`, `slavic`, ...), or empty.
    """

    text: str
    kind: Kind
    tokens: tuple[Token, ...]
    scripts: tuple[str, ...]
    culture: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One finding of a comparison.

    Attributes:
        feature: short name of the rule.
        left: value on the mention's side; empty if it has none.
        right: value on the entry's side.
        bits: what it adds to (or, negative, takes from) the sum.
        text: a plain sentence or part of one.
    """

    feature: str
    left: str
    right: str
    bits: float
    text: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; bits to three places."""
        return {"feature": self.feature, "left": self.left, "right": self.right,
                "bits": round(self.bits, 3), "text": self.text}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two names and what speaks for and against their being one party.

    Attributes:
        a: the first name, parsed.
        b: the second.
        score: calibrated probability, 0 to 1, at even prior odds.
        evidence: findings whose bits sum to the log2 odds of the score.
        sentence: the verdict in one plain sentence.
    """

    a: Name
    b: Name
    score: float
    evidence: tuple[Evidence, ...]
    sentence: str = ""

    def explain(self) -> str:
        """The plain sentence."""
        return self.sentence


class _Untold:
    """What is worked out when it is first asked for: the evidence of a match or link, and its sentence."""

    __slots__ = ("_tell",)
    _tell: Callable[[], tuple[tuple[Evidence, ...], str]]

    def untold(self, tell: Callable[[], tuple[tuple[Evidence, ...], str]]) -> Self:
        """The same, with evidence and sentence worked out when they are first asked for.

        Args:
            tell: gives both.
        """
        object.__delattr__(self, "evidence")
        object.__delattr__(self, "sentence")
        object.__setattr__(self, "_tell", tell)
        return self

    def __getattr__(self, name: str) -> Any:
        """Asked for an attribute that is not set yet."""
        if name not in {"evidence", "sentence"}:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        evidence, sentence = self._tell()
        object.__setattr__(self, "evidence", evidence)
        object.__setattr__(self, "sentence", sentence)
        return evidence if name == "evidence" else sentence


@dataclass(frozen=True, slots=True)
class Match(_Untold):
    """A mention and an entry that may be the same party.

    Attributes:
        mention: what was looked up.
        entry: what is listed.
        name: text of the listed name that matched.
        score: calibrated probability, 0 to 1, at even prior odds.
        name_type: the publisher's grade of that name.
        decision: `match`, `review`, `suppressed`, or `clear` below every threshold.
        evidence: findings whose bits sum to the log2 odds of the score.
        queried: text of the mention's name that matched (one of several).
        sentence: the verdict in one plain sentence.
        extra: optional report columns (`ofac_like`, `also_listed`).
    """

    mention: Mention
    entry: Entry
    name: str
    score: float
    name_type: NameType
    decision: Decision
    evidence: tuple[Evidence, ...] = ()
    queried: str = ""
    sentence: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    def explain(self) -> str:
        """The plain sentence."""
        return self.sentence

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON Lines: the match without its mention."""
        e = self.entry
        return {
            "decision": self.decision,
            "score": round(self.score, 6),
            "entry_id": e.id,
            "source": e.source,
            "entry_kind": e.kind,
            "entry_name": e.name,
            "matched_name": self.name,
            "name_type": self.name_type,
            "queried": self.queried,
            "programs": list(e.programs),
            "countries": list(e.countries),
            "birth_dates": list(e.birth_dates),
            "identifiers": [{"type": i.type, "value": i.value, "issuer": i.issuer} for i in e.identifiers],
            "aliases": [{"text": n.text, "type": n.type} for n in e.names],
            "explanation": self.sentence,
            "evidence": [v.to_dict() for v in self.evidence],
            **self.extra,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What screening one mention gave.

    Attributes:
        mention: what was looked up.
        decision: that of the best match; `clear` without one, `unscreenable` with a reason.
        matches: best first, at most the limit.
        more: how many further entries reached `review_at` beyond the limit.
        reason: why it is unscreenable, else empty.
    """

    mention: Mention
    decision: Decision
    matches: tuple[Match, ...] = ()
    more: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link(_Untold):
    """Two members of a cluster and what speaks for their being one party.

    Attributes:
        left: one member, the very object given.
        right: the other.
        left_name: text of the one's name that agrees best.
        right_name: text of the other's.
        score: calibrated probability, 0 to 1, at even prior odds.
        evidence: findings whose bits sum to the log2 odds of the score.
        sentence: the verdict in one plain sentence.
    """

    left: Mention | Entry
    right: Mention | Entry
    left_name: str
    right_name: str
    score: float
    evidence: tuple[Evidence, ...] = ()
    sentence: str = ""

    def explain(self) -> str:
        """The plain sentence."""
        return self.sentence


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions and entries found to be one party.

    Attributes:
        id: made from what a member says, so that it is the same in every run, whatever the order of the items.
        members: the very objects given, in an order that does not depend on that of the items.
        canonical: the name shown for the party.
        links: what joined the members, surest first; one fewer than there are members.
    """

    id: str
    members: tuple[Mention | Entry, ...]
    canonical: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a written report: rows read = screened + unscreenable, screened = match + review + clear + suppressed.

    Attributes:
        rows: mentions read.
        match: mentions whose best decision is match; likewise the next four.
        matches: matches written, over all mentions.
        sha256: digest of the report's bytes, empty if it went to a terminal.
    """

    rows: int = 0
    match: int = 0
    review: int = 0
    clear: int = 0
    suppressed: int = 0
    unscreenable: int = 0
    matches: int = 0
    sha256: str = ""

    @property
    def screened(self) -> int:
        """Rows that were looked up."""
        return self.match + self.review + self.clear + self.suppressed

    def to_dict(self) -> dict[str, int]:
        """The counts as a manifest has them."""
        return {
            "read": self.rows,
            "screened": self.screened,
            "unscreenable": self.unscreenable,
            "match": self.match,
            "review": self.review,
            "clear": self.clear,
            "suppressed": self.suppressed,
            "matches": self.matches,
        }
