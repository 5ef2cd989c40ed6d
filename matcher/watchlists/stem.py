"""What a file of a list is called, whatever its publisher or a mail program has made of its name."""

from __future__ import annotations

from pathlib import Path


def stem(path: Path) -> str:
    """File name in lower case without `.gz`, `.zip` and extension, blanks as underscores.

    >>> stem(Path("lists/SDN COMMENTS.CSV.gz"))
    'sdn_comments'
    """
    name = path.name.lower().removesuffix(".gz").removesuffix(".zip")
    return Path(name).stem.replace(" ", "_")
