"""Reading a collection for evaluation: what is read, and what is said of bad files."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.search.evaluation.collection import EvaluationDocument, EvaluationQuery, read_collection

DOCS = '{"id": "d1", "title": "Loans", "text": "one\\ntwo", "date": "1943"}\n\n{"id": "d2"}\n'
QUERIES = '{"id": "q1", "text": "loans"}\n'
QRELS = "q1\td1\t2\nq1\td2\t0\n"


def write(folder: Path, docs: str = DOCS, queries: str = QUERIES, qrels: str = QRELS) -> Path:
    for name, text in (("docs.jsonl", docs), ("queries.jsonl", queries), ("qrels.tsv", qrels)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_documents_queries_and_judgements(tmp_path: Path) -> None:
    found = read_collection(write(tmp_path))
    assert found.documents == (EvaluationDocument("d1", "Loans", "one\ntwo"), EvaluationDocument("d2"))
    assert found.queries == (EvaluationQuery("q1", "loans"),)
    assert found.judgements == {"q1": {"d1": 2, "d2": 0}}


@pytest.mark.parametrize(
    "qrels",
    [
        "q1\td1\t2\nq1\td2\t0\n",
        "query_id\tdoc_id\trelevance\nq1\td1\t2\nq1\td2\t0\n",
        "q1 0 d1 2\nq1 0 d2 0\n",
        "\ufeffq1\td1\t2\r\nq1\td2\t0\r\n",
        "q1\t0\td1\t2\n\nq1\t0\td2\t0",
    ],
)
def test_forms_of_the_judgements(tmp_path: Path, qrels: str) -> None:
    assert read_collection(write(tmp_path, qrels=qrels)).judgements == {"q1": {"d1": 2, "d2": 0}}


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"docs": "{"}, "docs.jsonl.*line 1"),
        ({"docs": DOCS + '{"title": "no id"}\n'}, "docs.jsonl.*line 4"),
        ({"docs": '{"id": 7}\n'}, "docs.jsonl.*line 1"),
        ({"queries": '{"id": "q1"}\n'}, "queries.jsonl.*line 1"),
        ({"queries": "[]"}, "queries.jsonl.*line 1"),
        ({"qrels": "q1\td1\t2\nq1\td2\n"}, "qrels.tsv.*line 2.*q1"),
        ({"qrels": "q1\td1\t2\nq1\td2\tmuch\n"}, "qrels.tsv.*line 2.*much"),
    ],
)
def test_bad_lines_are_named(tmp_path: Path, bad: dict[str, str], said: str) -> None:
    with pytest.raises(FondsError, match=said) as caught:
        read_collection(write(tmp_path, **bad))
    assert caught.value.code == "evaluation-unreadable"


@pytest.mark.parametrize("name", ["docs.jsonl", "queries.jsonl", "qrels.tsv"])
def test_missing_files_are_named(tmp_path: Path, name: str) -> None:
    (write(tmp_path) / name).unlink()
    with pytest.raises(FondsError, match=name.partition(".")[0]):
        read_collection(tmp_path)


def test_bytes_that_are_no_text_are_said_to_be_none(tmp_path: Path) -> None:
    (write(tmp_path) / "docs.jsonl").write_bytes(b'{"id": "\xff"}\n')
    with pytest.raises(FondsError, match="docs"):
        read_collection(tmp_path)
