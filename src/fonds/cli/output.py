"""Where a command writes: a file that appears only when it is whole, or standard output."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fonds.errors import FondsError

STANDARD = "-"
READABLE = 0o666
"""The mode of a new file, before the user's mask."""


@contextmanager
def output(name: str) -> Iterator[BinaryIO]:
    """Open `name` for writing; “-” is standard output.

    What stood in the file stays until all is written. Raises FondsError output-unwritable.
    """
    try:
        if name == STANDARD:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        else:
            with _file(Path(os.path.realpath(name))) as file:
                yield file
    except BrokenPipeError:  # whoever read has stopped: the group ends quietly
        raise
    except OSError as error:
        raise unwritable("Standard output" if name == STANDARD else name, error) from error


def unwritable(name: str, error: OSError) -> FondsError:
    """What to say of `error`, met while writing `name`."""
    return FondsError("output-unwritable", path=name, reason=error.strerror or str(error))


def is_of_standard_output(error: OSError) -> bool:
    """Whether `error` is what a full or failing standard output raises: such errors name no file."""
    return error.filename is None and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def abandon_standard_output() -> None:
    """Let Python drop what it still holds for standard output, instead of complaining at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    if path.exists() and not path.is_file():  # a folder, which refuses, or a device or pipe, which is written to
        with path.open("wb") as device:
            yield device
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".new", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        fresh.chmod(_mode(path))
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, or that of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return READABLE & ~mask
