"""What a scan says of inputs that are no articles, or are made to harm: each one has a clear end."""

from __future__ import annotations

import csv
import gzip
import io
import json
import unicodedata
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main

NAME = "They met Jon Jin Yong there."
FOUND = [("Jon Jin Yong", "match", "27743")]


def scan(tmp_path: Path, name: str, data: bytes, *words: str) -> Result:
    path = tmp_path / name
    path.write_bytes(data)
    return CliRunner().invoke(main, ["scan", str(path), "-w", "excerpt", "--only-hits", *words])


def finds(done: Result) -> list[tuple[str, str, str]]:
    rows = csv.DictReader(io.StringIO(done.stdout, newline=""))
    return [(row["mention"], row["decision"], row["entry_id"]) for row in rows]


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", NAME)
    return buffer.getvalue()


REFUSED = {
    "empty": ("a.txt", b"", "is empty"),
    "blank": ("a.txt", b" \n\t\r\n ", "is empty"),
    "only a mark": ("a.txt", b"\xef\xbb\xbf", "is empty"),
    "only NUL": ("a.txt", b"\0" * 5000, "is empty"),
    "binary": ("a.txt", bytes(range(256)) * 40, "is no text"),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(range(200)) * 9, "is no text"),
    "zip as txt": ("a.txt", zipped(), "is no text"),
    "damaged PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "PDF"),
    "nothing but a PDF's name": ("a.pdf", b"%PDF-", "PDF"),
    "nested too deep": ("a.html", b"<html><body>" + b"<div>" * 50_000 + NAME.encode(), "deep"),
    "a page without text": ("a.html", b"<html><body><script>Jon Jin Yong</script></body></html>", "without text"),
    "damaged gzip": ("a.txt.gz", gzip.compress(NAME.encode())[:-9], "a.txt.gz"),
    "damaged JSON Lines": ("a.jsonl", b"\0\1\2\3" * 2000, "is no text"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_article_is_refused_in_one_sentence(tmp_path: Path, case: str) -> None:
    name, data, sentence = REFUSED[case]
    done = scan(tmp_path, name, data)
    assert (done.exit_code, done.stdout) == (1, "")
    last = done.stderr.splitlines()[-1]
    assert last.startswith("error: ")
    assert sentence in last
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("case", REFUSED)
def test_among_others_it_is_a_row_with_its_reason(tmp_path: Path, case: str) -> None:
    name, data, sentence = REFUSED[case]
    (tmp_path / "good.txt").write_text(NAME, encoding="utf-8")
    (tmp_path / name).write_bytes(data)
    done = CliRunner().invoke(main, ["scan", str(tmp_path), "-w", "excerpt", "--only-hits"])
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert done.exit_code == 0
    assert sorted(row["decision"] for row in rows) == ["match", "unscreenable"]
    (bad,) = [row for row in rows if row["decision"] == "unscreenable"]
    assert sentence in bad["explanation"]
    assert bad["article"].endswith(name)
    assert "1 unscreenable" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "data",
    [
        b"\0 " + (NAME + " It rained on the way home.").encode() + b"\0",
        ("Er traf gr\u00fc\u00dfend Jon Jin Yong in K\u00f6ln. " + NAME).encode("cp1252"),
        NAME.encode("utf-16"),
        b"\xff\xfe" + NAME.encode("utf-16-le"),
        NAME.encode() + b" \xff\xfe damaged \x80\x81",
        NAME.encode() + b"\n" + b"x" * 1_000_000,
        NAME.encode() + b"\n" + "\u6f22".encode() * 30_000,
        (NAME + "\n" + "a" + "\u0301" * 100_000).encode(),
        (NAME + "\n" + "\u202e" * 10_000 + " evil \u2066\u2069").encode(),
        (NAME + "\n" + "(" * 50_000 + "[" * 50_000).encode(),
        (NAME + "\n" + ". " * 100_000).encode(),
        (NAME + "\n" + "A. " * 20_000).encode(),
        (NAME + "\n" + "-\n" * 50_000).encode(),
        (NAME + "\n" + "\U0001f600" * 50_000).encode(),
    ],
    ids=[
        "NUL", "cp1252", "utf-16", "utf-16-le", "damaged bytes", "1 MB without a blank", "Chinese without a stop",
        "combining marks", "bidi controls", "brackets", "stops", "initials", "hyphens", "emoji",
    ],
)  # fmt: skip
def test_a_name_in_rubbish_is_found(tmp_path: Path, data: bytes) -> None:
    done = scan(tmp_path, "a.txt", data)
    assert done.exit_code == 0, done.stderr
    assert set(finds(done)) == set(FOUND)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u2066", "\u00ad", "\ufeff", "\u0301"])
def test_signs_that_cannot_be_seen_hide_no_name(tmp_path: Path, hidden: str) -> None:
    written = NAME.replace("Jin", f"J{hidden}in").replace("Yong", f"Yo{hidden}ng")
    done = scan(tmp_path, "a.txt", written.encode())
    assert done.exit_code == 0
    ((mention, decision, entry),) = finds(done)
    plain = "".join(c for c in unicodedata.normalize("NFD", mention) if unicodedata.category(c) not in ("Mn", "Cf"))
    assert (plain, decision, entry) == FOUND[0]


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>" + NAME + "</p>" + "<b>x</b>" * 20_000 + "</body></html>",
        "<html><body><p " + "a='b' " * 50_000 + ">" + NAME + "</p></body></html>",
        "<html><body><!--" + "<p>" * 50_000 + "--><p>" + NAME + "</p></body></html>",
        "<html><body><p>" + NAME + "</p>" + "&amp;lt;" * 50_000 + "</body></html>",
        "<html><body><p>" + NAME + "<p>" * 20_000,
    ],
    ids=["many tags", "many attributes", "a long comment", "entities", "open paragraphs"],
)
def test_pages_made_to_harm(tmp_path: Path, page: str) -> None:
    done = scan(tmp_path, "a.html", page.encode())
    assert done.exit_code == 0, done.stderr
    assert finds(done) == FOUND


def test_bad_rows_of_json_lines_are_told_and_the_others_read(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": NAME}), "{broken", "[1, 2]", "null", json.dumps({"id": "b", "text": 5}),
        json.dumps({"id": "c"}), "[" * 100_000, json.dumps({"id": "d", "text": NAME}),
    ]  # fmt: skip
    done = scan(tmp_path, "a.jsonl", "\n".join(lines).encode())
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert done.exit_code == 0
    assert [row["decision"] for row in rows] == ["match", *["unscreenable"] * 6, "match"]
    assert [row["explanation"] for row in rows[1:4]] == [
        f"{tmp_path}/a.jsonl: line {n} is no JSON object." for n in (2, 3, 4)
    ]
    assert done.stderr.splitlines()[-1].startswith(
        "2 articles read: 2 matches, 0 to review, 0 names clear, 6 unscreenable."
    )


def test_strict_stops_at_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(NAME, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"")
    out = tmp_path.parent / "strict.csv"
    done = CliRunner().invoke(main, ["scan", str(tmp_path), "-w", "excerpt", "--strict", "-o", str(out)])
    assert (done.exit_code, done.stdout, out.exists()) == (1, "", False)
    assert "is empty" in done.stderr
