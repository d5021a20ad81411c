"""Every command that exists, by hand: what `fonds --help` prints without loading any of them.

A new command is a module of this package with a `click.Command` named `command`, an example in its help, and a row
here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """One command: where it is, what it does in a sentence, and whether it works on an archive that is open."""

    module: str
    sentence: str
    needs_archive: bool = True
    """True: the archive is opened before the module is loaded, so that the module may import models."""


COMMANDS: dict[str, Listed] = {
    "init": Listed("fonds.cli.init", "Make a new, empty archive folder.", needs_archive=False),
    "demo": Listed("fonds.cli.demo", "Make the sample archive, and serve it with --serve.", needs_archive=False),
    "import": Listed("fonds.cli.import_", "Bring in records from CSV, TSV, XLSX or JSONL."),
    "review": Listed("fonds.cli.review", "Decide whom names without a person mean."),
    "authorities": Listed(
        "fonds.cli.authorities", "Show, merge and split people, bodies, places, topics, repositories."
    ),
    "batches": Listed("fonds.cli.batches", "List the imports, newest first."),
    "undo": Listed("fonds.cli.undo", "Take an import back."),
    "search": Listed("fonds.cli.search", "Search the archive."),
    "show": Listed("fonds.cli.show", "Show one record."),
    "dates": Listed("fonds.cli.dates", "Say what a date in words means.", needs_archive=False),
    "titles": Listed("fonds.cli.titles", "Say what a title tells of its document.", needs_archive=False),
    "names": Listed("fonds.cli.names", "Say what forms a name can take, and compare two.", needs_archive=False),
    "serve": Listed("fonds.cli.serve", "Serve the site and keep its index up to date."),
    "work": Listed("fonds.cli.work", "Do the background work that “serve” otherwise starts."),
    "index": Listed("fonds.cli.index", "Bring the search index up to date, or rebuild it."),
    "export": Listed("fonds.cli.export", "Write everything in one format."),
    "backup": Listed("fonds.cli.backup", "Make a consistent copy, also while the site runs."),
    "verify": Listed("fonds.cli.verify", "Prove that a backup, or the archive itself, is whole.", needs_archive=False),
    "restore": Listed("fonds.cli.restore", "Make an archive folder from a backup.", needs_archive=False),
    "check": Listed("fonds.cli.check", "Look for trouble in settings, catalogue and index."),
    "eval": Listed("fonds.cli.eval", "Measure how well the search ranks.", needs_archive=False),
    "upgrade": Listed("fonds.cli.upgrade", "Bring an older archive to this version.", needs_archive=False),
}
"""Name → command, in the order of the help."""
