"""Made-up clean names."""

from __future__ import annotations

import random
from collections import Counter

from matcher.evaluation.population import clean_names, person_makers
from matcher.text.scripts import scripts_of


def test_so_many_of_each_culture_none_twice_the_same_for_one_seed() -> None:
    found = list(clean_names(seed=1, persons=300, companies=60))
    assert found == list(clean_names(seed=1, persons=300, companies=60))
    assert len({each.text for each in found}) == 360
    counts = Counter(each.culture for each in found if each.kind == "person")
    assert len(counts) > 50
    assert max(counts.values()) - min(counts.values()) <= 4


def test_scripts_and_orders_are_those_of_the_culture() -> None:
    rng = random.Random(1)
    made = {culture: make(rng) for culture, make in person_makers().items()}
    assert scripts_of(made["hangul"]) == ("hangul",)
    assert scripts_of(made["arabic script"]) == ("arabic",)
    assert len(made["spanish"].split()) >= 3
    assert all(name.strip() == name and name for name in made.values())
