"""A record that has every field."""

import pytest

from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.description import (
    Abstract,
    Authority,
    Dating,
    Description,
    Element,
    Marking,
    Membership,
    Name,
    Number,
    Other,
    Paragraph,
    Reference,
    ReferencePart,
    Relation,
    Release,
    Rights,
    Role,
    Text,
    Title,
    Witness,
)
from fonds.records.description.isad import ELEMENTS
from fonds.search import indexer

BY = Stamp(by="tests")
WITNESSES = (
    Witness(
        id="w1",
        form="draft",
        repository="rgaspi",
        repository_found="РГАСПИ",
        references=(Reference(raw="f. 558, op. 11, d. 332, l. 1", parts=(ReferencePart(label="f.", value="558"),)),),
        extent="1 leaf",
        languages=("ru",),
        completeness="last leaf missing",
        custody="Kept apart",
        credit="Obtained by B. Finder",
    ),
)
TEXTS = (
    Text(
        id="t1",
        kind="translation",
        language="en",
        paragraphs=(Paragraph(id="p1", text="First words."), Paragraph(id="p2", text="Last words.")),
        made_by="C. Translator",
        method="machine",
        extent="excerpt",
    ),
)
DATES = (
    Dating(
        text="14/X/49",
        kind="sent",
        status="read",
        edtf="1949-10-14",
        earliest="1949-10-14",
        latest="1949-10-14",
        read_by="the tests",
    ),
    Dating(text="n.d.", kind="received", status="undated"),
)
AGENTS = (
    Role(
        found="Filipov",
        role="sender",
        identified="stalin",
        identified_by="the cataloguer",
        basis="the brackets",
        certainty="probable",
    ),
    Role(found="Cde. K.", role="recipient"),
)


@pytest.fixture
def whole(archive: Options) -> str:
    """Id of a record that has every field, between two others in a collection and below a fonds."""
    actions.save_authorities(
        [
            Authority(kind="agent", key="stalin", names=(Name(text="Stalin, Joseph", kind="authorised"),)),
            Authority(kind="place", key="urumqi", names=(Name(text="Urumqi"), Name(text="迪化", language="zh"))),
            Authority(kind="topic", key="trade", names=(Name(text="Trade"),)),
            Authority(kind="repository", key="rgaspi", names=(Name(text="RGASPI"),)),
            Authority(kind="collection", key="papers", names=(Name(text="Chosen papers"),)),
        ],
        BY,
    )
    member = (Membership(collection="papers"),)
    simple = [
        Description(titles=(Title(text=title),), collections=member) for title in ("The one before", "The one after")
    ]
    fonds = Description(titles=(Title(text="The whole fonds"),), level="fonds")
    above = actions.save_records([("", fonds)], BY)[0][0]
    before = actions.save_records([("", simple[0])], BY)[0][0]
    id_ = actions.save_records([("", _everything(above, before))], BY)[0][0]
    actions.save_records([("", simple[1]), ("", Description(titles=(Title(text="Enclosed list"),), parent=id_))], BY)
    indexer.catch_up()
    return id_


def _everything(above: str, target: str) -> Description:
    return Description(
        level="item",
        parent=above,
        titles=(
            Title(text="Ciphered telegram", language="en"),
            Title(text="Шифртелеграмма", language="ru", kind="translated"),
        ),
        reference_codes=("REF-17",),
        numbers=(Number(value="4159", kind="outgoing", series="Register B", date="14.10"),),
        kinds=("telegram",),
        dates=DATES,
        extent=("3 leaves",),
        agents=AGENTS,
        places=(Role(found="Tihwa", role="sent to", identified="urumqi"),),
        topics=(Role(found="Trade", identified="trade", basis="assigned for demonstration"),),
        collections=(Membership(collection="papers"),),
        abstracts=(
            Abstract(text="About fuel.", language="en", by="A. Writer"),
            Abstract(text="О топливе.", language="ru"),
        ),
        witnesses=WITNESSES,
        texts=TEXTS,
        markings=(
            Marking(
                text="СТРОГО СЕКРЕТНО",
                level="top secret",
                copy_number="3",
                releases=(Release(date="1992", authority="the commission"),),
            ),
        ),
        relations=(
            Relation(kind="replies to", target=target),
            Relation(kind="encloses", found="a list of goods", proposed=True),
        ),
        languages=("ru",),
        scripts=("Cyrl",),
        description_languages=("en", "ru"),
        elements=tuple(Element(element=key, text=f"Words of {key}") for key in ELEMENTS),
        rights=(
            Rights(
                statement="No known copyright", uri="https://rights.example.org/nkc", holder="nobody", covers="material"
            ),
        ),
        description_source="Catalogued for the tests",
        links=("https://source.example.org/1", "javascript:alert(1)"),
        others=(Other(label="Sachgruppe", value="Wirtschaft"),),
    )
