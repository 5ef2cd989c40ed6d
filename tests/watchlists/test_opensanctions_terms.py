from typing import get_args

import pytest

from matcher.records import Kind, NameType
from matcher.watchlists import opensanctions_terms as terms


@pytest.mark.parametrize(("code", "ours"), [("ru", "RU"), ("suhh", "SU"), ("ua-cri", "UA"), ("", "")])
def test_codes_of_countries(code, ours):
    assert terms.country(code) == ours


def test_the_tables_use_our_words():
    assert set(terms.KINDS.values()) <= set(get_args(Kind))
    assert set(terms.NAMES.values()) <= set(get_args(NameType))
    assert all(word == word.lower() and " " not in word for word in terms.IDENTIFIERS.values())
