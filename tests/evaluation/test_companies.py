"""Made-up companies."""

from __future__ import annotations

import random

from matcher.evaluation.companies import coined, company_makers


def test_every_language_makes_names_with_its_legal_forms() -> None:
    rng = random.Random(1)
    made = {language: [make(rng) for _ in range(20)] for language, make in company_makers().items()}
    assert all(name.endswith("有限公司") for name in made["zh"])
    assert all(name.startswith("ООО «") for name in made["ru"])
    assert any("GmbH" in name for name in made["de"])
    assert all(len(set(names)) > 10 for names in made.values())


def test_invented_words_are_words() -> None:
    assert all(coined(random.Random(i)).istitle() for i in range(50))
