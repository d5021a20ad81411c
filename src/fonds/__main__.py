"""`python -m fonds` is the command `fonds`."""

from fonds.cli import main

main(prog_name="fonds")
