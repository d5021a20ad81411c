"""Suggestions while a reader types: people, places, topics, archives, collections under every form of name; titles.

    journal ──▶ following ──▶ table SuggestionRow ──▶ asking ──▶ is it still visible? ──▶ Suggestion

A row is found by an index alone, however many begin alike: the most used names first, one order of magnitude after
another. What is found is shown only if the catalogue still shows it to the audience.
"""

from fonds.search.suggesting.asking import Suggestion, Suggestions, suggest
from fonds.search.suggesting.following import catch_up, is_up_to_date, rebuild

__all__ = ["Suggestion", "Suggestions", "catch_up", "is_up_to_date", "rebuild", "suggest"]
