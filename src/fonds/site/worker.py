"""The background work of one archive: open what is due; index, suggestions and mentions are kept up to the journal.

One process does it (`fonds work`), never a thread of a web worker. It may be killed at any moment: all it does is
done again from the journal.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

from django.db import DatabaseError, connection

from fonds.errors import FondsError
from fonds.options import Options
from fonds.records import actions, mentions
from fonds.search import indexer, suggesting
from fonds.site.lock import held

INTERVAL = 1.0
"""Seconds between two looks at the journal."""
PAUSE_AFTER_TROUBLE = 5.0


def work(
    options: Options, stop: Event, is_abandoned: Callable[[], bool], *, patient: bool, only_index: bool = False
) -> None:
    """Work until `stop` is set or nobody watches any more.

    With `only_index` nothing is written to the catalogue: an import is writing there.

    Only one worker runs on an archive: another one waits when `patient`, else raises FondsError worker-running.
    """
    while not stop.is_set() and not is_abandoned():
        with held(options.path / "work.lock") as is_ours:
            if is_ours:
                _loop(stop, is_abandoned, _index if only_index else _look_after)
            elif not patient:
                raise FondsError("worker-running", path=options.path)
            else:
                stop.wait(INTERVAL)


def _loop(stop: Event, is_abandoned: Callable[[], bool], look_after: Callable[[], bool]) -> None:
    pause = 0.0
    while not stop.wait(pause) and not is_abandoned():
        pause = _round(look_after)


def _round(look_after: Callable[[], bool]) -> float:
    """One round, and how many seconds to wait for the next: trouble that may pass is said (a database that restarts).

    An index that another command is writing is no trouble: its turn comes again.
    """
    try:
        return INTERVAL if look_after() else 0.0
    except FondsError as error:
        return PAUSE_AFTER_TROUBLE if error.code == "index-busy" else _trouble(str(error))
    except DatabaseError as error:
        connection.close()
        return _trouble(f"The catalogue did not answer: {error}")


def _look_after() -> bool:
    """Everything; names are looked for when there is nothing to index, for as long as the index may wait.

    True when there is nothing left to do.
    """
    actions.open_due(datetime.now(UTC).date())
    indexer.catch_up()
    return suggesting.catch_up(INTERVAL) and mentions.catch_up(INTERVAL)


def _index() -> bool:
    indexer.catch_up()
    return True


def _trouble(sentence: str) -> float:
    sys.stderr.write(f"fonds work: {sentence.strip()}\n")
    return PAUSE_AFTER_TROUBLE
