"""`fonds eval`: how well the search ranks on a judged collection."""

from pathlib import Path

import click
import msgspec

from fonds.search.evaluation.collection import read_collection
from fonds.search.evaluation.running import evaluate


@click.command("eval")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help='Print {"nDCG@10": {"value", "low", "high"}, …}.')
def command(folder: Path, as_json: bool) -> None:
    """Run the queries of FOLDER through the real engine and print how well it ranks, with 95 % confidence intervals.

    FOLDER holds docs.jsonl (id, title, text), queries.jsonl (id, text) and qrels.tsv (query id, document id,
    relevance). It needs no archive. The words of a query are searched as they stand, any of them.

    \b
    Example:
      fonds eval collections/cranfield --json
    """
    found = evaluate(read_collection(folder))
    if as_json:
        click.echo(msgspec.json.encode({name: estimate._asdict() for name, estimate in found.items()}))
        return
    for name, estimate in found.items():
        click.echo(f"{name:<12}{estimate.value:.4f}  ({estimate.low:.4f} to {estimate.high:.4f})")
