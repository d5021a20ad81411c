"""What terminals and browsers obey is shown instead."""

import pytest

from fonds.normalise.visible import visible, visible_in_html


@pytest.mark.parametrize(
    ("text", "on_terminals", "in_html"),
    [
        ("plain Шэн 盛世才", "plain Шэн 盛世才", "plain Шэн 盛世才"),
        ("a\tb\nc", "a\tb\nc", "a\tb\nc"),
        ("\0\x07\x1b[31m", "␀␇␛[31m", "␀␇␛[31m"),
        ("x\ry", "x␍y", "x\ry"),
        ("\x7f\x9b1m", "␡[U+009B]1m", "␡[U+009B]1m"),
        ("\u202egnp\u2069", "[U+202E]gnp[U+2069]", "\u202egnp\u2069"),
        ("می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_visible(text: str, on_terminals: str, in_html: str) -> None:
    assert (visible(text), visible_in_html(text)) == (on_terminals, in_html)
