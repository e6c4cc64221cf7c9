"""Looks at a packed workbook before anything in it is unpacked or understood.

A workbook is a zip archive of XML files (ECMA-376, part 2). Everything that no program of good will writes is refused
here, so that the library which reads the XML meets none of it: bombs, passwords, macros, and document types, in which
XML can name files and addresses to be fetched and texts to be multiplied.
"""

from __future__ import annotations

import codecs
import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mutuallearning.reading.limits import Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import PACKED

_MOST_PARTS: Final = 1_000
_DENSE: Final = 200
"""How many times longer a large part may be than it is packed; sheets of plans are packed 5 to 40 times."""
_LARGE: Final = 1024 * 1024
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How files of the old kind begin, and new ones with a password."""
_CHUNK: Final = 64 * 1024
_XML: Final = (".xml", ".rels", ".vml")
_MACROS: Final = re.compile(r"vbaproject|macrosheets/|activex/", re.IGNORECASE)
_ENCODING: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_READ: Final = (b"utf-8", b"utf-16", b"us-ascii")
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_LONGEST_MARK: Final = max(map(len, _DOCTYPE))
_PLAN: Final = b"mutuallearning"


def check(data: bytes, limits: Limits) -> None:
    """Look at a packed workbook, and unpack it piece by piece without keeping anything.

    Raises:
        Refusal: If it is no workbook, has macros or a password, exceeds a limit, or names document types.
    """
    if len(data) > limits.xlsx_bytes:
        raise too_large(len(data), limits)
    if data.startswith(_OLD):
        raise _bad("it has a password, or is of the old kind .xls")
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_directory(parts, limits)
            for part in parts:
                _check_part(archive, part)
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        raise _bad("it is not packed as .xlsx files are, or is damaged") from None


def too_large(size: int, limits: Limits) -> Refusal:
    """Say that a workbook is too large as it is packed."""
    return Refusal("too-large", {"syntax": "XLSX", "found": size, "limit": limits.xlsx_bytes})


def mentions_plan(data: bytes, limits: Limits) -> bool:
    """Tell whether a packed file may be a plan of ours: a cheap look, for files that nobody named."""
    if not data.startswith(PACKED) or len(data) > limits.xlsx_bytes:
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_directory(parts, limits)
            return any(
                _PLAN in archive.read(part)
                for part in parts
                if part.filename == "xl/sharedStrings.xml" or part.filename.startswith("xl/worksheets/sheet")
            )
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        return False
    except Refusal as refusal:
        return refusal.name == "macro"


def _check_directory(parts: list[ZipInfo], limits: Limits) -> None:
    names = [part.filename.casefold() for part in parts]
    macros = next((part.filename for part in parts if _MACROS.search(part.filename)), None)
    if macros is not None:
        raise Refusal("macro", {"found": macros})
    if "mimetype" in names and "content.xml" in names:
        raise _bad("it is an OpenDocument file; save it as .xlsx")
    if len(parts) > _MOST_PARTS:
        raise _bad(f"it has {len(parts):,} parts; the limit is {_MOST_PARTS:,}")
    if len(set(names)) < len(names):
        raise _bad("two of its parts have one name")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.xlsx_unpacked_bytes:
        params: dict[str, str | int] = {
            "syntax": "unpacked XLSX",
            "found": unpacked,
            "limit": limits.xlsx_unpacked_bytes,
        }
        raise Refusal("too-large", params)
    if "[content_types].xml" not in names:
        raise _bad("it is a packed file, and no workbook")
    for part in parts:
        _check_packing(part)


def _check_packing(part: ZipInfo) -> None:
    if part.flag_bits & 1:
        raise _bad("it has a password")
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _bad("it is packed in a way that .xlsx files are not")
    if part.file_size > max(_LARGE, _DENSE * part.compress_size):
        raise _bad(f"a part is packed {part.file_size // max(part.compress_size, 1):,} times over")


def _check_part(archive: ZipFile, part: ZipInfo) -> None:
    """Read one part through; what its directory says of its length is what is read at most."""
    is_xml = part.filename.casefold().endswith(_XML)
    with archive.open(part) as stream:
        before = b""
        while chunk := stream.read(_CHUNK):
            if not is_xml:
                continue
            if not before:
                _check_encoding(chunk)
            if b"macroEnabled" in chunk and "content_types" in part.filename.casefold():
                raise Refusal("macro", {"found": part.filename})
            seen = before + chunk
            if any(mark in seen for mark in _DOCTYPE):
                raise _bad("a part of it declares a document type")
            before = seen[-_LONGEST_MARK:]


def _check_encoding(start: bytes) -> None:
    """Let no encoding pass in which a document type could not be seen."""
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<"))
    plain = start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<")
    said = _ENCODING.search(start[:1024].replace(b"\0", b""))
    if not (wide or plain) or (said is not None and said[1].lower() not in _READ):
        raise _bad("a part of it is in an encoding that .xlsx files do not have")


def _bad(problem: str) -> Refusal:
    return Refusal("bad-workbook", {"problem": problem})
