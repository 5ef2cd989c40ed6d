"""Things get numbers as they come."""

from matcher.index.numbered import Numbered


def test_a_thing_is_made_once_and_keeps_its_number() -> None:
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return f"thing {len(made)}"

    things: Numbered[str] = Numbered()
    assert [things.number(key, make) for key in ("a", "b", "a")] == [0, 1, 0]
    assert things.all == ["thing 1", "thing 2"]
