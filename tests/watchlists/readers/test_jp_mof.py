import pytest
from openpyxl import Workbook

from matcher.records import Identifier
from matcher.watchlists import Watchlist

PEOPLE = [
    ["泉の取引に関与した者等（個人）"],
    ["告示日付", "告示番号", "日 本 語 表 記", "英 語 表 記", "別 名", "確定に十分でない別名", "旧 称",
     "生 年 月 日", "国 籍", "旅 券 番 号", "住所・所在地", "国連参照番号", "未知の列"],
    ["2016年3月18日", "外務省告示第1号", "オルヴェン・マラック", "Orven Marrak, a.k.a. Orwin Marrak",
     "（a）Ervin Marak\n（b）Оrven", "Haji Orwin", "Tassilo", "1961年5月17日又は1962年頃",
     "タジキスタン Tajikistan", "旅券番号：A1234567", "12 Well Street", "QDi. 901", "x"],
    ["2016年3月18日", "", "ベルウィン", "Bellwin Quorn", "不明", None, None, "1958年から1963年の間", "北朝鮮"],
    ["2016年3月18日", "", "ベルウィン", "Bellwin Quorn", None, None, None, "1970年", "北朝鮮"],
    ["（注）別名は例示である。"],
]  # fmt: skip
GROUPS = [
    ["井戸（団体）"],
    ["告示日付", "告示番号", "日本語表記", "英語表記", "所在地"],
    ["2020年1月1日", "", "泉社", "Spring Trading Co", "Quetta"],
]


@pytest.fixture
def watchlist(tmp_path):
    book = Workbook()
    book.active.title = "1.個人"
    for row in PEOPLE:
        book.active.append(row)
    sheet = book.create_sheet("2.団体")
    for row in GROUPS:
        sheet.append(row)
    book.create_sheet("empty").append(["何もない"])
    book.save(tmp_path / "list.xlsx")
    return Watchlist.load(tmp_path / "list.xlsx")


def test_a_person_with_names_of_every_grade(watchlist):
    person = watchlist.entries[0]
    assert (watchlist.sources[0].id, watchlist.sources[0].format) == ("jp-mof", "jp-mof")
    assert (person.kind, person.name) == ("person", "Orven Marrak")
    assert {(n.text, n.type) for n in person.names[1:]} == {
        ("Orwin Marrak", "strong"), ("オルヴェン・マラック", "strong"), ("Ervin Marak", "strong"), ("Оrven", "strong"),
        ("Haji Orwin", "weak"), ("Tassilo", "former"),
    }  # fmt: skip
    assert person.birth_dates == ("1961-05-17", "1962~")
    assert person.countries == ("TJ",)
    assert person.identifiers == (Identifier("passport", "A1234567"), Identifier("un-reference", "QDi.901"))
    assert person.addresses == ("12 Well Street",)
    assert person.programs == ("1.個人 / 泉の取引に関与した者等（個人）",)


def test_two_parties_of_one_name_stay_two(watchlist):
    _, one, two, _ = watchlist
    assert (one.name, two.name, one.birth_dates, two.birth_dates) == (
        "Bellwin Quorn", "Bellwin Quorn", ("1958/1963",), ("1970",),
    )  # fmt: skip
    assert one.id != two.id
    assert one.countries == ("KP",)


def test_every_sheet_is_read_and_its_title_tells_the_kind(watchlist):
    group = watchlist.entries[3]
    assert (group.kind, group.name, group.addresses) == ("organization", "Spring Trading Co", ("Quetta",))


def test_what_is_not_understood_is_said(watchlist):
    assert [(s.reason, s.place.partition(" ")[2]) for s in watchlist.skipped] == [
        ("The column '未知の列' is not understood, so nothing of it is loaded.", "sheet '1.個人' row 2"),
        ("The row has no name.", "sheet '1.個人' row 6"),
        ("The sheet has no header that begins with 告示日付.", "sheet 'empty'"),
    ]


def test_ids_do_not_depend_on_the_place(watchlist, tmp_path):
    book = Workbook()
    for row in (PEOPLE[0], PEOPLE[1], PEOPLE[3], PEOPLE[2]):
        book.active.append(row)
    book.save(tmp_path / "next.xlsx")
    again = {e.name: e.id for e in Watchlist.load(tmp_path / "next.xlsx")}
    assert again["Orven Marrak"] == watchlist.entries[0].id
