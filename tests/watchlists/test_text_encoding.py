import codecs

import pytest

from matcher.watchlists.text_encoding import Utf8Check, marked


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_marks_and_zero_bytes(encoding):
    text = "id,name\n1,Somebody\n"
    start = text.encode(encoding)
    assert start.decode(marked(start)) == text


def test_plain_text_has_no_mark():
    assert marked(b"id,name") == marked("имя,".encode()) == marked(b"") == ""


def verdict(*pieces):
    check = Utf8Check()
    for piece in pieces:
        check.add(piece)
    return check.verdict()


def test_ascii_and_utf8_without_a_word():
    assert verdict(b"plain") == verdict("Алексей 例子".encode()) == ("utf-8", "")


def test_a_character_cut_between_two_pieces_is_whole():
    raw = "例子".encode()
    for at in range(1, len(raw)):
        assert verdict(raw[:at], raw[at:]) == ("utf-8", "")


def test_some_wrong_bytes_are_damage():
    encoding, note = verdict("Алексей".encode() + b"\xff")
    assert encoding == "utf-8"
    assert note.startswith("1 bytes")


def test_what_was_never_utf8_is_windows_1252_and_says_so():
    encoding, note = verdict("José Muñoz".encode("cp1252"))
    assert encoding == "cp1252"
    assert "Windows-1252" in note


def test_the_mark_of_utf8_is_not_read_as_text():
    assert marked(codecs.BOM_UTF8 + b"id") == "utf-8-sig"
