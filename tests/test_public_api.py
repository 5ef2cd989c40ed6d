"""The public face: what it offers, what it costs to import, and that it is what its rooms hold."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module

import pytest

import matcher
from matcher import errors

CONTRACT_TEXT = """
    Watchlist Matcher MatchConfig compare_names parse_name transliterate find_mentions read_mentions write_report
    screen_frame Mention Entry Match Result Comparison Name MatcherError ConfigError InputError WatchlistError
    UnknownFormat StoreError MissingDependency Evidence Identifier ListedName Skipped Summary Token __version__
    resolve Cluster Link
"""
CONTRACT = set(CONTRACT_TEXT.split())
SLOW = ("numpy", "pandas", "rapidfuzz", "jellyfish", "click", "rich")


def test_all_is_the_contract() -> None:
    assert set(matcher.__all__) == CONTRACT
    assert list(matcher.__all__) == sorted(matcher.__all__)


@pytest.mark.parametrize("name", sorted(CONTRACT))
def test_every_name_is_there_and_documented(name: str) -> None:
    found = getattr(matcher, name)
    assert name == "__version__" or (found.__doc__ and found.__name__ == name)


def test_dir_shows_the_names() -> None:
    assert set(dir(matcher)) >= CONTRACT


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="find_nothing"):
        _ = matcher.find_nothing


def test_star_import_gives_the_contract() -> None:
    namespace: dict[str, object] = {}
    exec("from matcher import *", namespace)
    assert set(namespace) >= CONTRACT


def test_the_names_are_those_of_their_rooms() -> None:
    for room, names in matcher._ROOMS.items():
        for name in names:
            assert getattr(matcher, name) is getattr(import_module(f"matcher.{room}"), name)


def test_all_errors_are_offered() -> None:
    tree = {cls.__name__ for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, Exception)}
    assert tree <= set(matcher.__all__)


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+)?", matcher.__version__)


def _loaded(code: str) -> set[str]:
    """The modules that are loaded once a fresh Python has run the code."""
    program = f"{code}\nimport sys\nprint(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = _loaded("import matcher")
    assert not loaded & set(SLOW)
    assert not {name for name in loaded if name.startswith("matcher.")}


def test_plain_values_do_not_load_the_engine() -> None:
    loaded = _loaded("from matcher import Mention, Entry, MatchConfig, MatcherError")
    assert not loaded & set(SLOW)


def test_parsing_does_not_load_pandas_or_numpy() -> None:
    assert not _loaded("from matcher import parse_name; parse_name('Jon Jin Yong')") & {"numpy", "pandas"}


def test_matching_does_not_load_pandas() -> None:
    assert "pandas" not in _loaded("from matcher import compare_names; compare_names('Jon Jin Yong', 'JON, Jin Yong')")


def test_the_library_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    matcher.compare_names("Jon Jin Yong", "JON, Jin Yong")
    matcher.transliterate("Сергей Козлов")
    assert capfd.readouterr() == ("", "")
