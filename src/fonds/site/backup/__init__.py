"""Backups: a folder that holds all rows, files and settings of one moment, and proves itself.

    manifest.json       what there is: versions, row counts, the SHA-256 of each file; written last
    fonds.toml          the settings, without those that hold a password
    catalogue/*.jsonl   one file a table: a line of column names, then one line a row
    files/…             originals, under the names of their hashes

Rows instead of a copy of the database: the same backup is made from, and restored to, SQLite and PostgreSQL. The
search index is not in it (it is made again from the catalogue), nor is the secret key (it belongs to a machine).
"""
