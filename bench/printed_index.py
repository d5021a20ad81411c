"""A judged collection from a printed volume in TEI: its documents, the entries of its index, and the pages they name.

    <div type="document">   a document, with the pages on which it stands        (<pb xml:id="pg_31"/>)
    <list type="index">     an entry with its headings is a query; the documents on the pages it names are relevant

The judgements are weak: 2 for the only document on a page or one that lies wholly within a range of pages, 1 for one
that shares the page with others. Documents that no entry names are not certainly irrelevant.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from fonds.search.evaluation.collection import Collection, EvaluationDocument, EvaluationQuery

_TEI: Final = "{http://www.tei-c.org/ns/1.0}"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_BLOCKS: Final = {f"{_TEI}{name}" for name in ("p", "head", "item", "dateline", "closer", "opener", "salute", "row")}
_SEE: Final = re.compile(r"[.(]?\s*\bsee\b.*", re.IGNORECASE | re.DOTALL)
_ENDS: Final = " \n.,;:–—()"
_FEWEST_LETTERS: Final = 3


@dataclass(slots=True)
class _Volume:
    """What is met while a volume is read from its first page to its last."""

    page: int = 0
    texts: dict[str, list[str]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    pages: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


def read_volume(path: Path) -> Collection:
    """The collection of one volume. Raises ParseError for what is no XML."""
    root = ET.parse(path).getroot()  # noqa: S314 - material at hand, not a stranger's
    volume = _Volume()
    _walk(root, volume, "")
    entries = [entry for index in root.iter(f"{_TEI}list") if index.get("type") == "index" for entry in _entries(index)]
    judgements: dict[str, dict[str, int]] = {}
    queries: list[EvaluationQuery] = []
    on_page = _on_page(volume)
    for text, named in entries:
        judged = _judged(named, on_page, volume)
        if judged and len(text) >= _FEWEST_LETTERS:
            queries.append(EvaluationQuery(f"i{len(queries) + 1}", text))
            judgements[queries[-1].id] = judged
    documents = (
        EvaluationDocument(id_, volume.titles.get(id_, ""), "\n".join(lines)) for id_, lines in volume.texts.items()
    )
    return Collection(tuple(documents), tuple(queries), judgements)


def _walk(element: ET.Element, volume: _Volume, document: str) -> None:
    if element.tag == f"{_TEI}pb":
        number = (element.get(_ID) or "").removeprefix("pg_")
        volume.page = int(number) if number.isdecimal() else volume.page
    if element.tag == f"{_TEI}div" and element.get("type") == "document":
        document = element.get(_ID) or ""
        volume.texts[document] = []
        volume.titles[document] = _plain(element.find(f"{_TEI}head"))
    if document and (not volume.pages[document] or volume.pages[document][-1] != volume.page):
        volume.pages[document].append(volume.page)
    if document and element.tag in _BLOCKS and (line := _plain(element)):
        volume.texts[document].append(line)
        _pages_within(element, volume, document)
        return
    for child in element:
        _walk(child, volume, document)


def _pages_within(element: ET.Element, volume: _Volume, document: str) -> None:
    for turned in element.iter(f"{_TEI}pb"):
        number = (turned.get(_ID) or "").removeprefix("pg_")
        if number.isdecimal():
            volume.page = int(number)
            volume.pages[document].append(volume.page)


def _plain(element: ET.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _entries(index: ET.Element, above: str = "") -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """(words with those of the headings above, the ranges of pages named) of each entry."""
    for item in index.findall(f"{_TEI}item"):
        words, last = item.text or "", 0
        named: list[tuple[int, int]] = []
        for child in item:
            if child.tag == f"{_TEI}list":
                heading = ": ".join(filter(None, (above, _without_see(words))))
                yield from _entries(child, heading)
            elif (page := (child.get("target") or "").removeprefix("#pg_")).isdecimal():
                joined = bool(named) and last == len(words.rstrip()) - 1 and words.rstrip()[-1:] in "–-"
                named = [*named[:-1], (named[-1][0], int(page))] if joined else [*named, (int(page), int(page))]
                last = len(words.rstrip())
            else:
                words += "".join(child.itertext())
            words += child.tail or ""
        text = _without_see(re.sub(r"[,\s–-]*$", "", re.split(r"(?:,\s*){2,}|[,\s]*–", words)[0]))
        if named:
            yield ": ".join(filter(None, (above, text))), named


def _without_see(words: str) -> str:
    return " ".join(_SEE.sub("", words).split()).strip(_ENDS)


def _on_page(volume: _Volume) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for document, pages in volume.pages.items():
        for page in dict.fromkeys(pages):
            found[page].append(document)
    return found


def _judged(named: Iterable[tuple[int, int]], on_page: dict[int, list[str]], volume: _Volume) -> dict[str, int]:
    judged: dict[str, int] = {}
    for first, last in named:
        for page in range(first, max(first, last) + 1):
            held = on_page.get(page, [])
            for document in held:
                pages = volume.pages[document]
                is_sure = len(held) == 1 or (last > first and first <= pages[0] and pages[-1] <= last)
                judged[document] = max(judged.get(document, 0), 2 if is_sure else 1)
    return judged
