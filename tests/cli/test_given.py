"""What a command is given to read."""

from fonds.cli import given


def test_arguments_that_are_no_utf_8_come_with_replacement_characters() -> None:
    assert list(given.texts_given(["Stalin", "\udcffX"])) == ["Stalin", "\ufffdX"]
