"""Addresses that outlast this server: what is printed on pages, in citations and in answers to programs."""

from django.http import HttpRequest

from fonds.options import Options


def base_address(options: Options, request: HttpRequest) -> str:
    """The site's public address without a slash at its end: the setting, or else the one that was asked."""
    address = options.address.rstrip("/")
    if not address:
        return f"{request.scheme}://{request.get_host()}"
    return address if "://" in address else f"https://{address}"


def ark(options: Options, id_: str) -> str:
    """The record's ARK, such as ark:99999/x7k2m9q4; empty where the site has no prefix of its own."""
    return f"ark:{options.naan}/{id_}" if options.naan else ""


def permanent_address(options: Options, request: HttpRequest, id_: str) -> str:
    """The address to cite a record by: its ARK below the site's address, or its page."""
    return f"{base_address(options, request)}/{ark(options, id_) or f'records/{id_}'}"
