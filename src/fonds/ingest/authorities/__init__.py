"""Authority files: one row an authority, or one row a name, in a table; or one object a line.

    rows ── columns ──▶ said (cells) ── entries ──▶ Entry (a partial Authority, and which of its fields the file feeds)
                                                       │  recognising: which authority is it? key, identifier, heading
                                                       ▼
                                                    deciding ──▶ rows of a plan, as for records

The same plan is shown, applied and undone as that of any import.
"""
