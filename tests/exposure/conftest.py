"""An archive with one open record and many hidden things, each marked by a word that stands nowhere else."""

from dataclasses import dataclass

import msgspec
import pytest

from fonds.options import Options
from fonds.records import actions, mentions
from fonds.records.actions import Stamp
from fonds.records.description import (
    Abstract,
    Authority,
    Dating,
    Description,
    LocalText,
    Membership,
    Name,
    Paragraph,
    Reference,
    ReferencePart,
    Relation,
    Role,
    Text,
    Title,
    Visibility,
    Witness,
)
from fonds.search import indexer, suggesting

BY = Stamp(by="the planter")
CANARIES = {
    "internal": "canaryinternal",
    "withdrawn": "canarywithdrawn",
    "closed": "canaryclosed",
    "until": "canaryuntil",
    "readers": "canaryreaders",
    "removed": "canaryremoved",
    "below": "canarybelow",
    "text": "canarytext",
    "old": "canaryold",
    "reason": "canaryreason",
    "authority": "canaryauthority",
}
"""What is hidden, and the word that betrays it."""
ALIAS = "General Kornilov"
"""A name of the hidden authorities that stands in the open record, too."""


def cited(repository: str, *parts: tuple[str, str]) -> Witness:
    """A form of a document that is cited by these parts."""
    raw = ", ".join(" ".join(part) for part in parts)
    read = tuple(ReferencePart(label=label, value=value) for label, value in parts)
    return Witness(repository=repository, references=(Reference(raw=raw, parts=read),))


@dataclass(frozen=True, slots=True)
class Planted:
    """Ids of what was planted."""

    open: str
    hidden: dict[str, str]
    """What is hidden → id of its record. `withdrawn` and `removed` were public once."""


def described(word: str, **more: object) -> Description:
    """A description that says `word` wherever a description can."""
    return changed(
        Description(
            titles=(Title(text=f"Letter about {word}"),),
            abstracts=(Abstract(text=f"It mentions {word}, Open agent, Open place and {ALIAS}."),),
            agents=(Role(found=f"Cde. {word}", role="sender", identified="canary-agent"),),
            places=(Role(found=word, role="about", identified="canary-place"),),
            topics=(Role(found=word, identified="canary-topic"),),
            kinds=(f"{word} kind",),
            collections=(Membership(collection="canary-collection"),),
            witnesses=(
                Witness(id="w1", repository="canary-archive", repository_found=word),
                cited("open-repository", ("f.", "1"), ("op.", "2"), ("d.", "3")),
                cited("open-repository", ("f.", "1"), ("op.", word), ("d.", "4")),
            ),
            dates=(Dating(text=word, status="read", edtf="1903", earliest="1903-01-01", latest="1903-12-31"),),
        ),
        **more,
    )


def changed(description: Description, **more: object) -> Description:
    """`description` with some fields replaced."""
    return msgspec.structs.replace(description, **more)


@pytest.fixture
def planted(archive: Options) -> Planted:
    """Plant one open record beside every kind of hidden thing, and index them all."""
    secret = CANARIES["authority"]
    hidden_entries = [
        Authority(
            kind=kind,  # type: ignore[arg-type]
            key=key,
            names=(Name(text=f"{secret} {kind}", kind="authorised"), Name(text=ALIAS)),
            descriptions=(LocalText(text=f"About {secret}."),),
        )
        for kind, key in (
            ("agent", "canary-agent"),
            ("place", "canary-place"),
            ("topic", "canary-topic"),
            ("repository", "canary-archive"),
            ("collection", "canary-collection"),
        )
    ]
    open_entries = [
        Authority(kind=kind, key=f"open-{kind}", names=(Name(text=f"Open {kind}", kind="authorised"),))
        for kind in ("agent", "place", "topic", "repository", "collection")
    ]
    actions.save_authorities([*hidden_entries, *open_entries], BY)
    hidden = _plant_hidden()
    return Planted(_plant_open(hidden), hidden)


def _plant_hidden() -> dict[str, str]:
    switches = {
        "internal": Visibility(publication="internal"),
        "closed": Visibility(access="closed"),
        "until": Visibility(access="closed", until="2001-01-01"),
        "readers": Visibility(access="readers"),
        "withdrawn": Visibility(),
        "removed": Visibility(),
    }
    saved = actions.save_records(
        [("", described(CANARIES[name], visibility=switch)) for name, switch in switches.items()], BY
    )
    hidden = {name: id_ for name, (id_, _) in zip(switches, saved, strict=True)}
    actions.withdraw([hidden["withdrawn"]], BY, reason=CANARIES["reason"])
    actions.remove_records([hidden["removed"]], BY)
    below = described(CANARIES["below"], parent=hidden["internal"])
    hidden["below"] = actions.save_records([("", below)], BY)[0][0]
    return hidden


def _plant_open(hidden: dict[str, str]) -> str:
    paragraphs = (Paragraph(id="p1", text=f"A paragraph that everybody may read: of Open agent and {ALIAS}."),)
    shut = (Paragraph(id="p2", text=f"A paragraph with {CANARIES['text']} of Open place."),)
    description = Description(
        titles=(Title(text="An open letter"),),
        dates=(Dating(status="read", edtf="1947-01-01", earliest="1947-01-01", latest="1947-01-01"),),
        abstracts=(Abstract(text="Everybody may read it."),),
        agents=(Role(found="Open agent", role="sender", identified="open-agent"),),
        places=(Role(found="Open place", role="about", identified="open-place"),),
        topics=(Role(found="Open topic", identified="open-topic"),),
        kinds=("letter",),
        collections=(Membership(collection="open-collection"),),
        witnesses=(cited("open-repository", ("f.", "1"), ("op.", "2"), ("d.", "3"), ("l.", "5")),),
        relations=tuple(Relation(kind="see also", target=id_) for id_ in hidden.values()),
        texts=(
            Text(id="t1", paragraphs=paragraphs),
            Text(id="t2", paragraphs=shut, visibility=Visibility(access="closed", reason=CANARIES["reason"])),
        ),
    )
    old = changed(description, titles=(Title(text=f"A letter that named {CANARIES['old']}"),))
    id_ = actions.save_records([("", changed(old, visibility=Visibility(publication="internal")))], BY)[0][0]
    actions.save_records([(id_, description)], BY)
    indexer.catch_up()
    suggesting.catch_up()
    mentions.catch_up()
    return id_
