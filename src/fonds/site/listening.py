"""Where the site listens: whether the address is free, and whether somebody answers there yet."""

import errno
import ipaddress
import socket

from fonds.errors import FondsError

LAST_PORT = 65535


def claim(host: str, port: int) -> int:
    """The port to listen on: `port` if it is free on `host`, any free one for 0.

    Raises FondsError port-taken and address-unusable.
    """
    if not 0 <= port <= LAST_PORT:
        raise FondsError("address-unusable", host=host, port=port, reason=f"ports end at {LAST_PORT}")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            found: int = probe.getsockname()[1]
            return found
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise FondsError("port-taken", host=host, port=port) from error
        reason = (error.strerror or str(error)).lower()
        raise FondsError("address-unusable", host=host, port=port, reason=reason) from error


def answers(host: str, port: int) -> bool:
    """Whether somebody accepts connections there."""
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def url(host: str, port: int) -> str:
    """The address as people type it."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
