"""Headers: the name column in many languages, and names kept in parts."""

from __future__ import annotations

import pytest

from matcher.mentions.headers import find_names, find_parts

HEADERS = [
    "name",
    "Full Name",
    "customer_name",
    "CLIENT-NAME",
    "Name der Person",
    "nombre",
    "Nom complet",
    "имя",
    "ФИО",
    "姓名",
    "名称",
    "氏名",
    "이름",
    "성명",
    "الاسم",
    "שם",
    "नाम",
    "ชื่อ",
    "Họ và tên",
    "Ad Soyad",
    "ονοματεπώνυμο",
    "name:",
    "Name *",
    "company",
    "Counterparty",
    "vessel_name",
]


@pytest.mark.parametrize("header", HEADERS)
def test_a_name_column_is_found(header: str) -> None:
    assert find_names(["id", header, "date"]) == (1,)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["company", "name"], (1,)),
        (["user name id", "amount"], ()),
        (["name", "name_ru"], (0, 1)),
        (["name", "id", "name"], (0, 2)),
        (["NAME_EN", "name_zh"], (0, 1)),
    ],
)
def test_which_of_several(headers: list[str], expected: tuple[int, ...]) -> None:
    assert find_names(headers) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["First Name", "Middle Name", "Last Name"], (0, (1,), 2)),
        (["Nachname", "Vorname"], (1, (), 0)),
        (["Name", "Vorname"], (1, (), 0)),
        (["Nom", "Prénom"], (1, (), 0)),
        (["фамилия", "имя", "отчество"], (1, (2,), 0)),
        (["apellidos", "nombre"], (1, (), 0)),
        (["姓", "名"], (1, (), 0)),
        (["name", "first name"], (None, (), None)),
        (["имя"], (None, (), None)),
    ],
)
def test_names_in_parts(headers: list[str], expected: object) -> None:
    assert find_parts(headers) == expected
