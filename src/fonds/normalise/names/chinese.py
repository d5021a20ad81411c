"""Chinese names by their syllables, whatever the scheme they are written in."""


def is_mandarin_name(family: str, given: list[str]) -> bool:
    return False


def may_be_surname(word: str) -> bool:
    return False
