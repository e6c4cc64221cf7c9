"""The reader of workbooks: one part of a good one is replaced. It refuses, or gives a document that can be checked."""

from __future__ import annotations

import functools
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from mutuallearning.api import check_read, selection
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.workbook import read_workbook
from mutuallearning.spreadsheets.writing import to_workbook

REPLACED = (
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet5.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "docProps/core.xml",
)
"""The parts that may be replaced: the first byte says which."""


@functools.cache
def parts() -> dict[str, bytes]:
    """Give the parts of a good workbook."""
    with ZipFile(BytesIO(to_workbook(ActivityPlan(title="Vienna")))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def one(data: bytes) -> None:
    """Read a workbook with one part replaced, or bytes that claim to be one."""
    number = data[0] if data else 0
    packed = data[1:]
    if number < len(REPLACED):
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_STORED) as archive:
            for name, part in {**parts(), REPLACED[number]: data[1:]}.items():
                archive.writestr(name, part)
        packed = stream.getvalue()
    try:
        source = read_workbook(packed)
    except Refusal as refusal:
        assert str(refusal)
        return
    catalogue, chosen = selection("light", plugins=False)
    report = check_read(source, catalogue, chosen)
    assert not [verdict for verdict in report.verdicts if verdict.verdict == "errored"]
