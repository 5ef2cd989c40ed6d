import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.several_names import several


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Haji Amir", ["Haji Amir"]),
        ("Fazel Amir; Fazil Amir", ["Fazel Amir", "Fazil Amir"]),
        ("M. Sabel b) M. J. Sabel; M. Saber", ["M. Sabel", "M. J. Sabel", "M. Saber"]),
        ("Jin Tie (金铁)", ["Jin Tie", "金铁"]),
        ("حسن غول (Hassan Gul; Hasan Gul)", ["حسن غول", "Hassan Gul", "Hasan Gul"]),
        ("Amir (original script: Амир)", ["Amir", "Амир"]),
        ("Front X (FX) (جبهة (original script); Frunt X)", ["Front X (FX)", "جبهة", "Frunt X"]),
        ("Encep N (birth name)", ["Encep N"]),
        ("Safia H, born 1 Jan. 1953 (Oman passport no.1)", ["Safia H"]),
        ('Общество (A\u041e) "Завод"', ['Общество (A\u041e) "Завод"']),  # the A is Latin
        ("Abdel S (false identity related to number 69)", ["Abdel S"]),
        ("Lom-ali Butayev (Butaev)", ["Lom-ali Butayev (Butaev)"]),
        (") Abdel Z", ["Abdel Z"]),
        ("TDG Ltd.", ["TDG Ltd."]),
        ("ፍትዊ (Tigrinya)", ["ፍትዊ"]),
        ("Riad H (Previously listed as. In Arabic: رياض)", ["Riad H", "رياض"]),
        ("", []),
    ],
)
def test_each_spelling_is_a_name(text, names):
    assert [name for name, _ in several(text, "strong")] == names


def test_what_was_a_name_once_is_a_former_one():
    assert list(several("Ezatullah (previously listed as)", "weak")) == [("Ezatullah", "former")]


@given(st.text(alphabet="ab;() م1,", max_size=40))
def test_no_text_raises_and_no_name_is_empty(text):
    assert all(name.strip() for name, _ in several(text, "strong"))
