"""`fonds dates`: what is understood of words about time, one answer for each text."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fonds.cli.dates import command
from fonds.errors import Exit
from tests.cli.test_help import ENVIRONMENT

KEYS = ["text", "status", "edtf", "earliest", "latest", "precision", "qualifiers", "calendar", "language", "note"]


def answers(*arguments: str, given: str | bytes = "") -> list[dict[str, Any]]:
    done = CliRunner().invoke(command, ["--json", *arguments], input=given)
    assert done.exit_code == Exit.DONE, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_one_object_a_text_with_all_its_keys_in_order() -> None:
    (answer,) = answers("ca. 1936")
    assert list(answer) == KEYS
    assert answer == {
        "text": "ca. 1936", "status": "read", "edtf": "1936~", "earliest": "1936-01-01", "latest": "1936-12-31",
        "precision": "year", "qualifiers": ["approximate"], "calendar": "gregorian", "language": "en", "note": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status", "earliest", "latest"),
    [
        ("1934-06/..", "read", "1934-06-01", None),
        ("/1934", "read", None, "1934-12-31"),
        ("-0043", "read", "-0043-01-01", "-0043-12-31"),
        ("n.d.", "undated", None, None),
        ("-", "undated", None, None),
        ("", "not-given", None, None),
        ("  ", "not-given", None, None),
        ("the year of the great flood", "not-understood", None, None),
    ],
)
def test_status_and_bounds(text: str, status: str, earliest: str | None, latest: str | None) -> None:
    (answer,) = answers(text)
    assert (answer["text"], answer["status"], answer["earliest"], answer["latest"]) == (text, status, earliest, latest)


def test_one_answer_for_each_line_in_order() -> None:
    lines = ["1936", "", "n.d.", "1936", "27 июля 1934 г.", "nothing of the kind"]
    found = answers(given="\n".join(lines) + "\n")
    assert [answer["text"] for answer in found] == lines
    assert [answer["status"] for answer in found] == ["read", "not-given", "undated", "read", "read", "not-understood"]


def test_lines_end_as_on_any_system_and_may_lack_their_end() -> None:
    assert [answer["text"] for answer in answers(given="\ufeff1936\r\n\r\n1937".encode())] == ["1936", "", "1937"]


def test_bytes_that_are_no_utf_8_are_answered() -> None:
    (answer,) = answers(given=b"19\xff36\n")
    assert answer["text"] == "19\ufffd36"


def test_order_tells_which_figure_is_the_month() -> None:
    assert answers("3/4/1950", "--order", "dmy")[0]["edtf"] == "1950-04-03"
    assert answers("3/4/1950", "--order", "mdy")[0]["edtf"] == "1950-03-04"
    (answer,) = answers("3/4/1950")
    assert (answer["earliest"] < answer["latest"], bool(answer["note"])) == (True, True)


@pytest.mark.parametrize(
    ("text", "edtf", "loose"),
    [
        ("156X-12-25", "156X-12-25", "156X-12-25"),
        ("1936-37", "1936-37", "1936/1937"),
        ("[1667,1760-12]", "[1667,1760-12]", "[1667,1760-12]"),
        ("193", "193X", ""),
        ("June 1934", "", "1934-06"),
        (" 1936", "", "1936"),
        ("1936-13", "", ""),
    ],
)
def test_edtf_is_read_strictly_where_that_is_asked_for(text: str, edtf: str, loose: str) -> None:
    assert answers("--edtf", text)[0]["edtf"] == edtf
    if loose:
        assert answers(text)[0]["edtf"] == loose


def test_a_refusal_of_edtf_says_why() -> None:
    (answer,) = answers("--edtf", "1949/1934")
    assert answer["status"] == "not-understood"
    assert answer["note"] == "The interval ends (1934) before it begins (1949)."


def test_a_megabyte_is_refused_in_words() -> None:
    (answer,) = answers(given="1" * 1_000_000)
    assert answer["status"] == "not-understood"
    assert "characters" in answer["note"]


def test_people_read_words_edtf_and_bounds() -> None:
    done = CliRunner().invoke(command, ["June 1934 or later", "", "what flood"])
    assert done.stdout.splitlines() == [
        "June 1934 or later\tJune 1934 or later\t1934-06/..\t1934-06-01 / ..",
        "date not given",
        "what flood\t“what flood” (date not understood)\tNo year is named.",
    ]


def test_another_order_is_a_mistake_of_the_command_line() -> None:
    assert CliRunner().invoke(command, ["--order", "ymd", "1936"]).exit_code == Exit.USAGE


def test_it_answers_each_line_before_the_next_and_needs_no_archive(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "fonds", "dates", "--json"],
        cwd=tmp_path, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        for text in ("1936", "", "n.d."):
            process.stdin.write(text + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == text
        process.stdin.close()
        assert process.wait(timeout=20) == Exit.DONE
    assert list(tmp_path.iterdir()) == []


def test_many_lines_take_little_time() -> None:
    lines = "\n".join(["ca. 1936", "January 12, 1947", "1934/1949", "n.d."] * 5_000)
    begun = time.monotonic()
    assert len(answers(given=lines)) == 20_000
    assert time.monotonic() - begun < 5
