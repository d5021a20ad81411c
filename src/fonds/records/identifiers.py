"""Record ids: short, opaque, with a check character that catches one wrong or two swapped characters.

The alphabet (no vowels, no l) and the check are those of NOID, as used in ARKs: the sum of ordinal × position,
modulo 29, which is prime.
"""

import secrets

ALPHABET = "0123456789bcdfghjkmnpqrstvwxz"
LENGTH = 8
"""Characters of an id, the last being the check character: 17 thousand million ids."""

_ordinal = {character: number for number, character in enumerate(ALPHABET)}


def check_character(body: str) -> str:
    """The character that completes `body`. Characters outside the alphabet count as zero."""
    total = sum(place * _ordinal.get(character, 0) for place, character in enumerate(body, start=1))
    return ALPHABET[total % len(ALPHABET)]


def mint() -> str:
    """A new random id. The caller makes sure that it is not taken."""
    number = secrets.randbelow(len(ALPHABET) ** (LENGTH - 1))  # one draw: a long import mints many
    body = ""
    while len(body) < LENGTH - 1:
        number, digit = divmod(number, len(ALPHABET))
        body += ALPHABET[digit]
    return body + check_character(body)


def is_valid(identifier: str) -> bool:
    """True for a string of the right length, alphabet and check character."""
    return (
        len(identifier) == LENGTH
        and all(character in _ordinal for character in identifier)
        and check_character(identifier[:-1]) == identifier[-1]
    )


def corrections(identifier: str) -> list[str]:
    """Valid ids one slip away from `identifier`: one wrong character, two swapped, or a wrong case.

    The caller keeps those that exist and that the audience may see.
    """
    lowered = identifier.strip().lower()
    if len(lowered) != LENGTH:
        return []
    candidates = {lowered}
    for place in range(LENGTH):
        candidates.update(lowered[:place] + letter + lowered[place + 1 :] for letter in ALPHABET)
    for place in range(LENGTH - 1):
        swapped = lowered[:place] + lowered[place + 1] + lowered[place] + lowered[place + 2 :]
        candidates.add(swapped)
    candidates.discard(identifier)
    return sorted(filter(is_valid, candidates))
