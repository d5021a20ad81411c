"""Titles that are read: kind of document, numbers, senders, recipients, participants, channel, aliases, dates.

    tokens ──▶ marks ──▶ reading ──▶ value (TitleReading)
                           │  ▲
        extent (how far)  ─┘  └─ people ◀─ units (one name with office and place)
        phrases (kinds), numbers, named_dates, lexicon (the vocabulary)

A new word for a kind belongs into `fonds.normalise.kinds`; a new office, body or place into `lexicon`; a new clause
into `reading`. What is read from a title never replaces what a catalogue says.
"""

from fonds.normalise.correspondents.reading import read_title
from fonds.normalise.correspondents.value import Alias, Correspondent, Number, TitleReading

__all__ = ["Alias", "Correspondent", "Number", "TitleReading", "read_title"]
