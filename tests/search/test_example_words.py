"""The examples of the help page are what the parser understands, and find something in the archive that shows them."""

import re

import pytest
from django.test import Client

from fonds.normalise.languages import language_name
from fonds.options import Options
from fonds.records.audience import Audience
from fonds.search.example_words import FALLBACK, examples, with_parts
from fonds.search.fields import FIELDS
from fonds.search.params import SearchParams
from fonds.search.query.forms import FORMS, Form
from fonds.search.query.nodes import AllOf, AnyOf, Dated, Exact, Fuzzy, Keyword, Not, Phrase, Prefix, Wildcard, Word
from fonds.search.query.parser import parse
from fonds.search.service import count


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_the_parser_makes_what_the_table_says(form: Form) -> None:
    parsed = parse(form.example.format_map(with_parts(FALLBACK)))
    assert type(parsed.node) is form.node
    assert parsed.notes == ()


def test_every_kind_of_node_has_a_form() -> None:
    assert {form.node for form in FORMS} == {
        AllOf, AnyOf, Word, Phrase, Exact, Prefix, Wildcard, Fuzzy, Keyword, Dated
    }  # fmt: skip
    assert any(
        isinstance(part, Not)
        for form in FORMS
        if isinstance(node := parse(form.example.format_map(with_parts(FALLBACK))).node, AllOf)
        for part in node.parts
    )


def test_examples_find_something(sample: Options) -> None:
    found = examples(Audience.PUBLIC)
    for form in FORMS:
        text, number = found[form.example]
        assert type(parse(text).node) is form.node, text
        assert number == count(SearchParams(q=text), Audience.PUBLIC)
        assert number, text
    fields = [field.name for field in FIELDS if field.name in found]
    assert {"title", "person", "place", "topic", "language", "date", "id"} <= set(fields)
    assert all(found[name][1] for name in fields), {name: found[name] for name in fields}


def test_the_page_shows_what_was_counted(client: Client, sample: Options) -> None:
    page = client.get("/search/help").content.decode()
    for text, number in examples(Audience.PUBLIC).values():
        shown = text.replace('"', "&quot;")
        assert re.search(rf"<code>{re.escape(shown)}</code>.*{number} record", page), text
    assert all(f"<code>{field.name}:</code>" in page for field in FIELDS)


def test_without_an_index_the_page_still_explains(client: Client, archive: Options) -> None:
    answer = client.get("/search/help")
    assert answer.status_code == 200
    assert FALLBACK["one"] in answer.content.decode()
    assert "record</span>" not in answer.content.decode()


def test_a_language_is_known_by_its_name() -> None:
    assert parse(f"language:{language_name('ru')}").node == Keyword("language", "ru")
