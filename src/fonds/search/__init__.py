"""Finding: queries, the index that follows the journal, and the one door to both."""
