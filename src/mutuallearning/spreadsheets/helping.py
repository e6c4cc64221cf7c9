"""What a workbook tells those who fill it in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mutuallearning.spreadsheets.cells import NONE
from mutuallearning.spreadsheets.column import Column
from mutuallearning.spreadsheets.layout import MORE, NUMBER_TITLE, OWN, PLAN, Heading, Layout

_FEW = 12
"""Words of a vocabulary that are listed in full."""


_HOW_TO: Final = (
    (
        "How to begin",
        (
            "Fill in what you know and leave empty what you do not: an empty cell means that nothing was said. Then "
            "run mutuallearning check on the file; every finding names sheet and cell."
        ),
    ),
    (
        "None",
        (
            f"Where it was decided that there is nothing, write {NONE}: into the cell of a field, or alone into the "
            f"column {NUMBER_TITLE} of a sheet."
        ),
    ),
    (
        "Rows",
        (
            f"One thing a row, in their order. The column {NUMBER_TITLE} gives a row its number, by which rows of "
            "other sheets belong to it; a new row may leave it empty. Columns may be moved and left out; the small "
            "keys below the titles say what they are."
        ),
    ),
    ("Formulas", "A plan holds values. Formulas, macros and links to other workbooks are not read."),
    (
        "Apostrophes",
        (
            "A text that begins with one of = + - @ has an apostrophe in front, so that no program takes it for a "
            "formula. It is no part of the text."
        ),
    ),
    ("Own sheets", f"A sheet whose name begins with {OWN} is yours and is not read."),
    (
        "Hidden sheets",
        "Sheets that many plans do not need are hidden while they are empty; show them if you do.",
    ),
)
"""What is said before the sheets are named one by one."""


def how_to_fill(field: Column | Heading) -> str:
    """Say what a field means, and how it is written into a cell.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> from mutuallearning.spreadsheets.layout import layout_of
    >>> how_to_fill(next(one for one in layout_of(ActivityPlan).fields if one.key == "mode"))
    'On site, online or hybrid. One of: on-site, online, hybrid.'
    """
    if isinstance(field, Heading):
        return f"{field.help} Write {NONE} if it was decided that there is none."
    told = [field.help]
    words = field.vocabulary
    if words:
        listed = ", ".join(words[:_FEW]) + (" …" if len(words) > _FEW else "")
        several = "Several with commas between them:" if field.several else "One of:"
        told.append(f"{several} {listed}{'' if listed.endswith('…') else '.'}")
        if not field.is_closed and field.takes(["x-own"] if field.several else "x-own"):
            told.append(f"Words of your own begin with {OWN}.")
    elif field.several:
        told.append("Several: one in each line." if field.is_prose else "Several with commas between them.")
    if field.several:
        told.append(f"Write {NONE} if it was decided that there are none.")
    return " ".join(told)


def pages_of_help(layout: Layout) -> Iterator[tuple[str, str]]:
    """Give the rows of the sheet that tells how the others are filled in."""
    yield from _HOW_TO
    yield (PLAN, "What is said once about the whole document.")
    for sheet in layout.sheets:
        yield sheet.name, sheet.help
    yield MORE, "What the other sheets have no cells for: where it belongs, and what it says."
