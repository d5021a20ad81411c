"""Titles that are read: kind of document, numbers, senders, recipients, participants, channel, aliases, dates.

    tokens ──▶ marks ──▶ reading ──▶ value (TitleReading)
                           │
                           ├─ head      marks, originator, kind      phrases (words for kinds), numbers
                           ├─ clauses   from, to, between …          extent (how far a run of people reaches)
                           └─ asides    numbers, dates, secrecy      people ◀─ units (one name, office and place)

A new word for a kind belongs into `fonds.normalise.kinds`; a new office, rank or body into `lexicon`, a place into
`places_table`; a new clause into `clauses`. The grammar is that of English titles. What is read from a title never
replaces what a catalogue says.
"""

from fonds.normalise.correspondents.reading import read_title
from fonds.normalise.correspondents.value import Alias, Correspondent, Number, TitleReading

__all__ = ["Alias", "Correspondent", "Number", "TitleReading", "read_title"]
