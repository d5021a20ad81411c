"""tantivy, in process: what a small archive runs on.

schema     fields and analysers, and their fingerprint
documents  SearchDocument → what tantivy stores
queries    nodes and filters → tantivy's queries
counting   facets, undated, imprecise
paragraphs the second index: which paragraph of a hit
folder     index/<fingerprint>-<n>, CURRENT, the journal's number, the writers' lock
reading    the open indexes of this process
engine     the operations
"""

from fonds.search.engines.tantivy.engine import TantivyEngine

__all__ = ["TantivyEngine"]
