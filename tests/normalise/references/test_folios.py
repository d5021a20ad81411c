import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.references import Leaf, Leaves, read_leaves

FRONT, BACK = Leaf(49), Leaf(49, is_back=True)


@pytest.mark.parametrize(
    ("value", "ranges"),
    [
        ("49", [Leaves(FRONT, FRONT)]),
        ("49 ob.", [Leaves(BACK, BACK)]),
        ("49ob", [Leaves(BACK, BACK)]),
        ("49v", [Leaves(BACK, BACK)]),
        ("49r", [Leaves(FRONT, FRONT)]),
        ("49 зв.", [Leaves(BACK, BACK)]),
        ("49 об.–50", [Leaves(BACK, Leaf(50))]),
        ("49-50 ob.", [Leaves(FRONT, Leaf(50, is_back=True))]),
        ("49-49ob.", [Leaves(FRONT, BACK)]),
        ("1, 12-25", [Leaves(Leaf(1), Leaf(1)), Leaves(Leaf(12), Leaf(25))]),
        ("195–6", [Leaves(Leaf(195), Leaf(196))]),
        ("12a", [Leaves(Leaf(12, "a"), Leaf(12, "a"))]),
        ("", []),
        ("the whole file", []),
    ],
)
def test_leaves_are_read_with_their_backs(value: str, ranges: list[Leaves]) -> None:
    assert list(read_leaves(value)) == ranges


def test_leaves_sort_as_they_lie_in_the_file() -> None:
    assert sorted([Leaf(50), BACK, FRONT]) == [FRONT, BACK, Leaf(50)]


LEAF = st.builds(Leaf, st.integers(1, 9999), st.just(""), st.booleans())


@given(LEAF, LEAF)
def test_what_is_written_is_read_again(one: Leaf, other: Leaf) -> None:
    leaves = Leaves(min(one, other), max(one, other))
    assert read_leaves(leaves.written()) == (leaves,)
    assert read_leaves(leaves.written(back="об.")) == (leaves,)
