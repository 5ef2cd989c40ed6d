"""Official numbers on both sides: an equal one stands alone; a different one contradicts where a party has only one.

How much an equal number says depends on how many it could have been: a checked number or one of six characters and
more with different digits is hardly equal by chance; four digits may be. The same value under two types counts less;
issued by two countries, it is two documents. Numbers of one class of which a party has one only contradict when all
of them differ, but not when the difference looks like a slip of the pen.
"""

from __future__ import annotations

from matcher.compare.secondary.classes import WORLDWIDE, are_kindred
from matcher.compare.secondary.countries import is_unsettled
from matcher.compare.secondary.numbers import Number, number
from matcher.compare.secondary.weights import weights
from matcher.records import Entry, Evidence, Identifier, Mention

STANDS_ALONE = "identifier_equal"

_PROOFS = {
    **dict.fromkeys(("imo", "imo-company"), "identifier_imo"),
    "lei": "identifier_lei",
    **dict.fromkeys(("uscc", "ogrn", "inn"), "identifier_state_number"),
}
_ALWAYS = {**dict.fromkeys(("mmsi", "bic", "duns"), "identifier_station"), "passport": "identifier_passport"}
_ISSUED = {"tax": "identifier_tax", "national-id": "identifier_national", "registration": "identifier_registration"}
_LONG, _MANY_DIGITS, _SOME_CHARACTERS, _SHORT, _TYPO_LENGTH, _SERIES = 6, 4, 3, 4, 8, 3


def identifiers(mention: Mention, entry: Entry) -> list[Evidence]:
    """Evidence from official numbers: equal ones, then classes in which all differ.

    >>> from matcher.records import ListedName
    >>> entry = Entry("1", "list", "vessel", (ListedName("AMUR"),), identifiers=(Identifier("imo", "9187629"),))
    >>> [row] = identifiers(Mention("Cupid", identifiers=(Identifier("other", "IMO 918 7629"),)), entry)
    >>> row.bits, row.text
    (25.0, 'the same imo number 9187629 on both sides')
    >>> stands_alone(row)
    True
    """
    left, right = _numbers(mention.identifiers), _numbers(entry.identifiers)
    if not left or not right:
        return []
    pairs = [(a, b, rule) for a in left for b in right if (rule := _equal(a, b))]
    agreed = {kind for a, b, rule in pairs if weights()[rule] > 0 for kind in (a.kind, b.kind)}
    same_value = {(a, b) for a, b, _ in pairs}
    open_pairs = [(a, b) for a in left for b in right if a.kind not in agreed and (a, b) not in same_value]
    # One value given by two issuers, and by the same two on the other side, is no disagreement.
    told = [(a, b, rule) for a, b, rule in pairs if rule != "identifier_other_issuer" or not (a in right or b in left)]
    return _confirmed(told) + _contradicted(open_pairs)


def stands_alone(evidence: Evidence) -> bool:
    """Whether this finding makes one party of two whatever their names: an equal official number."""
    return evidence.feature == STANDS_ALONE


def _numbers(given: tuple[Identifier, ...]) -> list[Number]:
    return list(dict.fromkeys(one for identifier in given if (one := number(identifier))))


def _equal(a: Number, b: Number) -> str:
    """The rule for two numbers of one value; empty if the values differ or say nothing."""
    if not set(a.forms) & set(b.forms) or (a.kind == "wallet") != (b.kind == "wallet"):
        return ""
    if a.kind == b.kind or "other" in (a.kind, b.kind):
        if _issuers_differ(a, b):
            return "identifier_other_issuer"
        if a.kind == "bic" and _branches_differ(a, b):
            return "identifier_branch"
        return _strength(a, b)
    if not _telling(a, b) or _issuers_differ(a, b):
        return ""
    return "identifier_other_type" if are_kindred(a.kind, b.kind) else "identifier_far_type"


def _strength(a: Number, b: Number) -> str:
    """How much two equal numbers of one class, or with a class unknown, say."""
    value = max(set(a.forms) & set(b.forms), key=len)
    same = a.kind == b.kind != "other"
    if _telling(a, b) or (same and len(value) >= _LONG and len(set(value)) >= _SOME_CHARACTERS):
        return STANDS_ALONE
    return "identifier_equal_short" if same and len(value) >= _SHORT else ""


def _telling(a: Number, b: Number) -> bool:
    """Whether a value is too particular to be equal by chance."""
    value = max(set(a.forms) & set(b.forms), key=len)
    digits = {c for c in value if c.isdecimal()}
    return bool(a.proven or b.proven) or (len(value) >= _LONG and len(digits) >= _MANY_DIGITS)


def _issuers_differ(a: Number, b: Number) -> bool:
    if a.kind in WORLDWIDE or b.kind in WORLDWIDE or not a.issuer or not b.issuer or a.issuer == b.issuer:
        return False
    return not is_unsettled(a.issuer, b.issuer)


def _branches_differ(a: Number, b: Number) -> bool:
    """Whether two BIC of eleven characters name two branches."""
    return len(a.forms) > 1 and len(b.forms) > 1 and a.forms[1] != b.forms[1]


def _confirmed(pairs: list[tuple[Number, Number, str]]) -> list[Evidence]:
    """The equal numbers, strongest first; each further one adds little."""
    table = weights()
    rows: list[Evidence] = []
    for a, b, rule in sorted(pairs, key=lambda pair: (-table[pair[2]], pair[0].shown, pair[1].shown)):
        if rows and (table[rule] <= 0 or any(a.shown == row.left for row in rows)):
            continue
        bits = min(table[rule], table["identifier_also"]) if rows else table[rule]
        rows.append(Evidence("identifier_also" if rows else rule, a.shown, b.shown, bits, _said_equal(a, b, rule)))
    return rows


def _said_equal(a: Number, b: Number, rule: str) -> str:
    value, kind = a.forms[0], b.kind if a.kind == "other" else a.kind
    if rule == "identifier_other_issuer":
        return f"{kind} number {value} on both sides, but issued by {a.issuer} and {b.issuer}"
    if rule == "identifier_branch":
        return f"the same bank by its code {value}, another branch"
    if a.kind != b.kind and "other" not in (a.kind, b.kind):
        return f"the same number {value} on both sides, as {a.kind} and as {b.kind}"
    return f"the same {'official' if kind == 'other' else kind} number {value} on both sides"


def _contradicted(pairs: list[tuple[Number, Number]]) -> list[Evidence]:
    """For each class in which no number is equal, the pair that contradicts least."""
    table = weights()
    best: dict[str, Evidence] = {}
    for a, b in pairs:
        rule = _differ(a, b) if a.kind == b.kind else ""
        if rule and (a.kind not in best or table[rule] > best[a.kind].bits):
            near = "nearly the same" if table[rule] > 0 else "different"
            said = f"{near} {a.kind} numbers: {a.shown}, listed {b.shown}"
            best[a.kind] = Evidence(rule, a.shown, b.shown, table[rule], said)
    return [best[kind] for kind in sorted(best)]


def _differ(a: Number, b: Number) -> str:
    """The rule for two different numbers of one class; empty where that says nothing."""
    if a.proven in _PROOFS and b.proven in _PROOFS:
        return _PROOFS[a.proven] if a.proven == b.proven else ""
    if _is_typo(a, b):
        return "identifier_typo"
    if a.kind.endswith("-reference"):
        return "identifier_state_number"
    return _ALWAYS.get(a.kind) or _differ_in_country(a, b)


def _differ_in_country(a: Number, b: Number) -> str:
    """The rule for numbers that each country gives for itself, if they have one shape and one issuer."""
    if a.kind not in _ISSUED or len(a.forms[0]) != len(b.forms[0]):
        return ""
    if a.issuer and b.issuer:
        return _ISSUED[a.kind] if a.issuer == b.issuer else ""
    return "identifier_unknown_issuer" if a.kind != "registration" else ""


def _is_typo(a: Number, b: Number) -> bool:
    """Whether one digit or two neighbours differ, before the end where numbers of one series differ."""
    left, right = a.forms[0], b.forms[0]
    if len(left) != len(right) or len(left) < _TYPO_LENGTH or a.kind == "wallet" or _issuers_differ(a, b):
        return False
    wrong = [i for i in range(len(left)) if left[i] != right[i]]
    if not wrong or wrong[-1] >= len(left) - _SERIES:
        return False
    first, last = wrong[0], wrong[-1]
    swapped = last == first + 1 and len(wrong) == 2 and left[first] == right[last] and left[last] == right[first]
    return len(wrong) == 1 or swapped
