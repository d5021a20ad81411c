"""What can be wrong with an input: one kind a line, told with file, row and column, a sentence and a suggestion."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["refused", "warning", "note"]
"""`refused`: the row stays out. `warning`: it comes in, and a person should look. `note`: worth knowing."""


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One row of the table. Sentences name their facts in braces."""

    severity: Severity
    sentence: str
    suggestion: str


KINDS: dict[str, ProblemKind] = {
    "row-unreadable": ProblemKind(
        "refused", "The row cannot be read: {reason}.", "Correct it and import the file again."
    ),
    "too-many-cells": ProblemKind(
        "refused",
        "The row has {found_cells} cells, the headings are {expected}.",
        "Put cells that hold the separator into quotation marks.",
    ),
    "too-few-cells": ProblemKind(
        "note",
        "The row has {found_cells} cells, the headings are {expected}; the missing ones count as empty.",
        "Check that no cell has slipped to the left.",
    ),
    "cell-too-long": ProblemKind(
        "refused",
        "A cell is longer than {longest} characters.",
        "Look for a quotation mark that was opened and not closed.",
    ),
    "not-an-object": ProblemKind("refused", "The line is not a JSON object.", "Write one object on each line."),
    "surrogates": ProblemKind(
        "refused", "{sentence}", "The text was damaged before; write it again in the program that made it."
    ),
    "control-characters": ProblemKind(
        "warning", "{sentence} They are kept as they are.", "Remove them in the source if nobody meant them."
    ),
    "replacement-characters": ProblemKind(
        "warning", "{sentence}", "Save the source in its own encoding again, or declare the right one with --encoding."
    ),
    "formula": ProblemKind(
        "note",
        "The cell holds a formula as text: {value}",
        "It is kept word for word and never computed; exports to CSV escape it.",
    ),
    "formula-not-computed": ProblemKind(
        "warning",
        "The formula {value} was not computed, so the cell shows nothing.",
        "The formula is kept as its text. Open the file in the program that made it, save it, and import it again.",
    ),
    "cell-error": ProblemKind(
        "warning", "The cell shows the error {value}.", "It is kept as its text; correct the formula in the source."
    ),
    "sheet-hidden": ProblemKind(
        "note",
        "The sheet “{name}” is hidden in the workbook; its rows come in all the same.",
        "Delete the sheet from the workbook if its rows are not meant.",
    ),
    "quote-not-closed": ProblemKind(
        "warning",
        "A quotation mark that opens a cell here is not closed; it counts as a character, and what follows as rows.",
        "Close it in the source, or double the marks that belong to the text.",
    ),
    "no-values": ProblemKind("refused", "The object holds no value.", "Give it at least a title, or leave it out."),
    "direction-characters": ProblemKind(
        "note", "{sentence} They are kept as they are.", "Remove them in the source if nobody meant them."
    ),
    "noncharacters": ProblemKind(
        "note", "{sentence} They are kept as they are.", "Write the text again in the program that made it."
    ),
    "identifier-twice": ProblemKind(
        "warning",
        "The identifier “{key}” stands in {first} as well; both rows come in.",
        "Give each row an identifier of its own, or name the key column in a profile.",
    ),
    "row-twice": ProblemKind(
        "note",
        "The row says the same as {first}, with the same identifier; both come in.",
        "Delete one of them if it is one document.",
    ),
    "date-not-understood": ProblemKind(
        "warning",
        "The date “{value}” was not understood{reason}.",
        "The words are kept and shown; the record counts as undated.",
    ),
    "word-unknown": ProblemKind("warning", "“{value}” is not one of: {known}.", "{consequence}"),
    "heading-too-long": ProblemKind(
        "warning",
        "“{value}” is too long for a heading.",
        "It is kept as found, tied to nothing; declare a separator if it holds several.",
    ),
    "heading-ambiguous": ProblemKind(
        "warning",
        "More than one {kind} is called “{value}”.",
        "It is kept as found; an archivist can say which one is meant.",
    ),
    "no-title": ProblemKind(
        "warning", "The row has no title.", "Give it one in the source, in square brackets if it is yours."
    ),
    "no-key": ProblemKind(
        "warning", "The row has nothing in the key column “{key}”.", "It is found again by its content instead."
    ),
    "key-twice": ProblemKind(
        "refused", "“{key}” stands in the key column of an earlier row as well.", "Give each row a key of its own."
    ),
    "id-unreadable": ProblemKind("refused", "“{id}” is not an id of Fonds.", "Import the export as Fonds wrote it."),
    "value-too-long": ProblemKind(
        "refused", "{what} is longer than {longest} characters: “{value}”.", "Shorten it and import the file again."
    ),
    "value-unfit": ProblemKind(
        "refused", "{what} cannot be “{value}”: {reason}.", "Correct it and import the file again."
    ),
    "authority-unknown": ProblemKind(
        "refused",
        "It names the {kind} “{key}”, which is neither in the archive nor in the file.",
        "Import a whole export.",
    ),
    "kind-unknown": ProblemKind("refused", "“{value}” is no kind of authority.", "Write one of: {known}."),
    "kind-missing": ProblemKind(
        "refused",
        "Nothing says whether it is an agent, a place, a topic or a repository.",
        "Add a column “kind”: agent, place, topic, repository or collection.",
    ),
    "key-unfit": ProblemKind(
        "refused",
        "“{key}” cannot be a key: keys are small letters a–z and digits, with single hyphens between.",
        "Call the column “id” if it holds your own numbers; Fonds then makes the keys.",
    ),
    "key-is-address": ProblemKind(
        "refused", "“{key}” is the address of another authority.", "Choose another key, or leave the cell empty."
    ),
    "authority-unnamed": ProblemKind("refused", "It has no name.", "Give it one in the column “name”."),
    "authority-twice": ProblemKind(
        "refused",
        "It is the {kind} “{key}”, of which row {first} speaks already.",
        "Put the rows of one authority one below the other, with its key in each.",
    ),
    "authority-ambiguous": ProblemKind(
        "refused", "More than one {kind} is called “{value}”: {keys}.", "Say which one is meant in a column “key”."
    ),
    "identifiers-disagree": ProblemKind(
        "refused",
        "Its identifiers belong to more than one authority: {keys}.",
        "Merge those first, or correct the identifiers.",
    ),
    "identifier-elsewhere": ProblemKind(
        "warning",
        "Another {kind} has the same identifier: “{other}”.",
        "If both are one, merge them with “fonds authorities merge”.",
    ),
    "identifier-unreadable": ProblemKind(
        "warning",
        "“{value}” is no identifier of the {register} known here; it is kept under its own label.",
        "Write the number or the whole address, as the register does.",
    ),
    "fact-unreadable": ProblemKind(
        "warning",
        "“{value}” does not say which fact it is; it is kept under its own label.",
        "Write “birth: 1895”, for example.",
    ),
    "name-empty": ProblemKind(
        "warning",
        "Braces stand there without a name before them; they are kept under their own label.",
        "Add the name.",
    ),
    "aside-unknown": ProblemKind(
        "warning",
        "The braces say “{name}”, which nobody knows here; the value is kept under its own label.",
        "They can say: {known}.",
    ),
    "said-twice": ProblemKind(
        "warning",
        "Its rows contradict each other: “{first}” and “{second}”; the first counts, the other is kept.",
        "Make them agree.",
    ),
    "same-heading": ProblemKind(
        "note",
        "The {kind} “{other}” has the same name; this one comes in as another.",
        "If both are one, give them one key or identifier, or merge them with “fonds authorities merge”.",
    ),
    "matched-by-heading": ProblemKind(
        "note",
        "It was taken for the {kind} “{key}” because it has exactly that heading.",
        "If it is another, give it a key of its own.",
    ),
    "authority-was-merged": ProblemKind(
        "note", "The {kind} “{key}” was merged into “{into}”; what is said of it goes there.", "Use the key “{into}”."
    ),
    "row-was-merged": ProblemKind(
        "warning",
        "The {kind} “{key}” of this row was merged into “{into}”, which has a row of its own; what is new is left out.",
        "Say it in the row of “{into}”.",
    ),
    "authority-stands": ProblemKind(
        "warning",
        "It says that the {kind} “{key}” was merged into it, which stands by itself here; that is left out.",
        "Merge them with “fonds authorities merge {kind} {key} {into}”.",
    ),
    "broader-unknown": ProblemKind(
        "warning",
        "There is no {kind} “{value}”, or more than one; it is kept under its own label.",
        "Add it to the file, or write its key.",
    ),
    "tie-unknown": ProblemKind(
        "note",
        "“{value}” is not in the archive, or not the only one of that name; it is kept as found.",
        "Add it to the file, or write {{key: …}} behind it.",
    ),
    "not-an-authority": ProblemKind(
        "note", "The file holds records as well; only its authorities are taken.", "Import it without --authorities."
    ),
    "column-like": ProblemKind(
        "warning",
        "“{label}” is no column of an authority file; it is kept under its own label.",
        "Did you mean “{nearest}”?",
    ),
    "column-missing": ProblemKind(
        "warning", "The profile names a column “{heading}” that the file does not have.", "{nearest}"
    ),
    "encoding-guessed": ProblemKind(
        "warning",
        "The file was read as {encoding}; little in it says so.",
        "Declare another with --encoding if letters look wrong.",
    ),
    "new-beside-earlier": ProblemKind(
        "note",
        "No earlier row of this source matches; it comes in as a new record.",
        "If it continues an earlier row, name a key column in the profile.",
    ),
    "hand-edit-kept": ProblemKind(
        "warning",
        "{field} was edited in the archive (“{ours}”) and changed in the source (“{theirs}”); the edit was kept.",
        "Decide which one is right and correct the other.",
    ),
    "not-taken": ProblemKind(
        "refused",
        "The catalogue did not take it: {reason}",
        "Correct it and import the file again; the other rows came in.",
    ),
    "changed-meanwhile": ProblemKind(
        "refused", "The {kind} {id} was changed by somebody else while this import ran.", "Import the file again."
    ),
}
"""Problem code → severity, sentence, suggestion."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input, and where."""

    code: str
    severity: Severity
    file: str
    row: int
    """As a person counts it in the source, headings included; 0 means the file as a whole."""
    sentence: str
    suggestion: str
    column: str = ""
    sheet: str = ""
    found: str = ""
    """For a refused row: what it holds, so that nothing vanishes."""


def problem(  # noqa: PLR0913 - a problem is many facts, each named where it is reported
    code: str, file: str, row: int, *, sheet: str = "", column: str = "", found: str = "", **facts: object
) -> Problem:
    """The problem of the kind `code` at this place; `facts` fill the braces of its sentence and suggestion."""
    kind = KINDS[code]
    return Problem(
        code=code,
        severity=kind.severity,
        file=file,
        row=row,
        sentence=_storable(kind.sentence.format(**facts)),
        suggestion=_storable(kind.suggestion.format(**facts)),
        column=_storable(column),
        sheet=sheet,
        found=_storable(found),
    )


def _storable(text: str) -> str:
    """Halves of surrogate pairs, which no database takes, as their numbers."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
