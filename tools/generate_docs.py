"""Write docs/reference from the code: `python tools/generate_docs.py [--check]`.

With `--check` nothing is written: pages that are not as the code would have them are named, and the exit code is 1.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import click

from fonds.cli import archive, main
from fonds.errors import ERRORS
from fonds.ingest.fields import FIELDS as MAPPABLE
from fonds.ingest.problems import KINDS
from fonds.options import Options
from fonds.search.fields import FACET_FIELDS, FIELDS
from fonds.search.params import EXCLUDED, NAMES, PER_PAGE, SORTS

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
WIDTH = 100
TYPES = {str: "text", int: "whole number", bool: "true or false"}
NOTICE = "<!-- Written by tools/generate_docs.py from {source}; change it there, then “make docs”. -->"


def _codes(words: Sequence[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def run(*, check: bool) -> int:
    """Write the pages, or with `check` name those that differ; 0 when all are as the code says."""
    stale = [name for name, text in pages().items() if _read(FOLDER / name) != text]
    for name in stale:
        if check:
            print(f"docs/reference/{name} is not what the code says; run “make docs”.", file=sys.stderr)
        else:
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(pages()[name], encoding="utf-8")
            print(f"Wrote docs/reference/{name}")
    return 1 if check and stale else 0


def pages() -> dict[str, str]:
    """File name → text of every generated page."""
    return {
        "settings.md": settings_page(),
        "errors.md": errors_page(),
        "commands.md": commands_page(),
        "search.md": search_page(),
        "fields.md": fields_page(),
        "problems.md": problems_page(),
    }


def settings_page() -> str:
    """Every setting: name, variable, type, default and its sentence."""
    rows = [
        (
            f"`{option.name}`",
            f"`FONDS_{option.name.upper()}`",
            _type(option.type),
            f"`{option.default}`" if option.default else "empty",
            sentence,
        )
        for option in fields(Options)
        if (sentence := option.metadata.get("sentence"))
    ]
    return _page(
        "Settings",
        "src/fonds/options.py",
        "They stand in `fonds.toml` in the archive folder; a variable of the environment wins over the file.",
        _table(("setting", "variable", "type", "default", "what it is"), rows),
    )


def errors_page() -> str:
    """Every error: code, sentence, hint, exit code of the command line and status of the API."""
    rows = [
        (f"`{code}`", kind.sentence, kind.hint, f"{kind.exit.value}", str(kind.status))
        for code, kind in sorted(ERRORS.items())
    ]
    return _page(
        "Errors",
        "src/fonds/errors.py",
        "The command line prints the sentence and the hint and ends with the exit code; pages and the API answer with "
        "the status, and the API names the code. Words in braces are filled in.",
        _table(("code", "what is said", "what to do", "exit", "status"), rows),
    )


def commands_page() -> str:
    """The help of every command, as the terminal prints it."""
    archive.prepare_without_archive()
    root = click.Context(main, info_name="fonds", terminal_width=WIDTH, max_content_width=WIDTH)
    helps = [("fonds", main.get_help(root))]
    for name in main.list_commands(root):
        command = main.get_command(root, name)
        if command is None:
            raise LookupError(f"`fonds --help` lists {name}, which is not there")
        context = click.Context(command, info_name=name, parent=root, terminal_width=WIDTH, max_content_width=WIDTH)
        helps.append((f"fonds {name}", command.get_help(context)))
    sections = (f"## {title}\n\n```text\n{text.rstrip()}\n```" for title, text in helps)
    return _page("Commands", "src/fonds/cli", "Each page of help as `--help` prints it.", "\n\n".join(sections))


PARAMETERS = {
    "q": "The query; see the fields below. Without it, everything.",
    "within": "Id of a record: only what stands below it, on any level.",
    "group": "`collection` or `file` (the record directly above): the hits put together, the largest groups first.",
    "version": "Version of the archive at which a link was made; it changes nothing of what is found.",
    "from": "First day of a span, EDTF: `1935`, `1935-04`, `1935-04-21`. A year means its first day.",
    "to": "Last day of the span, EDTF. A year means its last day.",
    "dates": "`possible` keeps what may fall in the span and marks it; `certain` keeps only what must.",
    "undated": "`include`, `only` or `exclude` the records that have no date.",
    "sort": f"{_codes(SORTS)}. By itself relevance with a query, else `added`.",
    "page": "From 1.",
    "per_page": f"{', '.join(map(str, PER_PAGE))}; 10 by itself.",
    "variants": "`off` searches only for the names as typed; `on` adds the forms that the authorities know.",
}
"""What each parameter of /search means; for facets `fields.py` knows it."""


def search_page() -> str:
    """Every parameter of /search and every field of the query box."""
    parameters = [(f"`{name}`", _parameter(name)) for name in NAMES]
    fields_ = [
        (f"`{field.name}`", ", ".join(f"`{name}`" for name in field.synonyms), field.label, field.help)
        for field in FIELDS
    ]
    tables = (
        "## Parameters",
        _table(("parameter", "meaning"), parameters),
        "## Fields of the query box",
        _table(("field", "also", "label", "what it searches"), fields_),
    )
    return _page(
        "Search",
        "src/fonds/search/params.py and fields.py",
        "Pages, the API and `fonds search` take the same parameters. An unknown one, or a value that cannot be read, "
        "is answered with a sentence and status 400. In the query box `field:word` searches one field.",
        "\n\n".join(tables),
    )


def fields_page() -> str:
    """Every field that a column of a source can feed."""
    rows = [
        (
            f"`{field.name}`",
            field.label,
            "several" if field.repeats else "one",
            "yes" if field.has_language else "",
            "controlled headings" if field.is_controlled else "",
            field.note,
        )
        for field in MAPPABLE
    ]
    return _page(
        "Fields that a column can feed",
        "src/fonds/ingest/fields.py",
        "As profiles name them (docs/profiles.md). Where a language can be told, it follows an `@`: `title@ru`. Values "
        "of controlled headings are tied to the authority of that heading; the import creates it where there is none.",
        _table(("field", "what it is", "values", "`@…`", "headings", "note"), rows),
    )


def problems_page() -> str:
    """Everything that can be wrong with a row of a source."""
    rows = [(f"`{code}`", kind.severity, kind.sentence, kind.suggestion) for code, kind in KINDS.items()]
    return _page(
        "Problems of a source",
        "src/fonds/ingest/problems.py",
        "`refused`: the row stays out, the others come in. `warning`: it comes in, and a person should look. `note`: "
        "worth knowing. Each is told with file, row and column; `fonds import --json` lists them.",
        _table(("code", "severity", "what is said", "what to do"), rows),
    )


def _parameter(name: str) -> str:
    facet = name.removeprefix(EXCLUDED)
    if facet not in FACET_FIELDS:
        return PARAMETERS[name]
    if facet != name:
        return f"Without any of these values of `{facet}`; may be repeated."
    return f"{FACET_FIELDS[facet].label}: any of these values; may be repeated."


def _type(kind: object) -> str:
    return next((words for known, words in TYPES.items() if kind is known), str(kind))


def _page(title: str, source: str, introduction: str, body: str) -> str:
    return f"{NOTICE.format(source=source)}\n\n# {title}\n\n{introduction}\n\n{body}\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(_lines(heads, rows))


def _lines(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for cells in (heads, ["---"] * len(heads), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(run(check="--check" in sys.argv[1:]))
