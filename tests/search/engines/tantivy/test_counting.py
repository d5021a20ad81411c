"""What is remembered of counts belongs to one state of the index."""

from typing import Any

from fonds.search.engines.tantivy.counting import Memory


def counted(number: int) -> dict[str, Any]:
    return {"person": {"buckets": [{"key": 1, "doc_count": number}]}}


def test_what_is_counted_late_in_an_older_state_is_not_told_in_a_newer_one() -> None:
    before = Memory("before").of("before")
    after = before.of("after")
    before.get("key", lambda: counted(1))  # begun before the commit, finished after it
    assert after.get("key", lambda: counted(2)) == counted(2)
    assert after.of("after").get("key", lambda: counted(3)) == counted(2)
