"""Chinese names by their syllables, whatever the scheme they are written in."""

from fonds.normalise.names.value import Parts

type_ = tuple[str, ...]
Syllables = tuple[type_, type_]


def is_mandarin_name(family: str, given: list[str]) -> bool:
    """X"""
    return False


def may_be_surname(word: str) -> bool:
    """X"""
    return False


def readings_of(parts: Parts) -> frozenset[Syllables]:
    """X"""
    return frozenset()
