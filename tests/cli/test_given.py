"""What a command is given to read, and by whom."""

import pytest

from fonds.cli import given


def test_arguments_that_are_no_utf_8_come_with_replacement_characters() -> None:
    assert list(given.texts_given(["Stalin", "\udcffX"])) == ["Stalin", "\ufffdX"]


@pytest.mark.parametrize("trouble", [KeyError, OSError])
def test_a_user_without_a_name_decides_as_well(monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]) -> None:
    """As in containers: Python raised KeyError up to 3.12, and raises OSError since."""

    def unknown() -> str:
        raise trouble

    monkeypatch.setattr("getpass.getuser", unknown)
    assert given.user_name() == "command line"
