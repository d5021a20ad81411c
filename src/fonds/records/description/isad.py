"""The 26 elements of ISAD(G), second edition (2000), and where a description keeps each.

`ELEMENTS` lists those that are free text (`Description.elements`); the others have fields of their own:
3.1.1 reference_codes, 3.1.2 titles, 3.1.3 dates, 3.1.4 level, 3.1.5 extent, 3.2.1 agents (role creator),
3.3.1 abstracts and `scope`, 3.4.3 languages and scripts.
"""

ELEMENTS: dict[str, tuple[str, str]] = {
    "history": ("3.2.2", "Administrative or biographical history"),
    "custodial-history": ("3.2.3", "Archival history"),
    "acquisition": ("3.2.4", "Immediate source of acquisition"),
    "scope": ("3.3.1", "Scope and content"),
    "appraisal": ("3.3.2", "Appraisal, destruction and scheduling"),
    "accruals": ("3.3.3", "Accruals"),
    "arrangement": ("3.3.4", "System of arrangement"),
    "access-conditions": ("3.4.1", "Conditions governing access"),
    "reproduction-conditions": ("3.4.2", "Conditions governing reproduction"),
    "physical-characteristics": ("3.4.4", "Physical characteristics and technical requirements"),
    "finding-aids": ("3.4.5", "Finding aids"),
    "originals": ("3.5.1", "Existence and location of originals"),
    "copies": ("3.5.2", "Existence and location of copies"),
    "related-units": ("3.5.3", "Related units of description"),
    "publications": ("3.5.4", "Publication note"),
    "note": ("3.6.1", "Note"),
    "archivists-note": ("3.7.1", "Archivist's note"),
    "rules": ("3.7.2", "Rules or conventions"),
    "description-dates": ("3.7.3", "Dates of descriptions"),
}
"""Element key → (number in ISAD(G), label), in the standard's order."""
