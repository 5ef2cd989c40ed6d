import hashlib

from matcher.watchlists.files import examine
from matcher.watchlists.source import digest, source_id


def test_the_digest_of_one_file_is_its_own(fixtures):
    path = fixtures / "lists" / "generic_any_order.csv"
    assert digest([examine(path)]) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_digest_of_a_set_covers_names_and_contents_in_any_order(fixtures):
    files = [examine(path) for path in sorted((fixtures / "lists" / "ofac").glob("*.csv"))]
    lines = [f"{f.path.name} {hashlib.sha256(f.path.read_bytes()).hexdigest()}\n" for f in files]
    expected = hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()
    assert digest(files) == digest(files[::-1]) == expected
    assert digest(files[1:]) != expected


def test_ids(fixtures):
    lists = fixtures / "lists"
    assert source_id(examine(lists / "ofac" / "sdn.csv"), "ofac-csv") == "us-ofac-sdn"
    assert source_id(examine(lists / "ofac_cons" / "cons_prim.csv"), "ofac-csv") == "us-ofac-cons"
    assert source_id(examine(lists / "generic_packed.csv.gz"), "csv") == "generic_packed"
