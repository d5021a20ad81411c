"""`fonds titles`: what a title tells of its document, one answer for each title."""

import json
from typing import Any

from click.testing import CliRunner

from fonds.cli.titles import command
from fonds.errors import Exit

KEYS = [
    "title", "kind", "numbers", "senders", "recipients", "participants", "via", "aliases", "dates", "subject", "marks",
]  # fmt: skip


def answers(*arguments: str, given: str | bytes = "") -> list[dict[str, Any]]:
    done = CliRunner().invoke(command, ["--json", *arguments], input=given)
    assert done.exit_code == Exit.DONE, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_one_object_a_title_with_all_its_keys_in_order() -> None:
    (answer,) = answers("Ciphered Telegram No. 4159 from Filipov [Stalin] to Governor Kovalev in Urumqi via Terebin")
    assert list(answer) == KEYS
    assert answer == {
        "title": "Ciphered Telegram No. 4159 from Filipov [Stalin] to Governor Kovalev in Urumqi via Terebin",
        "kind": "telegram",
        "numbers": [{"value": "4159", "kind": "telegram", "series": ""}],
        "senders": [{"text": "Filipov [Stalin]", "name": "Filipov", "title": "", "place": ""}],
        "recipients": [
            {"text": "Governor Kovalev in Urumqi", "name": "Kovalev", "title": "Governor", "place": "Urumqi"}
        ],
        "participants": [],
        "via": ["Terebin"],
        "aliases": [{"text": "Filipov [Stalin]", "name": "Filipov", "other": "Stalin"}],
        "dates": [],
        "subject": "",
        "marks": [],
    }


def test_a_title_that_names_no_kind_has_none() -> None:
    (answer,) = answers("Concerning Soviet Trade with Xinjiang")
    assert answer["kind"] is None
    assert answer["senders"] == []


def test_lines_of_standard_input_are_answered_in_their_order() -> None:
    given = b"Letter from A. Bee\r\n\nCable to C. Dee"
    assert [answer["title"] for answer in answers(given=given)] == ["Letter from A. Bee", "", "Cable to C. Dee"]


def test_bytes_that_are_no_text_are_answered() -> None:
    assert answers(given=b"Letter from \xff\xfe\n")[0]["kind"] == "letter"


def test_a_title_may_begin_with_a_hyphen() -> None:
    assert answers("-Letter")[0]["title"] == "-Letter"


def test_without_json_a_line_says_what_was_read() -> None:
    done = CliRunner().invoke(command, ["Letter from Governor Sheng to Cde. Molotov", "Onset of Communism?"])
    assert done.stdout.splitlines() == [
        "Letter from Governor Sheng to Cde. Molotov\tkind: letter\tfrom: Sheng (Governor)\tto: Molotov (Cde.)",
        "Onset of Communism?\tnothing read",
    ]


def test_what_terminals_obey_is_shown_instead() -> None:
    done = CliRunner().invoke(command, ["Letter from \x1b[31mA. Bee\u202e to C. Dee"])
    assert "\u241b[31mA. Bee[U+202E]" in done.stdout
