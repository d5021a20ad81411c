"""Addresses that outlast this server: what is printed on pages, in citations and in answers to programs."""

from typing import Final

from fonds.options import Options

SECTIONS: Final = {
    "agent": "people",
    "place": "places",
    "topic": "topics",
    "repository": "archives",
    "collection": "collections",
}
"""Kind of authority → the first part of its pages' addresses."""


def section_address(kind: str, slug: str) -> str:
    """The address of an authority's page."""
    return f"/{SECTIONS[kind]}/{slug}"


def base_address(options: Options) -> str:
    """The site's public address without a slash at its end; empty where the keeper has not set it.

    The host that a request names is never printed: anybody can make a request name any host.
    """
    address = options.address.rstrip("/")
    return address if not address or "://" in address else f"https://{address}"


def ark(options: Options, id_: str) -> str:
    """The record's ARK, such as ark:99999/x7k2m9q4; empty where the site has no prefix of its own."""
    return f"ark:{options.naan}/{id_}" if options.naan else ""


def permanent_address(options: Options, id_: str) -> str:
    """The address to cite a record by: its ARK below the site's address, or its page; a path if there is no address."""
    return f"{base_address(options)}/{ark(options, id_) or f'records/{id_}'}"
