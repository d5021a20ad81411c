"""The fields that a source column can feed, declared once: profiles, guesses and the reference page come from here.

A title, a summary or an element may name its language: `title@ru`, `summary@zh-Hant`.
"""

import difflib
from dataclasses import dataclass

from fonds.records.description.isad import ELEMENTS


@dataclass(frozen=True, slots=True)
class Field:
    """One field of ours, as a profile names it."""

    name: str
    label: str
    part: str
    """Where in `Description` its values go; `mapping.PUT` has the function of each."""
    sense: str = ""
    """What the part calls it: the kind of a title or date, the role of an agent or place, the element of ISAD(G)."""
    heading: str = ""
    """The kind of authority that its values name; empty for plain words."""
    is_controlled: bool = False
    """Whether its values are headings of a controlled list: they are tied to an authority of that heading."""
    repeats: bool = True
    """False where a record can have one only; further values are kept under the source's own label."""
    has_language: bool = False
    note: str = ""

    @property
    def is_listed(self) -> bool:
        """Whether a cell usually lists several values: a profile's separator divides these, and no title or summary."""
        return self.part in LISTED


LISTED = frozenset(
    "agents places topics collections holders languages scripts description_languages kinds links reference_codes"
    " numbers".split()
)
"""Parts of a description whose values are short words; elsewhere a semicolon is punctuation."""


def _titles() -> list[Field]:
    return [
        Field("title", "Title", "titles", "formal", has_language=True, note="Exactly as the source has it."),
        Field(
            "supplied-title", "Supplied title", "titles", "supplied", has_language=True, note="Given by the cataloguer."
        ),
        Field("translated-title", "Translated title", "titles", "translated", has_language=True),
    ]


def _dates() -> list[Field]:
    kinds = "written event sent received registered decided published translated released accumulation".split()
    plain = Field(
        "date", "Date", "dates", "unspecified", note="Of a kind that the source does not say. The first is primary."
    )
    return [plain, *(Field(f"date-{kind}", f"Date ({kind})", "dates", kind) for kind in kinds)]


def _roles() -> list[Field]:
    agents = ("creator", "author", "sender", "recipient", "participant", "signatory", "mentioned", "collector", "donor")
    return [
        Field("person", "Person or body", "agents", "", "agent", note="In a role that the source does not say."),
        *(Field(role, role.capitalize(), "agents", role, "agent") for role in agents),
        Field("obtained-by", "Obtained by", "agents", "obtained by", "agent"),
        Field("place", "Place", "places", "", "place", is_controlled=True),
        Field("place-about", "Place it is about", "places", "about", "place", is_controlled=True),
        Field("sent-from", "Sent from", "places", "sent from", "place", is_controlled=True),
        Field("sent-to", "Sent to", "places", "sent to", "place", is_controlled=True),
        Field("topic", "Topic", "topics", "about", "topic", is_controlled=True),
        Field("collection", "Curated collection", "collections", "", "collection", is_controlled=True),
    ]


FIELDS: tuple[Field, ...] = (
    *_titles(),
    Field("reference-code", "Reference code", "reference_codes"),
    Field("number", "Number", "numbers", note="A number that the document itself bears."),
    Field("telegram-number", "Number of the telegram", "numbers", "telegram"),
    Field("protocol-number", "Number of the protocol", "numbers", "protocol"),
    Field("level", "Level of description", "level", repeats=False),
    Field("kind", "Kind of document", "kinds"),
    *_dates(),
    Field("extent", "Extent and medium", "extent"),
    *_roles(),
    Field("archive", "Archive that holds it", "holders", "", "repository", is_controlled=True),
    Field(
        "reference",
        "Shelfmark or source line",
        "references",
        note="As the archive cites it: kept whole, its parts beside it.",
    ),
    Field("form", "Form of the witness", "forms", note="Draft, signed original, copy, printed edition …"),
    Field("summary", "Summary", "abstracts", has_language=True),
    Field("language", "Language of the material", "languages"),
    Field("script", "Script of the material", "scripts"),
    Field("description-language", "Language of the description", "description_languages"),
    Field("transcript", "Transcript", "texts", "transcript", has_language=True),
    Field("translation", "Translation", "texts", "translation", has_language=True),
    Field("marking", "Marking", "markings", note="Classification as written on the document."),
    Field("related", "Related document", "relations", "see also", note="In the source's words."),
    *(
        Field(key, label, "elements", key, has_language=True, note=f"ISAD(G) {number}.")
        for key, (number, label) in ELEMENTS.items()
    ),
    Field("rights", "Rights statement", "rights"),
    Field("link", "Link", "links", note="An address that the source gives; never fetched."),
    Field("description-source", "Source of the description", "description_source", repeats=False),
    Field(
        "publication",
        "Publication",
        "visibility",
        "publication",
        repeats=False,
        note="published, internal or withdrawn.",
    ),
    Field("access", "Access", "visibility", "access", repeats=False, note="open, readers or closed."),
    Field("closed-until", "Closed until", "visibility", "until", repeats=False, note="A day, as 2030-01-31."),
)
"""Every field, in the order of the reference page."""

BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}


def find(name: str) -> tuple[Field, str] | None:
    """The field and the language that `name` means ("title@ru"); None for what is no field."""
    base, _, language = name.partition("@")
    field = BY_NAME.get(base)
    if field is None or (language and not field.has_language):
        return None
    return field, language


def nearest(name: str) -> str:
    """The field whose name looks most like `name`."""
    base, at, language = name.partition("@")
    known = [*BY_NAME, *(field.name.replace("-", "_") for field in FIELDS)]
    found = difflib.get_close_matches(base.lower(), known, n=1, cutoff=0)[0].replace("_", "-")
    return f"{found}@{language}" if at and BY_NAME[found].has_language else found
