"""`fonds search`: the search of the site, on the command line."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import click
import msgspec

from fonds.cli.audience import as_option
from fonds.cli.reasons import marked, reasons
from fonds.normalise.visible import visible
from fonds.records.audience import Audience
from fonds.search import service
from fonds.search.explain import Explanation, explain
from fonds.search.params import EXCLUDED, FACETS, NAMES, read_params
from fonds.search.query.expansion import by_reason
from fonds.search.request import Matched, NothingFound, Result, Results

MANY = frozenset((*FACETS, *(EXCLUDED + facet for facet in FACETS)))
"""Parameters that may be given several times."""
HELP = {
    "from": "Earliest date (EDTF): 1937, 1937-04, 1937-04-21.",
    "to": "Latest date (EDTF).",
    "within": "Only what stands below the record with this id.",
    "group": "collection or file: put the hits together.",
    "version": "Version of the archive in a shared link; changes nothing.",
    "dates": "possible: what may fall between; certain: what must.",
    "undated": "include, only or exclude what has no date.",
    "sort": "relevance, oldest, newest, title or added.",
    "page": "From 1.",
    "per_page": "10, 25, 50 or 100.",
    "variants": "on or off: other spellings of names.",
    **{facet: f"Only this {facet}; may be repeated." for facet in FACETS},
    **{EXCLUDED + facet: f"All but this {facet}; may be repeated." for facet in FACETS},
}
"""What `--help` says of each parameter of `/search`."""


def _parameters(function: Callable[..., Any]) -> Callable[..., Any]:
    """One option for each parameter of `/search`, from the same list."""
    for name in reversed([name for name in NAMES if name != "q"]):
        flag = "--" + name.replace("_", "-")
        function = click.option(flag, f"given_{name}", multiple=True, metavar="VALUE", help=HELP[name])(function)
    return function


class _Search(click.Command):
    """Knows that what looks like an option may be a word that must not occur."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Raises click.UsageError, with a hint where a query begins with “-”."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if error.option_name.startswith("--"):
                raise
            hint = "A query that begins with “-” stands after “--”: fonds search -- -word"
            raise click.UsageError(f"{error.format_message()} {hint}", ctx) from error


@click.command(cls=_Search)
@click.argument("query", nargs=-1)
@_parameters
@click.option("--why", is_flag=True, help="Say of each result why it is there.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, the same object as /api/v1/search.")
@as_option()
def command(
    query: tuple[str, ...],
    why: bool,
    as_json: bool,
    audience: Audience,
    **given: Any,  # noqa: ANN401 - click's
) -> None:
    """Search the archive for QUERY, as the search page of the site does. Without QUERY everything is found.

    QUERY may be “-”: it is then read from standard input.

    \b
    Examples:
      fonds search telegram apresov --place soviet-union --sort oldest
      fonds search '"foreign economic relations"' --from 1935 --to 1937 --json
      fonds search -- -draft +minutes
      fonds search sheng shicai --why
    """
    text = sys.stdin.read() if query == ("-",) else " ".join(query)
    pairs = {name.removeprefix("given_"): list(values) for name, values in given.items() if values}
    params = read_params({"q": [text], **pairs})
    results = service.search(params, audience)
    shown = (*results.results, *results.near) if why else ()
    told = {result.id: explain(params, result.id, audience) for result in shown}
    if as_json:
        click.echo(msgspec.json.encode(msgspec.structs.asdict(results) | {"why": told} if why else results))
        return
    for line in _lines(results, told):
        click.echo(visible(line))


def _lines(results: Results, told: Mapping[str, Explanation]) -> Iterator[str]:
    yield from (f"Note: {note}" for note in results.notes)
    if results.expanded:
        yield "Also searched:"
        for one in by_reason(results.expanded):
            yield f"  {', '.join(one.forms)} ({one.reason}, for “{one.source}”)"
    yield f"{results.first} – {results.last} of {results.total}" if results.total else "Nothing was found."
    if results.nothing_found:
        yield from _ways_on(results.nothing_found)
    yield from _groups(results)
    for result in () if results.groups else results.results:
        yield ""
        yield from _result(result)
        yield from reasons(told[result.id]) if result.id in told else ()
    if results.near:
        yield ""
        forms = ", ".join(f"{one.form} ({one.count})" for one in results.near_spellings)
        yield f"Near spellings, not counted above: {results.near_total}" + (f": {forms}" if forms else "")
    for result in results.near:
        yield ""
        yield from _result(result)
        yield from reasons(told[result.id]) if result.id in told else ()


def _groups(results: Results) -> Iterator[str]:
    for group in results.groups:
        yield ""
        yield f"{group.label}: {group.count}"
        for result in group.results:
            yield from (f"  {line}" for line in _result(result))
    if results.ungrouped:
        yield ""
        yield f"In no group shown here: {results.ungrouped}"


def _ways_on(found: NothingFound) -> Iterator[str]:
    """What no record has, and what would be found otherwise."""
    for word in found.words:
        meant = ", ".join(f"{one.form} ({one.count})" for one in word.spellings)
        if not word.count:
            yield f"No record has “{word.text}”." + (f" Did you mean: {meant}?" if meant else "")
        elif len(found.words) > 1:
            yield f"“{word.text}” alone: {word.count}"
    if found.any_word:
        yield f"Any of the words: {found.any_word.count}"
    for way in found.ways_out:
        yield f"Without {', '.join(f'{name} {label}' for name, label in way.without)}: {way.count}"


def _result(result: Result) -> Iterator[str]:
    yield f"{result.id}  {result.date.display}" + (" (possible)" if result.is_possible else "")
    yield f"  {result.title}"
    if result.summary:
        yield f"  {result.summary}"
    yield from (f"  {_place(matched)}" for matched in result.matched if matched.field not in {"title", "summary"})
    if result.where:
        yield f"  {result.where}"


def _place(matched: Matched) -> str:
    return f"{matched.source} {matched.paragraph}: {marked(matched)}" if matched.paragraph else f"… {marked(matched)}"
