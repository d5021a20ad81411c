"""Names of people, bodies and places: their parts, the forms they can take, and whether two are the same name.

    read_name ──▶ PersonalName (parts, titles, dates)
        │
        ├─▶ variants   the forms one name can take, each with the scheme and rule that made it
        └─▶ same_name  no, possibly or yes, with the reasons

    schemes      romanizations as tables: how to add the next stands there
    ranks        titles, ranks and forms of address, a module for each language

The same name is not the same person: nothing here says who is meant.
"""

from fonds.normalise.names.comparing import asking_keys, blocking_keys, index_keys, same_name, share_words
from fonds.normalise.names.key import name_key
from fonds.normalise.names.personal import read_name
from fonds.normalise.names.value import Comparison, Form, Kind, Order, Parts, PersonalName, Same
from fonds.normalise.names.variants import variants

__all__ = [
    "Comparison",
    "Form",
    "Kind",
    "Order",
    "Parts",
    "PersonalName",
    "Same",
    "asking_keys",
    "blocking_keys",
    "index_keys",
    "name_key",
    "read_name",
    "same_name",
    "share_words",
    "variants",
]
