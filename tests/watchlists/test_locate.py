import pytest

from matcher.errors import WatchlistError
from matcher.watchlists.locate import companions, locate


def names(located):
    return [path.name for path in located.files]


def test_a_folder_is_a_set(fixtures):
    (found,) = locate(fixtures / "lists" / "ofac")
    assert names(found) == ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"]
    assert found.is_folder


def test_a_file_is_itself_and_its_companions_are_known(fixtures):
    (found,) = locate(str(fixtures / "lists" / "ofac" / "sdn.csv"))
    assert names(found) == ["sdn.csv"]
    assert [path.name for path in companions(found.files[0])] == ["alt.csv", "add.csv", "sdn_comments.csv"]


def test_two_sets_in_one_folder_are_two_lists(tmp_path):
    for name in ("SDN.CSV", "ALT.CSV", "SDN COMMENTS.CSV", "cons_prim.csv", "cons_alt.csv"):
        (tmp_path / name).touch()
    assert [names(found) for found in locate(tmp_path)] == [
        ["SDN.CSV", "ALT.CSV", "SDN COMMENTS.CSV"],
        ["cons_prim.csv", "cons_alt.csv"],
    ]


def test_a_plain_file_wins_over_its_packed_twin(tmp_path):
    for name in ("sdn.csv", "sdn.csv.gz", "alt.csv.gz"):
        (tmp_path / name).touch()
    assert names(locate(tmp_path)[0]) == ["sdn.csv", "alt.csv.gz"]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (("alt.csv",), "alt.csv but not its main file sdn.csv"),
        (("cons_add.csv",), "cons_add.csv but not its main file cons_prim.csv"),
        (("own.csv",), "name one of its files instead: own.csv"),
        ((), "holds no list"),
    ],
)
def test_a_folder_without_a_main_file_says_what_is_missing(tmp_path, files, words):
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(WatchlistError, match=words):
        locate(tmp_path)


@pytest.mark.parametrize(
    ("source", "words"),
    [("excerp", "did you mean excerpt"), ("us-ofac-sdn", "not installed"), ("somewhere/else.csv", "give a path")],
)
def test_what_is_not_there_says_what_to_try(source, words):
    with pytest.raises(WatchlistError, match=words):
        locate(source)
