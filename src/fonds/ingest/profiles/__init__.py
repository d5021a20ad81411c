"""Which source column feeds which of our fields, as data: shipped profiles, a person's own, or a guess.

profile     the value, and how its TOML is read
guessing    a profile from the headings that a file has
headings.toml   what columns are called: English, Russian, Chinese, Dublin Core, ISAD(G), EAD, Omeka, AtoM
*.toml      the shipped profiles
"""

from fonds.ingest.profiles.guessing import guess
from fonds.ingest.profiles.profile import Column, Constant, Profile, load, shipped

__all__ = ["Column", "Constant", "Profile", "guess", "load", "shipped"]
