"""Numbers and commits come in one order, whoever writes."""

import threading
import time

import pytest
from django.db import connection, connections, transaction

from fonds.errors import FondsError
from fonds.records import actions, journal
from fonds.records.actions import Stamp
from fonds.records.description import Description

BY = Stamp(by="a test")


@pytest.mark.django_db
def test_each_subject_comes_once_in_the_order_of_its_last_change() -> None:
    (first, _), (second, _) = actions.save_records([("", Description()), ("", Description())], BY)
    start = journal.last_number()
    for id_ in (first, second, first):
        actions.save_records([(id_, Description(level="file"))], BY)
    upto = journal.last_number()
    actions.save_records([(second, Description())], BY)
    assert list(journal.subjects_since(start, upto)) == [("record", second), ("record", first)]


@pytest.mark.django_db(transaction=True)
def test_a_writer_that_is_slow_to_commit_keeps_the_next_number_from_being_seen_first() -> None:
    order: list[int] = []
    slow_has_written = threading.Event()

    def slow() -> None:
        with journal.writing():
            order.append(actions.save_records([("", Description())], BY)[0][1])
            slow_has_written.set()
            time.sleep(0.5)
            assert journal.last_number() == order[0]
        connections.close_all()

    writer = threading.Thread(target=slow)
    writer.start()
    assert slow_has_written.wait(10)
    number = actions.save_records([("", Description())], BY)[0][1]
    assert journal.last_number() == number == order[0] + 1
    writer.join()


@pytest.mark.django_db(transaction=True)
def test_a_locked_catalogue_is_said_in_words() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL makes writers wait instead of refusing them")
    locked, done = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            locked.set()
            done.wait(30)
        connections.close_all()

    holder = threading.Thread(target=hold)
    holder.start()
    assert locked.wait(10)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 100")
    with pytest.raises(FondsError, match="Another process is writing"):
        actions.save_records([("", Description())], BY)
    done.set()
    holder.join()
    connection.close()
