"""What a judgement is bound to: the facts of a mention and of an entry, as plain values with a digest.

Of an entry its names, birth dates, identifiers and programs count: a change in them may make another party of it. Its
addresses, remarks and links do not. Of a mention everything counts that it was screened with. Whoever gives a reference
for each of them (`--id-column`) has the judgement bound to that; without one the whole row counts, for two rows with
one name may be two people. Of a find in running text its words count and not where they stand: the same name in the
next article, or further down in this one, is what was judged.

Texts are compared without regard to case, blanks and Unicode forms. That rule is frozen: it decides whether a judgement
of years ago still holds, so it must not move with the normaliser of names.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.text.tokenise import words

Facts = Mapping[str, Any]

OF_AN_ENTRY = {"names": "names", "birth_dates": "birth dates", "identifiers": "identifiers", "programs": "programs"}
"""What binds of an entry, and how a sentence calls it."""
OF_A_MENTION = {"text": "name", "aliases": "further names", "kind": "kind", "birth_date": "birth date",
                "countries": "countries", "identifiers": "official numbers", "sex": "sex"}  # fmt: skip
"""What binds of a mention beside its reference or its row."""


def mention_facts(mention: Mention, *, row: bool = True) -> dict[str, Any]:
    """What is known of a mention, without what is empty.

    Args:
        mention: what was looked up.
        row: whether the cells of its row are among it.

    >>> mention_facts(Mention("Jon Jin Yong", birth_date="1981"))
    {'text': 'Jon Jin Yong', 'birth_date': '1981'}
    >>> mention_facts(Mention("Jon Jin Yong", start=20, end=32))
    {'text': 'Jon Jin Yong', 'running_text': True}
    """
    found = mention.start is not None
    values = {
        "text": mention.text,
        "id": mention.id,
        "aliases": list(mention.aliases),
        "kind": mention.kind or "",
        "birth_date": mention.birth_date,
        "countries": list(mention.countries),
        "identifiers": [_number(each) for each in mention.identifiers],
        "sex": mention.sex,
        "fields": dict(mention.fields) if row and not found else {},
        "running_text": found,
    }
    return {name: value for name, value in values.items() if value or name == "text"}


def entry_facts(entry: Entry) -> dict[str, Any]:
    """What is known of an entry and may bind or be shown, without what is empty.

    >>> entry_facts(Entry("1", "own", "person", (ListedName("A"),), addresses=("Pyongyang",)))
    {'id': '1', 'source': 'own', 'kind': 'person', 'names': [['A', 'primary']]}
    """
    values = {
        "id": entry.id,
        "source": entry.source,
        "kind": entry.kind,
        "names": [[name.text, name.type] for name in entry.names],
        "birth_dates": list(entry.birth_dates),
        "identifiers": [_number(each) for each in entry.identifiers],
        "programs": list(entry.programs),
        "countries": list(entry.countries),
    }
    return {name: value for name, value in values.items() if value}


def entry_of(facts: Facts) -> Entry:
    """The entry as far as its facts tell it."""
    return Entry(
        id=facts["id"],
        source=facts["source"],
        kind=facts.get("kind", "unknown"),
        names=tuple(ListedName(text, grade) for text, grade in facts["names"]),
        identifiers=tuple(Identifier(*each) for each in facts.get("identifiers", ())),
        programs=tuple(facts.get("programs", ())),
        countries=tuple(facts.get("countries", ())),
        birth_dates=tuple(facts.get("birth_dates", ())),
    )


def full_name(mention: Facts, queried: str) -> Facts | None:
    """What a short form in running text stands for; None if it is none.

    >>> full_name({"text": "Jon", "running_text": True}, "Jon Jin Yong")
    {'text': 'Jon Jin Yong', 'running_text': True}
    """
    if not mention.get("running_text") or len(words(queried)) <= len(words(mention["text"])):
        return None
    return {**mention, "text": queried}


def refuse_malformed(mention: Any, entry: Any) -> None:
    """Refuse what came from outside and is not laid out as facts are.

    >>> refuse_malformed({"text": "Jon"}, {"id": "1", "source": "own", "kind": "person", "names": [["JON", "primary"]]})

    Raises:
        ValueError: it says in what.
    """
    for facts, layout, needed in ((mention, _MENTION, ("text",)), (entry, _ENTRY, ("id", "source", "kind", "names"))):
        if not isinstance(facts, dict) or any(not facts.get(name) for name in needed):
            raise ValueError(f"{' or '.join(needed)} is missing from its facts")
        for name, value in facts.items():
            if name not in layout or not layout[name](value):
                raise ValueError(f"its facts are damaged: {name}")


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_rows(width: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(_are_texts(row) and len(row) == width for row in value)


def _are_cells(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


_MENTION: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("text", "id", "kind", "birth_date", "sex"), _is_text),
    **dict.fromkeys(("aliases", "countries"), _are_texts),
    "identifiers": _are_rows(3),
    "fields": _are_cells,
    **dict.fromkeys(("partial", "running_text"), lambda value: value is True),
}
_ENTRY: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("id", "source", "kind"), _is_text),
    **dict.fromkeys(("birth_dates", "programs", "countries"), _are_texts),
    "names": _are_rows(2),
    "identifiers": _are_rows(3),
}


def digest_of_facts(facts: Facts) -> str:
    """SHA-256 of facts: equal facts, equal digest, on every machine."""
    return hashlib.sha256(written(facts).encode()).hexdigest()


def written(values: Any) -> str:
    """Plain values as the one JSON text that is digested and kept."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # half a surrogate pair becomes its escape


def binding(mention: Facts, entry: Facts) -> str:
    """The digest that a judgement is bound to: equal as long as nothing that counts has changed.

    >>> a, b = {"text": "Jon"}, {"names": [["JON", "primary"]], "countries": ["KP"]}
    >>> binding(a, b) == binding({"text": " JON"}, {**b, "countries": ["RU"]})
    True
    """
    own = {name: plain(mention.get(name, "")) for name in (*OF_A_MENTION, "id")}
    if not mention.get("id"):
        own["fields"] = plain(mention.get("fields", {}))
    return digest_of_facts({"mention": own, "entry": {name: plain(entry.get(name, [])) for name in OF_AN_ENTRY}})


def folded(text: str) -> str:
    """A text without what does not count: case, blanks, Unicode forms.

    >>> folded("  Jon  JIN ")
    'jon jin'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def plain(value: Any) -> Any:
    """A value without what does not count, the order of several among it."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    parts = (each if isinstance(each, list | tuple) else [each] for each in value)
    return sorted({written([folded(part) for part in each]) for each in parts})


def entry_changes(before: Facts, after: Facts) -> Iterator[str]:
    """A part of a sentence for each thing that binds and differs between two versions of an entry.

    >>> list(entry_changes({"names": [["A", "primary"]]}, {"names": [["A", "primary"]], "programs": ["SDGT"]}))
    ["the entry's programs: 'SDGT' added"]
    """
    for name, called in OF_AN_ENTRY.items():
        if said := _several(before.get(name, []), after.get(name, [])):
            yield f"the entry's {called}: {said}"


def mention_changes(before: Facts, after: Facts) -> Iterator[str]:
    """The same of a mention. What an imported white list did not tell (`partial`) is not compared.

    >>> list(mention_changes({"text": "Jon", "fields": {"ref": "1"}}, {"text": "Jon", "fields": {"ref": "2"}}))
    ["the row's ref was '1', is '2'"]
    """
    for name, called in OF_A_MENTION.items():
        if before.get("partial") and name not in before:
            continue
        old, new = before.get(name, ""), after.get(name, "")
        if plain(old) != plain(new):
            yield f"the {called} {_was_is(old, new)}"
    if before.get("id"):
        if plain(before["id"]) != plain(after.get("id", "")):
            yield f"the reference {_was_is(before['id'], after.get('id', ''))}"
    elif not before.get("partial"):
        yield from _rows(before, after)


def _rows(before: Facts, after: Facts) -> Iterator[str]:
    """The cells of a row that differ, but for the name, which was compared already."""
    was, now = before.get("fields", {}), after.get("fields", {})
    for column in dict.fromkeys((*was, *now)):
        old, new = was.get(column, ""), now.get(column, "")
        if folded(old) != folded(new) and (old, new) != (before["text"], after["text"]):
            yield f"the row's {column or 'column without a header'} {_was_is(old, new)}"


def _was_is(old: Any, new: Any) -> str:
    return f"was {_shown(old) or 'not given'}, is {_shown(new) or 'not given'}"


def _several(before: Any, after: Any) -> str:
    """What was added to several values and what was taken away, as `'x' added, 'y' removed`."""
    old, new = {written(plain([each])): each for each in before}, {written(plain([each])): each for each in after}
    added = [f"{_one(new[key])} added" for key in new if key not in old]
    return ", ".join(added + [f"{_one(old[key])} removed" for key in old if key not in new])


def _shown(value: Any) -> str:
    """A text or several values as a sentence has them; empty if there is nothing."""
    return ", ".join(map(_one, [value] if isinstance(value, str) and value else value))


def _one(value: Any) -> str:
    return repr(value if isinstance(value, str) else " ".join(part for part in value if part))


def _number(identifier: Identifier) -> list[str]:
    return [identifier.type, identifier.value, identifier.issuer]
