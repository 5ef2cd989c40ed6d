"""Profiles and made-up names that the tests of this room share."""

from __future__ import annotations

from hypothesis import strategies as st

from matcher.compare.profile import Profile, profiles
from matcher.compare.rarity import PopulationRarity
from matcher.records import Kind

RARITY = PopulationRarity()
_WORDS = (
    "Ivan", "John", "Jon", "Jong", "Un", "Il", "Kim", "Yong", "Mohammed", "bin", "al", "Salman",
    "Sultan", "Petrov", "Petrovich", "Ivanovich", "Jr", "II", "7", "711", "J.", "Sheikh", "Silver",
    "Star", "Silverstar", "Bank", "Trading", "Korea", "Russia", "LLC", "JSC", "Plant", "завод",
    "Иван", "Россия", "ООО", "김", "정은", "محمد", "中国", "Almaz", "Antey", "Jinyong", "Jin",
    "Progress", "(Moscow)", "of", "and",
)  # fmt: skip
NAMES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)
KINDS = st.sampled_from(("person", "organization", "vessel", None))


def ways(text: str, kind: Kind | None = None) -> tuple[Profile, ...]:
    """Every way to read a name."""
    return profiles(text, kind, RARITY)


def profile(text: str, kind: Kind | None = None) -> Profile:
    """The likeliest way to read a name."""
    return ways(text, kind)[0]
