"""Articles from files, folders and standard input."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest

from matcher.errors import ConfigError, InputError
from matcher.mentions import read_article
from matcher.mentions.read_article import Article, Inputs, read_articles
from matcher.records import Skipped
from tests.mentions.test_article_pdf import pdf


def one(path: Path, **options: object) -> Article:
    (article,) = read_articles([path], **options)  # type: ignore[arg-type]
    assert isinstance(article, Article)
    return article


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "form", "text"),
    [
        ("a.txt", "Jon Jin\nYong", "text", "Jon Jin\nYong"),
        ("a", "Jon", "text", "Jon"),
        ("a.md", "# Jon", "markdown", "  Jon"),
        ("a.html", "<p>Jon</p>", "html", "Jon"),
        ("a.txt", "<!DOCTYPE html><p>Jon</p>", "html", "Jon"),
        ("a.jsonl", '{"text": "Jon"}', "jsonl", "Jon"),
        ("a", '{"text": "Jon"}\n', "jsonl", "Jon"),
        ("a.pdf", pdf("Jon Jin Yong"), "pdf", "Jon Jin Yong"),
        ("a.txt", pdf("Jon Jin Yong"), "pdf", "Jon Jin Yong"),
        ("a.txt.gz", gzip.compress(b"Jon", mtime=0), "text", "Jon"),
    ],
)
def test_formats_are_told_by_content_and_ending(
    tmp_path: Path, name: str, data: str | bytes, form: str, text: str
) -> None:
    article = one(put(tmp_path, name, data))
    assert (article.format, article.text.rstrip("\n")) == (form, text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    german = "Herr Müller grüßte François und fuhr über die Brücke nach Köln. "
    russian = "Сергей Козлов приехал в Москву вчера вечером, сообщила газета. "
    text = 9 * (german if encoding == "cp1252" else russian)
    assert one(put(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_an_encoding_that_is_not_certain_is_asked_for(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "Сергей Козлов".encode("cp1251"))
    with pytest.raises(InputError, match="--encoding"):
        one(path)
    assert one(path, encoding="cp1251").text == "Сергей Козлов"


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = '<html><meta charset="windows-1251"><p>Сергей Козлов</p>'.encode("cp1251")
    assert one(put(tmp_path, "a.html", page)).text == "Сергей Козлов"


def test_a_guess_is_said(tmp_path: Path) -> None:
    assert (
        "guess"
        in one(put(tmp_path, "a.txt", ("Herr Müller fuhr über die Brücke nach Köln. " * 9).encode("cp1252"))).note
    )


def test_damaged_characters_are_counted_and_the_rest_is_read(tmp_path: Path) -> None:
    article = one(put(tmp_path, "a.txt", "Козлов и Путин ".encode() * 9 + b"\xd0 Jon"))
    assert "1 characters are damaged" in article.note
    assert article.text.endswith("Jon")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"\x00\x01\x02\x03" * 500, "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "no text"),
        (b"PK\x03\x04" + b"x" * 99, "no text"),
        (b"<html><script>x</script></html>", "without text"),
        (b"<html>" + b"<div>" * 3000, "deep"),
        (b"%PDF-1.4 rubbish", "damaged"),
        (b"\x1f\x8b\x08rubbish", "gzip"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    bad = put(tmp_path, "bad.txt", data)
    with pytest.raises(InputError, match=reason):
        list(read_articles([bad]))
    good = put(tmp_path, "good.txt", "Jon")
    skipped, article = read_articles([bad, good])
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason
    assert skipped.fields["article"] == str(bad)
    assert isinstance(article, Article)
    with pytest.raises(InputError):
        list(read_articles([bad, good], strict=True))


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_article, "MOST_BYTES", 1000)
    bomb = put(tmp_path, "a.txt.gz", gzip.compress(b"x" * 10**6))
    with pytest.raises(InputError, match="larger"):
        list(read_articles([bomb]))


def test_a_folder_is_all_that_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    put(tmp_path, "b.txt", "b")
    put(tmp_path / "sub", "a.md", "a")
    put(tmp_path, ".hidden", "x")
    put(tmp_path, "c.png", b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0" * 9)
    found = list(read_articles([tmp_path]))
    assert [type(each).__name__ for each in found] == ["Article", "Skipped", "Article"]


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        list(read_articles([tmp_path / "none.txt"]))
    with pytest.raises(InputError, match="empty folder"):
        list(read_articles([tmp_path]))
    with pytest.raises(ConfigError, match="encoding"):
        list(read_articles([put(tmp_path, "a", "x")], encoding="nonsense"))


def test_lines_without_a_text_are_skipped_with_their_number(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", '{"id": 7, "title": "T", "text": "Jon"}\nx\n')
    found = list(read_articles([path]))
    assert [each.name if isinstance(each, Article) else each.row for each in found] == ["7 (title)", "7", 2]


def test_what_was_read_is_accounted_for(tmp_path: Path) -> None:
    first, second = put(tmp_path, "a.txt", "Jon"), put(tmp_path, "b.txt", "Kim!")
    alone, both = Inputs([]), Inputs([])
    list(read_articles([first], inputs=alone))
    list(read_articles([first, second], inputs=both))
    assert (alone.path, alone.sha256) == (str(first), hashlib.sha256(b"Jon").hexdigest())
    assert (both.path, both.size, both.articles, len(both.files)) == (str(tmp_path), 7, 2, 2)
    assert both.sha256 != alone.sha256
