"""The forms in which the command `export` writes a document: a new one is a line here and a function."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

EXPORTS: Final = MappingProxyType(
    {
        "csv": ("one table, or all in a folder", "mutuallearning.cli.export_tables:csv"),
        "ics": ("a calendar of all dates", "mutuallearning.cli.export_events:ics"),
        "jsonld": ("an event for search engines and portals", "mutuallearning.cli.export_events:jsonld"),
        "markdown": ("agenda and role sheet", "mutuallearning.cli.export_events:markdown"),
        "xlsx": ("a workbook that can be read back", "mutuallearning.cli.export_tables:xlsx"),
    }
)
"""The forms by name: what each is, in a few words, and the module and name of the function that writes it.

A function is loaded when it is asked for. It takes the document and the options of the command, and gives text, bytes,
or several texts by the names of their files.
"""

FORMS_OF: Final = MappingProxyType(
    {
        "as_of": ("ics",),
        "holidays": ("ics",),
        "inside": ("ics", "markdown"),
        "show_names": ("jsonld", "markdown"),
    }
)
"""Options that are only for some forms; others refuse them."""
