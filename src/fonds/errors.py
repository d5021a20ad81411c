"""Every error that a person can meet: a code inside, a sentence and a hint at the edge.

`raise FondsError("archive-missing", path=path)`; pages, commands and the API print what `ERRORS` says of the code.
"""

from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """What the exit codes of the command line mean."""

    DONE = 0
    FINDINGS = 1
    """The command ran and found something that needs a person: refused rows, a failed check."""
    USAGE = 2
    INPUT = 3
    """The input cannot be read or does not fit."""
    ARCHIVE = 4
    """The archive folder cannot be used."""
    BUSY = 5
    """Another process is writing; trying again later may work."""
    NOT_FOUND = 6
    CLOSED = 141
    """Whoever read the output stopped reading, as `head` does: what a shell says of it as well (128 + SIGPIPE)."""


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """One row of the table: what is said, what to do, and how programs are told."""

    sentence: str
    hint: str
    exit: Exit
    status: int = 400


ERRORS: dict[str, ErrorKind] = {
    "archive-missing": ErrorKind(
        "There is no archive at {path}.",
        "Make one with “fonds init {path}”, or name another folder with --archive.",
        Exit.ARCHIVE,
        503,
    ),
    "archive-exists": ErrorKind(
        "{path} already holds files.", "Choose a folder that is new or empty.", Exit.ARCHIVE, 409
    ),
    "archive-read-only": ErrorKind(
        "The archive at {path} cannot be written to.",
        "Give this user the right to write there, or copy the folder to where it may write.",
        Exit.ARCHIVE,
        503,
    ),
    "archive-newer": ErrorKind(
        "The archive at {path} was written by a newer Fonds: its catalogue holds {found}, which this version "
        "does not know.",
        "Install the newer version of Fonds and try again; nothing was changed.",
        Exit.ARCHIVE,
        503,
    ),
    "archive-older": ErrorKind(
        "The archive at {path} was written by an older Fonds.",
        "Run “fonds upgrade”: it makes a backup first.",
        Exit.ARCHIVE,
        503,
    ),
    "archive-unfinished": ErrorKind(
        "The archive at {path} is not whole: restoring it was interrupted.",
        "Run “fonds --archive {path} restore BACKUP” again; it begins anew.",
        Exit.ARCHIVE,
        503,
    ),
    "evaluation-unreadable": ErrorKind(
        "{path} cannot be read as part of a collection for evaluation: {reason}.",
        "See “fonds eval --help” for the three files and their columns.",
        Exit.INPUT,
    ),
    "archive-busy": ErrorKind(
        "Another process is writing to the archive.", "Wait until it has ended, then try again.", Exit.BUSY, 503
    ),
    "catalogue-unreachable": ErrorKind(
        "The catalogue cannot be reached: {reason}.",
        "Check the setting “catalogue” and that the database server runs.",
        Exit.ARCHIVE,
        503,
    ),
    "option-unknown": ErrorKind(
        "“{name}” in {place} is not a setting of Fonds.",
        "Did you mean “{nearest}”? All are in docs/reference/settings.md.",
        Exit.ARCHIVE,
    ),
    "option-unreadable": ErrorKind(
        "The setting “{name}” in {place} cannot be “{value}”: {reason}.", "Correct it and try again.", Exit.ARCHIVE
    ),
    "settings-unreadable": ErrorKind(
        "{path} cannot be read as TOML: {reason}.", "Correct that line and try again.", Exit.ARCHIVE
    ),
    "toml-unreadable": ErrorKind(
        "{path} cannot be read as TOML: {reason}.", "Correct that line and try again.", Exit.INPUT
    ),
    "index-missing": ErrorKind(
        "The search index is not ready.",
        "It is being rebuilt; everything but searching works meanwhile. “fonds index --rebuild” does it now.",
        Exit.ARCHIVE,
        503,
    ),
    "download-busy": ErrorKind("Somebody else is downloading just now.", "Come back in a minute.", Exit.BUSY, 503),
    "index-locked-away": ErrorKind(
        "The search index at {path} cannot be opened: this user lacks the permission to read and write there.",
        "Reading takes a lock there. Give this user the right to write, or copy the archive to where it may write.",
        Exit.ARCHIVE,
        503,
    ),
    "index-busy": ErrorKind(
        "Another process is writing the search index.", "Wait until it has ended, then try again.", Exit.BUSY, 503
    ),
    "record-missing": ErrorKind("There is no record “{id}”.", "{hint}", Exit.NOT_FOUND, 404),
    "record-withdrawn": ErrorKind(
        "The record “{id}” was published here and has been withdrawn.",
        "Its address is kept so that citations of it lead to this notice.",
        Exit.NOT_FOUND,
        410,
    ),
    "name-unfit": ErrorKind(
        "“{form}” is too long to be the name of an authority.",
        "Accept an authority with a shorter name instead, or correct the record.",
        Exit.INPUT,
    ),
    "name-missing": ErrorKind(
        "No record gives the {kind} “{form}” without saying who or what is meant.",
        "“fonds review” lists those names; write one exactly, or name another --kind.",
        Exit.NOT_FOUND,
        404,
    ),
    "authority-missing": ErrorKind(
        "There is no {kind} “{slug}”.", "Look for it with the search box.", Exit.NOT_FOUND, 404
    ),
    "authority-merged": ErrorKind(
        "The {kind} “{slug}” was merged into “{into}”.",
        "Use “{into}”, or take the merge back with “fonds undo”.",
        Exit.INPUT,
        409,
    ),
    "authority-live": ErrorKind(
        "The {kind} “{slug}” stands by itself here: it cannot be counted as merged into “{into}”.",
        "Merge it with “fonds authorities merge”.",
        Exit.INPUT,
        409,
    ),
    "merge-itself": ErrorKind(
        "“{slug}” cannot be merged into itself.", "Name the one that stays as the second.", Exit.USAGE
    ),
    "split-name-unknown": ErrorKind("The {kind} “{slug}” has no name “{name}”.", "Its names are: {known}.", Exit.INPUT),
    "split-identifier-unknown": ErrorKind(
        "The {kind} “{slug}” has no identifier “{identifier}”.", "Its identifiers are: {known}.", Exit.INPUT
    ),
    "split-leaves-nothing": ErrorKind(
        "Nothing would be left of the {kind} “{slug}”: all its names would go.",
        "Leave it at least one name.",
        Exit.INPUT,
    ),
    "change-not-confirmed": ErrorKind(
        "Nothing was changed: nobody confirmed.",
        "Look at the preview with --dry-run, then repeat with --apply.",
        Exit.USAGE,
    ),
    "page-missing": ErrorKind(
        "There is no page at this address.", "Look for it with the search box.", Exit.NOT_FOUND, 404
    ),
    "request-unreadable": ErrorKind(
        "This request cannot be read.", "Check the address, or begin at the home page.", Exit.USAGE
    ),
    "method-refused": ErrorKind(
        "{method} does nothing here.", "Use GET or HEAD: this site is for reading.", Exit.USAGE, 405
    ),
    "fault": ErrorKind(
        "Something went wrong on our side.", "Try again in a moment; the fault has been noted.", Exit.ARCHIVE, 500
    ),
    "parameter-unknown": ErrorKind("“{name}” is not a parameter of this page.", "It knows: {known}.", Exit.USAGE),
    "parameter-unreadable": ErrorKind("“{name}” cannot be “{value}”.", "{hint}", Exit.USAGE),
    "page-past-end": ErrorKind(
        "There is no page {page}: the {total} results end on page {last}.", "Go to page {last}.", Exit.USAGE
    ),
    "page-too-deep": ErrorKind(
        "Page {page} cannot be shown: only the first {deepest} results are shown page by page.",
        "Narrow the search with a filter or dates; “fonds export” and OAI-PMH give everything.",
        Exit.USAGE,
    ),
    "source-missing": ErrorKind("There is no file {path}.", "Check the name and the folder.", Exit.INPUT),
    "source-unreadable": ErrorKind("{path} cannot be read: {reason}.", "{hint}", Exit.INPUT),
    "source-empty": ErrorKind("{path} is empty.", "Choose the file that holds the records.", Exit.INPUT),
    "source-binary": ErrorKind(
        "{path} is named as a table but holds binary data.",
        "Save it as CSV (UTF-8) or XLSX from the program that made it.",
        Exit.INPUT,
    ),
    "output-unwritable": ErrorKind(
        "{path} cannot be written: {reason}.", "Choose another file or folder, or make room there.", Exit.INPUT
    ),
    "one-source-refused": ErrorKind(
        "{reason} Nothing was imported from any of the sources: {sources}.",
        "{hint} Or leave it out and import the others.",
        Exit.INPUT,
    ),
    "columns-unknown": ErrorKind(
        "No column of {path} is known to hold titles. Its headings are: {columns}.",
        "Say which one does in a profile and name it with --profile; docs/profiles.md shows how.",
        Exit.INPUT,
    ),
    "authority-columns-unknown": ErrorKind(
        "No column of {path} is known to name an authority. Its headings are: {columns}.",
        "Call the column with the names “name”; docs/authorities.md lists all columns.",
        Exit.INPUT,
    ),
    "profile-missing": ErrorKind(
        "There is no profile “{name}”.", "Known: {known}; or give the path of a TOML file.", Exit.INPUT
    ),
    "profile-unreadable": ErrorKind("The profile {name} is not right: {reason}.", "{hint}", Exit.INPUT),
    "profile-field-unknown": ErrorKind(
        "The profile {name} maps “{column}” to “{field}”, which is not a field of Fonds.",
        "Did you mean “{nearest}”? All fields are in docs/reference/fields.md.",
        Exit.INPUT,
    ),
    "plan-stale": ErrorKind(
        "The archive has changed since this plan was made.", "Make the plan again and look at it.", Exit.BUSY, 409
    ),
    "batch-missing": ErrorKind("There is no batch {batch}.", "“fonds batches” lists them.", Exit.NOT_FOUND, 404),
    "batch-not-undoable": ErrorKind("Batch {batch} cannot be taken back: {reason}.", "{hint}", Exit.FINDINGS, 409),
    "not-confirmed": ErrorKind(
        "Nothing was imported: nobody confirmed.",
        "Look at the plan with --dry-run, then repeat with --yes.",
        Exit.USAGE,
    ),
    "backup-missing": ErrorKind(
        "There is no backup at {path}.", "Name the folder that “fonds backup” made.", Exit.INPUT
    ),
    "backup-newer": ErrorKind(
        "The backup was made by a newer Fonds: it holds {found}, which this version does not know.",
        "Install the newer version of Fonds and try again; nothing was changed.",
        Exit.INPUT,
    ),
    "backup-unwritable": ErrorKind(
        "The backup cannot be written to {path}: {reason}.", "Choose another folder, or make room there.", Exit.INPUT
    ),
    "catalogue-not-empty": ErrorKind(
        "The database {name} already holds tables.",
        "Point the setting “catalogue” to an empty database.",
        Exit.ARCHIVE,
        409,
    ),
    "undo-not-confirmed": ErrorKind(
        "Import {batch} was not taken back: nobody confirmed.", "Repeat with --yes.", Exit.USAGE
    ),
    "backup-damaged": ErrorKind("The backup at {path} is damaged: {reason}.", "Use another backup.", Exit.FINDINGS),
    "worker-running": ErrorKind(
        "“fonds work” already runs on the archive at {path}.",
        "One is enough; “fonds serve” starts it by itself.",
        Exit.BUSY,
        409,
    ),
    "address-unusable": ErrorKind(
        "Fonds cannot listen on {host}, port {port}: {reason}.", "Choose others with --host and --port.", Exit.ARCHIVE
    ),
    "port-taken": ErrorKind("Port {port} on {host} is already in use.", "Choose another with --port.", Exit.ARCHIVE),
}
"""Error code → what is said. Sentences and hints name their facts in braces."""


class FondsError(Exception):
    """An error with a sentence for the person who meets it."""

    def __init__(self, code: str, **facts: object) -> None:
        """`code` is a key of `ERRORS`; `facts` fill the braces of its sentence and hint."""
        kind = ERRORS[code]
        self.code = code
        self.facts = facts
        self.sentence = kind.sentence.format(**facts)
        self.hint = kind.hint.format(**facts)
        self.exit = kind.exit
        self.status = kind.status
        super().__init__(f"{self.sentence} {self.hint}".strip())
