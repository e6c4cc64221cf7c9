from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import IO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.archive import check, mentions_plan
from mutuallearning.spreadsheets.workbook import read_workbook
from mutuallearning.spreadsheets.writing import to_workbook

TYPES = {"[Content_Types].xml": b"<Types/>"}
DOCTYPE = '<?xml version="1.0"?>{}<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def packed(parts: Mapping[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", how) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a workbook in which parts were replaced or added."""
    with ZipFile(BytesIO(data)) as archive:
        old = {name: archive.read(name) for name in archive.namelist()}
    return packed({**old, **parts})


def refusal(data: bytes, limits: Limits = DEFAULT) -> Refusal:
    with pytest.raises(Refusal) as caught:
        check(data, limits)
    assert len(str(caught.value)) <= 100
    return caught.value


def test_our_own_workbooks_pass(plan: ActivityPlan) -> None:
    data = to_workbook(plan)
    check(data, DEFAULT)
    assert mentions_plan(data, DEFAULT)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not packed"),
        (b"PK\x03\x04 and no more", "not packed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a password, or is of the old kind"),
        (packed({"a.txt": b"x"}), "a packed file, and no workbook"),
        (packed({"mimetype": b"", "content.xml": b""}), "an OpenDocument file"),
        (packed(TYPES | {str(number): b"" for number in range(1000)}), "1,001 parts; the limit is 1,000"),
        (packed(TYPES | {"xl/A.xml": b"<a/>", "xl/a.xml": b"<a/>"}), "two of its parts have one name"),
        (packed(TYPES, ZIP_BZIP2), "packed in a way"),
        (packed(TYPES | {"a.xml": b"<a>" + b" " * 3_000_000}), "times over"),
        (packed(TYPES | {"a.xml": DOCTYPE.format("").encode()}), "document type"),
        (packed(TYPES | {"a.rels": DOCTYPE.format(" " * 70_000).encode()}), "document type"),
        (packed(TYPES | {"a.xml": DOCTYPE.format("").encode("utf-16")}), "document type"),
        (packed(TYPES | {"a.xml": DOCTYPE.format("").encode("utf-16-be")}), "document type"),
        (packed(TYPES | {"a.xml": DOCTYPE.format("").encode("cp037")}), "encoding"),
        (packed(TYPES | {"a.xml": b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-'}), "encoding"),
    ],
    ids=range(15),
)
def test_what_is_no_workbook_of_good_will(data: bytes, told: str) -> None:
    found = refusal(data)
    assert "bad-workbook" == found.name
    assert told in str(found)
    assert not mentions_plan(data, DEFAULT)


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/vbaProject.bin": b""},
        {"xl/macrosheets/sheet1.xml": b"<a/>"},
        {"xl/activeX/activeX1.bin": b""},
        {
            "[Content_Types].xml": b'<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
        },
    ],
    ids=["program", "old macros", "controls", "type"],
)
def test_macros(parts: dict[str, bytes], plan: ActivityPlan) -> None:
    data = with_parts(to_workbook(plan), parts)
    assert "macro" == refusal(data).name
    assert mentions_plan(data, DEFAULT)


def test_a_part_may_not_say_that_it_is_shorter_than_it_is() -> None:
    data = packed(TYPES | {"a.xml": b"<a>" + b"b" * 5000})
    position = data.rindex(b"PK\x01\x02")
    lying = data[: position + 24] + (10).to_bytes(4, "little") + data[position + 28 :]
    assert "bad-workbook" == refusal(lying).name


def test_a_password_in_the_newer_way() -> None:
    data = packed(TYPES)
    position = data.rindex(b"PK\x01\x02")
    locked = data[: position + 8] + b"\x01" + data[position + 9 :]
    assert "password" in str(refusal(locked))


def test_limits(plan: ActivityPlan) -> None:
    data = to_workbook(plan)
    assert {"syntax": "XLSX", "found": len(data), "limit": 10} == refusal(data, Limits(xlsx_bytes=10)).params
    assert not mentions_plan(data, Limits(xlsx_bytes=10))
    unpacked = refusal(data, Limits(xlsx_unpacked_bytes=1000))
    assert ("too-large", 1000) == (unpacked.name, unpacked.params["limit"])
    assert not mentions_plan(data, Limits(xlsx_unpacked_bytes=1000))
    with pytest.raises(Refusal, match="values; the limit for XLSX is 50"):
        read_workbook(data, Limits(xlsx_cells=50))


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>'
    "</worksheet>"
)
ROW = '<row r="{0}"><c r="{1}{0}" t="inlineStr"><is><t>x</t></is></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        ROW.format(999_999_999_999, "A"),
        "".join(ROW.format(number, "XFD") for number in range(3, 500)),
        '<row r="x"/>',
        '<row r="3"><c r="A3" t="s"><v>99999999</v></c></row>',
        "<row",
    ],
    ids=["far row", "far columns", "no number", "no such text", "broken"],
)
def test_sheets_that_are_made_to_harm(rows: str, plan: ActivityPlan) -> None:
    data = with_parts(to_workbook(plan), {"xl/worksheets/sheet3.xml": SHEET.format(rows).encode()})
    with pytest.raises(Refusal) as caught:
        read_workbook(data)
    assert caught.value.name in {"bad-workbook", "too-many-nodes", "misplaced-row"}


def test_depth_does_no_harm(plan: ActivityPlan) -> None:
    deep = '<row r="3"><c r="A3" t="inlineStr"><is>' + "<r>" * 20_000 + "</r>" * 20_000 + "</is></c></row>"
    data = with_parts(to_workbook(plan), {"xl/worksheets/sheet1.xml": SHEET.format(deep).encode()})
    assert "vienna" == read_workbook(data).value["id"]


def test_links_to_other_workbooks_are_not_followed(
    plan: ActivityPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real: Callable[..., IO[bytes]] = ZipFile.open

    def noting(self: ZipFile, name: str | zipfile.ZipInfo, *rest: str) -> IO[bytes]:
        opened.append(name if isinstance(name, str) else name.filename)
        return real(self, name, *rest)

    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    data = with_parts(to_workbook(plan), {"xl/externalLinks/externalLink1.xml": link})
    monkeypatch.setattr(ZipFile, "open", noting)
    assert "vienna" == read_workbook(data).value["id"]
    # Once, by the look for document types.
    assert 1 == opened.count("xl/externalLinks/externalLink1.xml")
