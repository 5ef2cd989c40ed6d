"""Ways to read names survive being taken apart."""

from matcher.compare.profile import profiles
from matcher.index.scoring import names_of
from matcher.index.ways import COUNTRY, LIGHT, NUMBER, PATRONYMIC, Registers, profile_of
from tests.index.samples import PROFILES, RARITY


def test_a_way_is_made_whole_again() -> None:
    registers = Registers()
    names = names_of(PROFILES, registers)
    for number, way in enumerate(PROFILES):
        made = profile_of(names.ways, number, names.side.lexemes, {}, registers)
        assert (made.kind, made.legal, made.cultures, made.script, made.total) == (
            way.kind, way.legal, way.cultures, way.script, way.total
        )  # fmt: skip
        assert [(u.lexeme, u.role, u.bits, u.number, u.light) for u in made.units] == [
            (u.lexeme, u.role, u.bits, u.number, u.light) for u in way.units
        ]


def test_what_is_marked_of_units() -> None:
    way = profiles("Bank of Russia 2", "organization", RARITY)[0]
    marks = names_of([way], Registers()).ways.marks.tolist()
    assert [bool(m & NUMBER) for m in marks] == [False, False, False, True][-len(marks) :]
    assert any(m & COUNTRY for m in marks)
    person = profiles("Ivan Petrovich de Souza", "person", RARITY)[0]
    marks = names_of([person], Registers()).ways.marks.tolist()
    assert [bool(m & PATRONYMIC) for m in marks] == [False, True, False, False]
    assert [bool(m & LIGHT) for m in marks] == [False, False, True, False]


def test_a_register_numbers_what_it_has_seen() -> None:
    registers = Registers()
    assert [registers.number(registers.scripts, s) for s in ("latin", "han", "latin")] == [0, 1, 0]
    assert registers.number(registers.cultures, frozenset()) == 0
