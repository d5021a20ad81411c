"""A source line as catalogued → archive, shelfmark parts, credits. The raw line always stays beside them.

    value         what is read: archive, parts, credits, pages of a book, address
    reading       a line → references, one for each shelfmark in it
    scanning      labelled parts, class codes and unlabelled pieces in a line
    labels        labels and their terms; the place to add a label
    schemes       what a label means in the scheme of a repository
    repositories  repositories, their forms and successors; the place to add one
    folios        leaves with their backs
    credits       who obtained, translated, contributed, published
    keys          the key of a file; parts as displayed

A line without a shelfmark, such as a printed book or a credit alone, has no parts: nothing is guessed.
"""

from fonds.normalise.references.folios import Leaf, Leaves, read_leaves
from fonds.normalise.references.keys import Level, displayed, file_key, file_keys, file_levels, file_path, house_of
from fonds.normalise.references.labels import LABELS, term_of
from fonds.normalise.references.reading import read_reference, read_references
from fonds.normalise.references.repositories import find_repository, repository_key
from fonds.normalise.references.schemes import terms_of
from fonds.normalise.references.value import Parts, Reference

__all__ = [
    "LABELS",
    "Leaf",
    "Leaves",
    "Level",
    "Parts",
    "Reference",
    "displayed",
    "file_key",
    "file_keys",
    "file_levels",
    "file_path",
    "find_repository",
    "house_of",
    "read_leaves",
    "read_reference",
    "read_references",
    "repository_key",
    "term_of",
    "terms_of",
]
