"""Entries whose parts stand in several rows: the rows of one id are put together, whatever their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping

from matcher.records import Entry, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.drafts import Drafts
from matcher.watchlists.table import Row

Cells = Mapping[str, str]


def gathered(
    rows: Iterable[Row | Skipped],
    file: str,
    source: str,
    *,
    id_of: Callable[[Cells], str],
    name_of: Callable[[Cells], str],
    add: Callable[[Draft, Cells], None],
    id_called: str,
    each_named: bool = True,
) -> Iterator[Entry | Skipped]:
    """Entries put together from the rows of a table; rows that cannot be read come first.

    Args:
        rows: of the table.
        file: what the file is called.
        source: the list's id.
        id_of: the id of the subject that a row is about; empty where it has none.
        name_of: the name in a row, or what else shows which row it is.
        add: puts what a row says into the draft of its subject.
        id_called: what the publisher calls the id.
        each_named: whether a row without a name says nothing.
    """
    drafts = Drafts()
    for row in rows:
        if isinstance(row, Skipped):
            yield row
            continue
        key, name = id_of(row.cells), name_of(row.cells)
        if key and (name or not each_named):
            add(drafts.setdefault(key, Draft(key, source)), row.cells)
        else:
            missing = "name" if key else id_called
            yield Skipped(
                f"The row has no {missing}.", f"{file} line {row.line}", f"{key} {name}".strip()[:200], row.line
            )
    yield from finished(drafts, file)


def finished(drafts: MutableMapping[str, Draft], file: str) -> Iterator[Entry | Skipped]:
    """The entries; a subject of which no name became known cannot be screened against.

    >>> [skipped.reason for skipped in finished({"EU.1": Draft("EU.1", "eu-fsf")}, "eu.csv")]
    ['The entry has no name.']
    """
    for key in list(drafts):
        draft = drafts.pop(key)  # let go of at once: it is an entry now
        yield draft.entry() if draft.names else Skipped("The entry has no name.", f"{file} {draft.id}", draft.id)
