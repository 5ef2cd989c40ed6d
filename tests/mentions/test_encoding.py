"""Encodings: certain where they can be, guessed where one reading is plain text, refused where several are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import ConfigError, InputError
from matcher.mentions.encoding import checked, detect

CERTAIN = [
    ("name\nJon Jin Yong\n", "utf-8", "utf-8"),
    ("이름\n전진용\n", "utf-8", "utf-8"),
    ("name\nJosé\n", "utf-8-sig", "utf-8-sig"),
    ("name\n전진용\n", "utf-16", "utf-16"),
    ("name,city\nJon Jin Yong,Moscow\n", "utf-16-le", "utf-16-le"),
    ("name,city\nJon Jin Yong,Moscow\n", "utf-16-be", "utf-16-be"),
    ("name\nJon\n", "utf-32", "utf-32"),
]
GUESSED = [
    ("name,city\nJosé Peña,Málaga\nJürgen Müller,Köln\n", "cp1252"),
    ("姓名,城市\n金正恩,平壤\n张伟,北京\n", "gb18030"),
    ("姓名\n張偉\n王小明\n", "big5"),
    ("氏名\n山田太郎\nトヨタ自動車\n", "cp932"),
    ("이름\n정성화\n전진용\n", "cp949"),
    ("имя,город\nСергей Козлов,Москва\n", "cp1251"),
    ("nazwa\nWałęsa\n", "cp1250"),
    ("имя,город\nСергей Козлов,Москва\n", "koi8_r"),
]


@pytest.mark.parametrize(("text", "encoding", "expected"), CERTAIN)
def test_certain(text: str, encoding: str, expected: str) -> None:
    assert detect(text.encode(encoding), True) == (expected, False)


@pytest.mark.parametrize(("text", "encoding"), GUESSED)
def test_guessed(text: str, encoding: str) -> None:
    assert detect(text.encode(encoding), True) == (encoding, True)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("isim\nAyşe Yılmaz\n", "cp1254"), ("όνομα\nΓιώργος\n", "cp1253")],
)
def test_nobody_guesses_between_equals(text: str, encoding: str) -> None:
    with pytest.raises(InputError, match=r"Line \d is not UTF-8.*--encoding"):
        detect(text.encode(encoding), True)


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = "이름\n전진용\n정성화\n".encode()[:-2] + b"\nKozlov\n"
    with pytest.raises(InputError, match="Line 3 is damaged") as caught:
        detect(data, True)
    assert caught.value.row == 3


def test_a_character_cut_by_the_end_of_the_sample_is_no_damage() -> None:
    assert detect("이름".encode()[:-1], False) == ("utf-8", False)


@given(st.text())
def test_utf8_is_always_utf8(text: str) -> None:
    data = text.replace("\0", "").encode("utf-8", "ignore")
    assert detect(data, True)[0] in ("utf-8", "utf-8-sig")


def test_an_unknown_name_is_refused() -> None:
    assert checked("latin-1") == "iso8859-1"
    for name in ("klingon", "rot13", "hex"):
        with pytest.raises(ConfigError, match=name):
            checked(name)
