"""A site remembers less than an import, and finds the same."""

import os
import subprocess
import sys

import pytest

from fonds.normalise.remembering import LITTLE, SETTING
from fonds.site.supervisor import SPARING

_ASK = """
from fonds.normalise.names import same_name
from fonds.normalise.names.comparing.profile import profile_of
print(profile_of.cache_info().maxsize, same_name("Chou En-lai", "Zhou Enlai").same)
"""


@pytest.mark.parametrize(("environment", "most"), [({}, 131072), (SPARING, 8192)])
def test_a_site_remembers_a_sixteenth(environment: dict[str, str], most: int) -> None:
    clean = {name: value for name, value in os.environ.items() if name != SETTING}
    told = subprocess.run(
        [sys.executable, "-c", _ASK], env=clean | environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == [str(most), "yes"]


def test_the_site_asks_for_it() -> None:
    assert SPARING[SETTING] == LITTLE
