"""Text of documents as columns hold it. The documents keep it as it is: what is in a column follows from them."""

from typing import Final

NULL: Final = "\0"
"""JSON can say it; PostgreSQL takes it in no text."""


def storable(text: str, longest: int | None = None) -> str:
    """`text` without U+0000, and of at most `longest` characters."""
    return text.replace(NULL, "")[:longest]
