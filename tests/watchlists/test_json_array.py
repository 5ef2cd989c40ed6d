import json

import pytest

from matcher.records import Skipped
from matcher.watchlists.files import ListFile
from matcher.watchlists.json_array import objects

GOOD = [{"sid": n, "name": f"Ім'я {n} ]}}{{["} for n in range(5)]


@pytest.fixture
def read(tmp_path):
    def reading(text):
        (tmp_path / "list.json").write_text(text, encoding="utf-8")
        return list(objects(ListFile(tmp_path / "list.json", "")))

    return reading


@pytest.mark.parametrize(
    "text", [json.dumps(GOOD), json.dumps(GOOD, indent=2, ensure_ascii=False), "\ufeff\n" + json.dumps(GOOD)]
)
def test_every_object_comes_with_its_number(read, text):
    assert read(text) == list(enumerate(GOOD, 1))


def test_an_empty_array(read):
    assert read(" [ ] ") == []


def test_what_is_no_object_is_skipped(read):
    one, two, three = read('[1, {"a": 1}, "x"]')
    assert two == (2, {"a": 1})
    assert [(s.reason, s.place) for s in (one, three)] == [
        ("The element is no JSON object.", "list.json object 1"),
        ("The element is no JSON object.", "list.json object 3"),
    ]  # fmt: skip


def test_a_damaged_object_costs_itself_alone(read):
    text = '[{"a": 1}, {"a": 2,,}, {"a": 3}]'
    assert [item if isinstance(item, tuple) else item.reason for item in read(text)] == [
        (1, {"a": 1}), "The object is damaged.", (3, {"a": 3}),
    ]  # fmt: skip


@pytest.mark.parametrize("cut", range(1, 40, 3))
def test_a_cut_is_said_and_whole_objects_stay(read, cut):
    text = json.dumps(GOOD, ensure_ascii=False)
    *whole, last = read(text[:-cut])
    assert isinstance(last, Skipped)
    assert last.reason == "The file is cut short; what followed is missing."
    assert whole == list(enumerate(GOOD, 1))[: len(whole)]
    assert len(whole) >= 5 - cut // 15 - 1


def test_what_looks_like_the_end_of_an_object_inside_a_text(read):
    many = [{"sid": n, "name": "}, {" * 5000} for n in range(200)]
    assert read(json.dumps(many)) == list(enumerate(many, 1))


def test_objects_that_lie_across_two_pieces(read):
    many = [{"sid": n, "name": "x" * 5000} for n in range(1000)]
    assert [number for number, _ in read(json.dumps(many))] == list(range(1, 1001))
