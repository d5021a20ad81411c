"""`fonds names`: the forms that a name can take, and whether two are one name."""

import click
import msgspec

from fonds.cli.given import texts_given
from fonds.normalise.names import Form, PersonalName, read_name, same_name, variants
from fonds.normalise.names.schemes import BY_KEY
from fonds.normalise.visible import visible

_SAID = {"yes": "the same name", "possibly": "possibly the same name", "no": "not the same name"}


class Written(msgspec.Struct, frozen=True):
    """One form of a name in `--json`."""

    text: str
    script: str
    scheme: str
    rule: str


class Understood(msgspec.Struct, frozen=True):
    """One line of `--json` for a name."""

    name: str
    kind: str
    family: str
    """Of the most usual division; `order` is "unknown" where the name allows several."""
    given: tuple[str, ...]
    patronymic: str
    order: str
    titles: tuple[str, ...]
    suffixes: tuple[str, ...]
    aliases: tuple[str, ...]
    born: int | None
    died: int | None
    variants: tuple[Written, ...]


class Compared(msgspec.Struct, frozen=True):
    """One line of `--json` for two names."""

    a: str
    b: str
    same: str
    reasons: tuple[str, ...]


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("names", metavar="NAME...", nargs=-1, type=click.UNPROCESSED)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in the order of the names.")
def command(names: tuple[str, ...], as_json: bool) -> None:
    """Show the forms that each NAME can take, with scheme and rule; two names with a tab between them are compared.

    Without NAME, each line of standard input is taken. It needs no archive. The same name is not the same person: the
    answer is about names only.

    \b
    Examples:
      fonds names "Sheng Shih-ts'ai" "Сталин, Иосиф Виссарионович"
      printf 'Mao Tse-tung\\tМао Цзэдун\\n' | fonds names
      fonds names --json < pairs.tsv
    """
    for text in texts_given(names):
        one, tab, other = text.partition("\t")
        if tab:
            click.echo(_compared(one, other, as_json=as_json))
        else:
            click.echo(_understood(text, as_json=as_json))


def _compared(one: str, other: str, *, as_json: bool) -> str:
    found = same_name(one, other)
    if as_json:
        return msgspec.json.encode(Compared(one, other, found.same, found.reasons)).decode()
    return visible("\n".join([f"{one} | {other}: {_SAID[found.same]}", *(f"  {reason}" for reason in found.reasons)]))


def _understood(text: str, *, as_json: bool) -> str:
    name, forms = read_name(text), variants(text)
    if as_json:
        return msgspec.json.encode(_answer(name, forms)).decode()
    lines = [f"{text}: {_parts_said(name)}"]
    lines += [f"  {form.text}\t{_scheme_said(form)}{form.rule}" for form in forms[1:]]
    return visible("\n".join(lines))


def _answer(name: PersonalName, forms: tuple[Form, ...]) -> Understood:
    return Understood(
        name=name.text,
        kind=name.kind,
        family=name.family,
        given=name.given,
        patronymic=name.patronymic,
        order=name.order,
        titles=name.titles,
        suffixes=name.suffixes,
        aliases=(*name.aliases, *name.nicknames),
        born=name.born,
        died=name.died,
        variants=tuple(Written(form.text, form.script, form.scheme, form.rule) for form in forms),
    )


def _parts_said(name: PersonalName) -> str:
    """What was understood, in a line."""
    if not name.readings:
        return "no name"
    if name.kind == "body":
        return "a body"
    if name.order == "single":
        said = [f"one word, {name.family}"]
    else:
        given = " ".join((*name.given, name.patronymic)).strip()
        doubt = " (its order is not sure)" if name.order == "unknown" else ""
        said = [f"family name {name.family}, given name {given}{doubt}"]
    said += [f"title {title}" for title in name.titles]
    said += [f"also {alias}" for alias in (*name.aliases, *name.nicknames)]
    if name.born or name.died:
        said.append(f"{name.born or '?'}–{name.died or ''}")
    return "; ".join(said)


def _scheme_said(form: Form) -> str:
    return f"[{BY_KEY[form.scheme].label}] " if form.scheme and BY_KEY[form.scheme].label not in form.rule else ""
