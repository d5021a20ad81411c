"""The index's fields, made from `search.fields`, and the fingerprint that tells one layout from another."""

import hashlib
from importlib.metadata import version
from typing import Final

from tantivy import Index, Schema, SchemaBuilder

from fonds.records.audience import Audience
from fonds.search import ranking
from fonds.search.engines.tantivy import analysers
from fonds.search.fields import FACETS, FILE, TEXT_FIELDS

DOCUMENTS: Final = "9"
"""Part of the fingerprint: change it whenever `search.projection` gives other words, values or numbers than before.

An archive that was upgraded keeps its index otherwise, with the words of old.
"""
STEM: Final = "_stem"
"""After a text field's name: its stemmed twin."""
VALUES: Final = "_values"
"""After a facet's name: its whole values, each behind its number (see `values`)."""
NUMBERS: Final = "_numbers"
"""After a facet's name: the numbers of its values."""

HIDDEN: Final = {audience: f"text_{audience.term}" for audience in (Audience.READER, Audience.ARCHIVIST)}
"""Transcripts for fewer people than the record has: a field for each audience, asked for by that audience only."""

WORDS: Final = "words"
"""All text fields together, each as often as its weight says: what is asked where no field is named.

One column for all words is ranked better than the sum of many (Robertson, Zaragoza and Taylor, Simple BM25 extension
to multiple weighted fields, 2004), and is asked many times faster."""
TEXTS: Final = (WORDS, *HIDDEN.values(), *(field.name for field in TEXT_FIELDS))
ROLES: Final = "roles"
"""The stemmed words of catalogued persons, places and topics: a role raises a record above a mention."""
NAMES: Final = "names"
"""Names that stand in a record, each behind a key: "w stln Stalin"."""
KNOWN: Final = "known"
"""Whole titles, numbers and shelfmarks, folded: who types one of them means this record."""
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
    builder.add_text_field(ROLES, tokenizer_name="fonds_stem")
    for name in (KNOWN, NAMES):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (*FACETS, FILE):
        builder.add_text_field(name + VALUES, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field(name + NUMBERS, indexed=False, fast=True)
    for name in _NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_text_field(TITLE, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


def register(index: Index) -> Index:
    """Tell an index our analysers: tantivy forgets them each time that it is opened."""
    index.register_tokenizer("fonds_exact", analysers.EXACT_OF_SPACED)
    index.register_tokenizer("fonds_stem", analysers.STEM_OF_SPACED)
    return index


def fingerprint() -> str:
    """Twelve hexadecimal digits that change with the fields, what is put into them, the analysers and tantivy."""
    repeated = (f"{one.name}*{one.value}" for one in ranking.FIELDS)
    columns = (*TEXTS, ROLES, KNOWN, NAMES, *repeated, *FACETS, FILE, *_NUMBERS)
    parts = (DOCUMENTS, version("tantivy"), analysers.RECIPE, *columns)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
