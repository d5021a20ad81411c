"""The index's fields, made from `search.fields`, and the fingerprint that tells one layout from another."""

import hashlib
from importlib.metadata import version
from typing import Final

from tantivy import Index, Schema, SchemaBuilder

from fonds.records.audience import Audience
from fonds.search.engines.tantivy import analysers
from fonds.search.fields import FACETS, TEXT_FIELDS

DOCUMENTS: Final = "4"
"""Part of the fingerprint: change it whenever `search.projection` gives other words, values or numbers than before.

An archive that was upgraded keeps its index otherwise, with the words of old.
"""
STEM: Final = "_stem"
"""After a text field's name: its stemmed twin."""
VALUES: Final = "_values"
"""After a facet's name: its whole values."""

HIDDEN: Final = {audience: f"text_{audience.term}" for audience in (Audience.READER, Audience.ARCHIVIST)}
"""Transcripts for fewer people than the record has: a field for each audience, asked for by that audience only."""

TEXTS: Final = (*(field.name for field in TEXT_FIELDS), *HIDDEN.values())
EARLIEST, LATEST = "earliest", "latest"
DATED, IMPRECISE = "dated", "imprecise"
ADDED, OLDEST, NEWEST, TITLE = "added", "sort_oldest", "sort_newest", "sort_title"
FIRST_YEAR, LAST_YEAR, ONLY_YEAR, YEARS = "first_year", "last_year", "only_year", "years"
"""Of records whose years follow one another the first, the last, and the one where both agree; of others, each."""
ONLY_DECADE, DECADES = "only_decade", "decades"
"""The same for decades, each named by its first year."""
ID, AUDIENCE = "id", "audience"
_NUMBERS: Final = (
    EARLIEST,
    LATEST,
    DATED,
    IMPRECISE,
    ADDED,
    OLDEST,
    NEWEST,
    FIRST_YEAR,
    LAST_YEAR,
    ONLY_YEAR,
    YEARS,
    ONLY_DECADE,
    DECADES,
)


def build() -> Schema:
    """The schema. Every text field stands twice: exact and stem."""
    builder = SchemaBuilder()
    builder.add_text_field(ID, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(AUDIENCE, tokenizer_name="raw", index_option="basic")
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name="fonds_exact")
        builder.add_text_field(name + STEM, tokenizer_name="fonds_stem")
    for name in FACETS:
        builder.add_text_field(name + VALUES, tokenizer_name="raw", index_option="basic", fast=True)
    for name in _NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_text_field(TITLE, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


def register(index: Index) -> Index:
    """Tell an index our analysers: tantivy forgets them each time that it is opened."""
    index.register_tokenizer("fonds_exact", analysers.EXACT)
    index.register_tokenizer("fonds_stem", analysers.STEM)
    return index


def fingerprint() -> str:
    """Twelve hexadecimal digits that change with the fields, what is put into them, the analysers and tantivy."""
    parts = (DOCUMENTS, version("tantivy"), analysers.RECIPE, *TEXTS, *FACETS, *_NUMBERS)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
