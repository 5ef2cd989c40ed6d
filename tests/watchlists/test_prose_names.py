"""Names in prose: told apart where that is certain, left whole where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.prose_names import also_known, between_strokes, of_body, of_person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Ivanovna Petrova or Anna Ivanovna Sidorova", ["Anna Ivanovna Petrova", "Anna Ivanovna Sidorova"]),
        ("Ivan Petrovich Karnienko or Karnienka", ["Ivan Petrovich Karnienko", "Ivan Petrovich Karnienka"]),
        ("Ivan Petrov, or Petroff", ["Ivan Petrov", "Ivan Petroff"]),
        ("Catherine or Katerina Petrova", ["Catherine or Katerina Petrova"]),  # do they begin alike?
        ("Katerina or Katerine Petrova", ["Katerina Petrova", "Katerine Petrova"]),
        ("Oleg Evgenyevich or Evgenievich Konkov", ["Oleg Evgenyevich Konkov", "Oleg Evgenievich Konkov"]),
        ("Alexander/ Aleksander or Alexandr /Aleksandr Orlov", ["Alexander Orlov", "Aleksander Orlov", "Alexandr Orlov",
                                                                "Aleksandr Orlov"]),
        ("Олег Попов / Олег Попiв", ["Олег Попов", "Олег Попiв"]),
        ("Тетяна Юр Томіліна and Томилина Татьяна Юр", ["Тетяна Юр Томіліна", "Томилина Татьяна Юр"]),
        ("Ann One, Ann Two", ["Ann One", "Ann Two"]),
        ("Petrov, Oleg Ivanovich", ["Petrov, Oleg Ivanovich"]),
        ("Nick, Ann One, Ann Two, Ann Three, Four, Five", ["Nick", "Ann One", "Ann Two", "Ann Three", "Four, Five"]),
        ("One and Two and Three", ["One and Two and Three"]),
    ],
)  # fmt: skip
def test_of_a_person(text: str, names: list[str]) -> None:
    assert list(of_person(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oak Wood, Oak Wood Products, OWP", ["Oak Wood", "Oak Wood Products", "OWP"]),
        ('Завод "Сокол", АО', ['Завод "Сокол", АО']),
        ("ОАО, БЭТО", ["ОАО, БЭТО"]),
        ("VSC, Стивидорная Компания, ООО, ООО “ВСК”", ["VSC", "Стивидорная Компания, ООО", "ООО “ВСК”"]),
        ("Министерство культуры, спорта и туризма", ["Министерство культуры, спорта и туризма"]),
        ('ОАО "Дом "Связь, Тепло" Имени Попова', ['ОАО "Дом "Связь, Тепло" Имени Попова']),
        ("Институт машиностроения (ЦИМ, АО)", ["Институт машиностроения (ЦИМ, АО)"]),
        ("Sazman-e Basij, the Basij", ["Sazman-e Basij", "the Basij"]),
        ("Министерство финансов or МинФин or МФ", ["Министерство финансов", "МинФин", "МФ"]),
        ('Акционерное общество or АО "Луга"', ['Акционерное общество or АО "Луга"']),
        ("ООО Волна and МПИ-Волна", ["ООО Волна", "МПИ-Волна"]),
        ("Bank for Development and Investment", ["Bank for Development and Investment"]),
        ("Zadna Company and Zadna Investments", ["Zadna Company", "Zadna Investments"]),
        ("GORT/ORTAS", ["GORT", "ORTAS"]),
        ("Office of Radio and TV/Office de la radio", ["Office of Radio and TV", "Office de la radio"]),
        ("Steel Mills (Hmaw Bi/Pyi/Ywama)", ["Steel Mills (Hmaw Bi/Pyi/Ywama)"]),
        ("Ann Health University, Ana Health University, Anne, Health University",
         ["Ann Health University", "Ana Health University", "Anne, Health University"]),
        ("Université Oran et Université d'Oran", ["Université Oran", "Université d'Oran"]),
    ],
)  # fmt: skip
def test_of_a_body(text: str, names: list[str]) -> None:
    assert list(of_body(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PO Sev, Sev Association and JSC Sev Works", ["PO Sev", "Sev Association", "JSC Sev Works"]),
        ("VMP JSC and Vyat Works", ["VMP JSC", "Vyat Works"]),
        ("OAO ‘Uranis’ and Uranis Systems", ["OAO ‘Uranis’", "Uranis Systems"]),
        ("Zlatmash and Zlatoust Factory", ["Zlatmash", "Zlatoust Factory"]),
        ("Life and Challenge Co. Ltd.", ["Life and Challenge Co. Ltd."]),
        ("Institute of Chemistry and Mechanics", ["Institute of Chemistry and Mechanics"]),
        ("Institute of Radio and Time and Russian", ["Institute of Radio and Time and Russian"]),
    ],
)
def test_names_behind_also_known_as(text: str, names: list[str]) -> None:
    assert also_known(text) == names


@given(st.text(alphabet='ab JSC,/()"«» andor;', max_size=60))
def test_no_text_behind_also_known_as_is_too_odd(text: str) -> None:
    assert all(isinstance(name, str) for name in also_known(text))


def test_a_stroke_inside_a_short_word_parts_nothing() -> None:
    assert between_strokes("A/S Norden") == ["A/S Norden"]


@given(st.text(alphabet='ab АО,/()"«» orand;', max_size=60))
def test_no_letter_is_lost_by_a_body(text: str) -> None:
    found = "".join(of_body(text))
    assert set(text.casefold()) - set(", /rnd") <= set(found.casefold()) | set(" oa")


@given(st.text(alphabet="abc ,/()orand", max_size=60))
def test_no_text_about_a_person_is_too_odd(text: str) -> None:
    assert all(isinstance(name, str) for name in of_person(text))
