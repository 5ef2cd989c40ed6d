"""Letters that one word has and the other lacks are never more than the edits between them."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.index.signature import at_least_apart, signatures

WORDS = st.text(alphabet=st.sampled_from("abcdexyzé1"), max_size=12)


@given(WORDS, WORDS)
def test_never_more_than_the_edits(a: str, b: str) -> None:
    left, right = signatures([a]), signatures([b])
    assert at_least_apart(left, right).tolist()[0] <= OSA.distance(a, b)


def test_letters_are_counted_twice() -> None:
    left, right = signatures(["anna", ""]), signatures(["ana", "bcd"])
    assert at_least_apart(left, right).tolist() == [1, 3]


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_a_text_has_the_same_among_few_and_among_many(few: list[str]) -> None:
    assert signatures(few).tolist() == signatures(few * 50)[: len(few)].tolist()
