"""Who may import whom, what a file must have, and what no file may do.

Each rule is a function from the source of one module to its faults; it is tried on a made-up bad module first, so that
a rule that finds nothing is known to be able to find something.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.text import phonetic, translit

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "matcher"

# What each room may import beside itself.
BASE = {"records", "errors", "config", "dates"}
NAMES = {*BASE, "data", "text", "names"}
ALLOWED = {
    "records": set(),
    "errors": set(),
    "dates": {"errors"},
    "config": {"errors"},
    "data": {*BASE, "storage"},
    "storage": {*BASE},
    "text": {*BASE, "data"},
    "names": {*BASE, "data", "text"},
    "watchlists": {*BASE, "data", "storage"},
    "report": {*BASE, "data"},
    "mentions": NAMES,
    "compare": NAMES,
    "index": {*NAMES, "compare", "storage"},
    "screening": {*NAMES, "compare", "index", "storage", "watchlists", "mentions", "report"},
    "resolution": {*NAMES, "compare", "index", "screening", "watchlists", "mentions", "report"},
    "review": {*NAMES, "compare", "index", "screening", "watchlists", "mentions", "report"},
}
ALLOWED["evaluation"] = {*ALLOWED["screening"], "screening", "resolution", "review"}
ALLOWED["cli"] = {*ALLOWED["evaluation"], "evaluation"}
# Modules that are alternatives to each other: none may lean on another.
ALTERNATIVES = {
    "text/translit": set(translit.ROOMS.values()),
    "text/phonetic": set(phonetic.SYSTEMS),
    "watchlists/readers": {path.stem for path in (PACKAGE / "watchlists" / "readers").glob("*.py")},
    "report": {path.stem for path in (PACKAGE / "report").glob("write_*.py")},
}
# Han names are read the Korean way too, by the same syllables; the Slavic key is the general one with more folded.
LEANING = {("text/translit/han", "hangul"), ("text/phonetic/slavic", "general")}
# Who may import what is slow to load before it is needed.
HEAVY = {
    "numpy": {
        *(f"index/{path.stem}" for path in (PACKAGE / "index").glob("*.py")),
        *(
            f"resolution/{stem}"
            for stem in (
                "components",
                "contradictions",
                "edges",
                "gathered",
                "joining",
                "name_pairs",
                "on_worker",
                "pairs",
                "parties",
                "same_day",
                "spark",
                "spellings",
                "weighing",
            )
        ),
    },
    "pandas": set(),
    "pyspark": set(),
}
DRAWERS = re.compile(r"(^|_)(utils?|misc|common|helpers?|stuff|tools)($|_)")
EMPTY_PACKAGES_NEED_NO_TEST = {"__init__", "__main__"}


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


MODULES = _modules()
BY_NAME = pytest.mark.parametrize("path", MODULES, ids=map(_name, MODULES))


def imports(tree: ast.AST) -> Iterator[str]:
    """The dotted names of all modules that a module imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_load(tree: ast.Module) -> Iterator[str]:
    """The top packages that are imported when the module is: outside functions and of `if TYPE_CHECKING`."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If | ast.Try | ast.ClassDef | ast.With):
            if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)):
                waiting += node.body
            waiting += getattr(node, "orelse", [])
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (name.split(".")[0] for name in imports(node))


def wrong_rooms(name: str, source: str) -> list[str]:
    """Imports of rooms that a module may not know."""
    room = name.partition("/")[0]
    if name in ("__init__", "__main__"):
        return []
    rooms = {dotted.split(".")[1] for dotted in imports(ast.parse(source)) if dotted.startswith("matcher.")}
    own = {room, "__version__"}
    return sorted(rooms - own - ALLOWED[room])


def wrong_siblings(name: str, source: str) -> list[str]:
    """Imports of modules that are an alternative to this one."""
    folder, _, module = name.rpartition("/")
    others = ALTERNATIVES.get(folder, set()) - {module}
    if module == "__init__" or (folder == "report" and not module.startswith("write_")):
        return []
    prefix = f"matcher.{folder.replace('/', '.')}."
    found = {dotted[len(prefix) :].split(".")[0] for dotted in imports(ast.parse(source)) if dotted.startswith(prefix)}
    return sorted(other for other in found & others if (name, other) not in LEANING)


def heavy(name: str, source: str) -> list[str]:
    """Slow packages that are imported before they are needed."""
    return sorted(top for top in set(at_load(ast.parse(source))) & HEAVY.keys() if name not in HEAVY[top])


def prints(_: str, source: str) -> list[str]:
    """Calls of print."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [f"line {node.lineno}" for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]


def no_docstring(_: str, source: str) -> list[str]:
    """Modules that do not say what they are about."""
    return [] if ast.get_docstring(ast.parse(source)) else ["no docstring"]


def drawers(name: str, _: str) -> list[str]:
    """Names that say nothing about what is inside."""
    return [part for part in name.split("/") if DRAWERS.search(part)]


def outside(name: str, source: str) -> list[str]:
    """Environment and logging are the caller's."""
    if name.startswith("cli"):
        return []
    found = re.findall(r"os\.environ|os\.getenv|logging\.basicConfig", source)
    return sorted(set(found))


BAD = """
import pandas as pd
from matcher.cli import main
from matcher.text.translit import greek
import os
print(os.environ["HOME"])
"""


@pytest.mark.parametrize(
    ("rule", "name", "faults"),
    [
        (wrong_rooms, "compare/bad", ["cli"]),
        (wrong_siblings, "text/translit/bad", ["greek"]),
        (heavy, "names/bad", ["pandas"]),
        (prints, "names/bad", ["line 6"]),
        (no_docstring, "names/bad", ["no docstring"]),
        (drawers, "names/string_utils", ["string_utils"]),
        (outside, "names/bad", ["os.environ"]),
    ],
)
def test_a_rule_finds_what_is_bad(rule, name: str, faults: list[str]) -> None:
    assert rule(name, BAD) == faults


def test_imports_inside_functions_and_for_types_are_not_at_load() -> None:
    source = (
        "if TYPE_CHECKING:\n    import pandas\ndef f():\n    import numpy\ntry:\n    import re\nexcept E:\n    pass\n"
    )
    assert set(at_load(ast.parse(source))) == {"re"}


@pytest.mark.parametrize("rule", [wrong_rooms, wrong_siblings, heavy, prints, no_docstring, drawers, outside])
@BY_NAME
def test_every_module_keeps_the_rules(rule, path: Path) -> None:
    assert rule(_name(path), path.read_text(encoding="utf-8")) == []


def test_every_room_has_its_place() -> None:
    rooms = {path.stem if path.is_file() else path.name for path in PACKAGE.iterdir() if not path.name.startswith("_")}
    assert rooms - {"py"} <= ALLOWED.keys()


@BY_NAME
def test_every_module_has_a_test_file(path: Path) -> None:
    if path.stem in EMPTY_PACKAGES_NEED_NO_TEST:
        return
    folder = ROOT / "tests" / path.relative_to(PACKAGE).parent
    assert (folder / f"test_{path.stem}.py").is_file(), f"tests for {_name(path)} are missing"


@pytest.mark.parametrize("path", sorted((PACKAGE / "data").glob("*.csv")), ids=lambda path: path.stem)
def test_every_table_says_what_it_holds(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line for line in lines if line.startswith("#")]
    assert lines[0].startswith("#")
    assert len(" ".join(header)) > 60, "the header comment says what a row means and where its facts come from"


def test_only_two_files_name_the_reference_data() -> None:
    sources = (path for room in ("matcher", "tests", "benchmarks") for path in (ROOT / room).rglob("*.py"))
    name = "../" + "shared"
    found = {
        path.relative_to(ROOT).as_posix()
        for path in sources
        if re.search(re.escape(name) + r"|/ \"shared\"", path.read_text(encoding="utf-8"))
    }
    assert found <= {"tests/conftest.py", "benchmarks/reference.py"}
