"""Documents as workbooks and tables, for the command `export`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from mutuallearning.models.kinds import AnyDocument
from mutuallearning.spreadsheets.csv_text import tables, to_csv
from mutuallearning.spreadsheets.writing import to_workbook


def xlsx(document: AnyDocument, options: argparse.Namespace) -> bytes:
    """Write a workbook."""
    del options
    return to_workbook(document)


def csv(document: AnyDocument, options: argparse.Namespace) -> str | Mapping[str, str]:
    """Write one table; or, into a folder, all that the document has anything in."""
    delimiter = "\t" if options.delimiter == "tab" else options.delimiter
    if options.table is None and options.is_folder:
        return {f"{name}.csv": to_csv(document, name, delimiter) for name in tables(document)}
    return to_csv(document, options.table or "sessions", delimiter)
