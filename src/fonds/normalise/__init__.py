"""Pure functions: strings in, values out. No Django, no database, no network.

    dates/        what people write about time → EDTF with strict bounds
    text          Unicode repair, keys for comparing and sorting, direction
    languages     language and script codes, and their names
    references    a source line → archive, shelfmark parts, credits
    slugs         a name → the ASCII word in its address
    remembering   how much is remembered of what was found

What a source said is never altered here: each function returns a new value that stands beside it.
"""
