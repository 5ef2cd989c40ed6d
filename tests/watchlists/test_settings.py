import pytest

from matcher.config import MatchConfig
from matcher.errors import ConfigError
from matcher.watchlists.registry import LISTINGS
from matcher.watchlists.settings import ListSettings

TEXT = """
[match]
match_at = 0.9
[lists]
folder = "kept"
proxy = "http://127.0.0.1:3128"
keep = 5
timeout = 12.5
[lists.us-ofac-sdn]
url = ["https://mirror.example/sdn.csv", "https://mirror.example/alt.csv"]
fewest = 10000
[lists.ours]
url = "https://intranet.example/ours.csv"
columns = { id = "Ref", name = "Party" }
canaries = ["Orven Marrak"]
headers = { X-Key = "secret" }
"""


@pytest.fixture
def written(tmp_path):
    def write(text):
        (tmp_path / "matcher.toml").write_text(text, encoding="utf-8")
        return tmp_path / "matcher.toml"

    return write


def test_without_a_file_the_registry_holds():
    settings = ListSettings.read(None)
    assert set(settings.listings) == set(LISTINGS) - {"excerpt"}
    assert (settings.keep, settings.proxy, settings.ca) == (3, "", "")


def test_mirrors_proxies_and_own_lists(written, tmp_path):
    path = written(TEXT)
    settings = ListSettings.read(path)
    assert settings.folder == (tmp_path / "kept").resolve()
    assert (settings.proxy, settings.keep, settings.timeout) == ("http://127.0.0.1:3128", 5, 12.5)
    sdn, ours = settings.listings["us-ofac-sdn"], settings.listings["ours"]
    assert sdn.urls == ("https://mirror.example/sdn.csv", "https://mirror.example/alt.csv")
    assert (sdn.publisher, sdn.fewest) == (LISTINGS["us-ofac-sdn"].publisher, 10000)
    assert (ours.urls, ours.canaries) == (("https://intranet.example/ours.csv",), ("Orven Marrak",))
    assert ours.columns == {"id": "Ref", "name": "Party"}
    assert "secret" not in repr(ours)
    assert MatchConfig.read(path).match_at == 0.9


def test_lists_beside_settings_without_a_table(written):
    assert MatchConfig.read(written("match_at = 0.9\n[lists]\nkeep = 1\n")).match_at == 0.9


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[lists]\nfoldr = 'x'", "sets foldr, which is not known"),
        ("[lists]\nkeep = true", "wrong type"),
        ("[lists]\nkeep = 'x'", "wrong type"),
        ("lists = 3", "must be a table"),
        ("[lists.ours]\nurl = 3", "wrong type"),
        ("[lists.ours]\nuri = 'x'", "sets uri, which is not known"),
        ("[lists.ours]\nformat = 'dbf'", "no format 'dbf'"),
        ("[lists.'../x']\nurl = 'x'", "an id is lower-case"),
        ("[lists.excerpt]\nurl = 'x'", "an id is lower-case"),
        ("[lists", "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_said(written, text, words):
    with pytest.raises(ConfigError, match=words):
        ListSettings.read(written(text))


def test_a_file_that_is_not_there():
    with pytest.raises(ConfigError, match="cannot be read"):
        ListSettings.read("/nowhere.toml")
