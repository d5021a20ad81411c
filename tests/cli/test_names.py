"""`fonds names`: the forms of a name, and whether two are one."""

import json
from typing import Any

from click.testing import CliRunner

from fonds.cli.names import command
from fonds.errors import Exit


def answers(*arguments: str, given: str | bytes = "") -> list[dict[str, Any]]:
    done = CliRunner().invoke(command, ["--json", *arguments], input=given)
    assert done.exit_code == Exit.DONE, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_two_names_with_a_tab_between_them_are_compared() -> None:
    (answer,) = answers(given="Sheng Shicai\t盛世才\n")
    assert list(answer) == ["a", "b", "same", "reasons"]
    assert (answer["a"], answer["b"], answer["same"]) == ("Sheng Shicai", "盛世才", "yes")
    assert answer["reasons"]


def test_a_name_alone_has_its_parts_and_its_forms() -> None:
    (answer,) = answers("Gov. Sheng, Shicai, 1897–1970")
    assert (answer["family"], answer["given"], answer["born"], answer["died"]) == ("Sheng", ["Shicai"], 1897, 1970)
    assert answer["variants"][0] != {"text": "盛世才"}
    assert "Шэн Шицай" in {form["text"] for form in answer["variants"]}
    assert all(list(form) == ["text", "script", "scheme", "rule"] for form in answer["variants"])


def test_one_line_of_answer_for_each_line_in_its_order() -> None:
    lines = ["Mao Zedong\tMao Tse-tung", "", "Stalin", "\t", "A\tB"]
    found = answers(given="\n".join(lines) + "\n")
    assert [answer.get("same", answer.get("name")) for answer in found] == ["possibly", "", "Stalin", "no", "no"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_a_name() -> None:
    (answer,) = answers(given="\ufeffStalin\tStalin\r\n")
    assert (answer["a"], answer["b"], answer["same"]) == ("Stalin", "Stalin", "yes")


def test_bytes_that_are_no_utf_8_do_not_stop_it() -> None:
    (answer,) = answers(given=b"\xff\xfeStalin\n")
    assert "Stalin" in answer["name"]


def test_for_people_it_says_what_was_understood() -> None:
    done = CliRunner().invoke(command, ["Sheng Shih-ts'ai", "Mao Tse-tung\tМао Цзэдун", "..."])
    assert done.exit_code == Exit.DONE
    assert "family name Sheng, given name Shih-ts'ai" in done.stdout
    assert "possibly the same name" in done.stdout
    assert "no name" in done.stdout


def test_what_would_move_a_terminal_is_shown() -> None:
    done = CliRunner().invoke(command, ["Sta\x1b[2Jlin\tx"])
    assert "\x1b" not in done.stdout
