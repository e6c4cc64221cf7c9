"""Texts and workbooks that are too large or too odd to be written down, each by the name that a case calls it by."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hostile_strings import HOSTILE

from mutuallearning.api import check
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.spreadsheets.writing import to_workbook

HEAD = "mutuallearning: 1\nkind: activity-plan\n"

DEPTH = 100_000
DIGITS = 200_000


def alias_bomb() -> str:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return HEAD + "\n".join(lines) + "\n"


def many_tag_directives() -> str:
    return "".join(f"%TAG !a{n}! x\n" for n in range(100_000)) + f"---\n{HEAD}title: !a1!b x\n"


def many_explicit_keys() -> str:
    return "? " * DEPTH


def long_number_yaml() -> str:
    return f"{HEAD}effort_days: {'9' * DIGITS}\n"


def long_hexadecimal() -> str:
    return f"{HEAD}effort_days: 0x{'f' * DIGITS}\n"


def long_number_json() -> str:
    return _json(f'"effort_days": {"9" * DIGITS}')


def hundred_digits() -> str:
    return _json(f'"effort_days": {"9" * 100}')


def deep_flow() -> str:
    return f"{HEAD}notes: {'[' * DEPTH}{']' * DEPTH}\n"


def deep_blocks() -> str:
    return f"{HEAD}notes:\n{'- ' * DEPTH}x\n"


def deep_mappings() -> str:
    return f"{HEAD}notes: {'{a: ' * DEPTH}{'}' * DEPTH}\n"


def deep_indentation() -> str:
    return HEAD + "".join(f"{' ' * n}a:\n" for n in range(1_000))


def deep_lists() -> str:
    return _json(f'"notes": {"[" * DEPTH}{"]" * DEPTH}')


def deep_lists_alone() -> str:
    return "[" * DEPTH + "]" * DEPTH


def deep_objects() -> str:
    nested = '{"a":' * DEPTH + "1" + "}" * DEPTH
    return _json(f'"notes": {nested}')


def deep_open() -> str:
    return '{"a":' * DEPTH


def deep_line() -> str:
    return f"{deep_lists()}\n{_json(_WRONG)}\n"


def too_many_values_yaml() -> str:
    return f"{HEAD}notes: [{'{},' * 1_500_000}]\n"


def nearly_too_many_values() -> str:
    return f"{HEAD}title: [{'1,' * 190_000}]\n"


def too_many_values_json() -> str:
    return _json(f'"notes": [{"1," * 6_000_000}1]')


def sixty_megabytes() -> bytes:
    return bytes(60 * 1024 * 1024)


def open_quote() -> str:
    return '"' + "[" * 4_000_000


def colons() -> str:
    return "a:" * 2_500_000


def comments() -> str:
    return "# c\n" * 1_000_000


def three_thousand_keys() -> str:
    return HEAD + "".join(f"k{n}: 1\n" for n in range(3_000))


def thirty_thousand_keys() -> str:
    return HEAD + "".join(f"k{n}: 1\n" for n in range(30_000))


def long_key() -> str:
    return f"{HEAD}{'x' * 100_000}: 1\n"


def long_title() -> str:
    return f"{HEAD}title: {'x' * 1_000_000}\n"


def long_line() -> str:
    return f"{HEAD}extensions: {{acme: [{', '.join(map(str, range(150_000)))}]}}\n"


def stacked_accents() -> str:
    accents = "\u0301" * 5_000
    return f"{HEAD}stage: a{accents}\n"


def utf_16() -> bytes:
    return HEAD.encode("utf-16")


def utf_16_bare() -> bytes:
    return HEAD.encode("utf-16-le")


def utf_32() -> bytes:
    return HEAD.encode("utf-32")


def every_day_for_ever() -> str:
    rhythms = "".join(
        f"- {{what: W{n}, first: 2020-01-01, recurs: every day until 9999}}\n" for n in range(500)
    )
    return f"mutuallearning: 1\nkind: programme\nrhythms:\n{rhythms}"


def long_id() -> str:
    return f"{HEAD}actors: [{{id: {'a' * 1_000}, roles: [owner]}}]\n"


def long_name() -> str:
    return f"{'a' * 300}.yaml"


def many_unknown_references() -> str:
    actors = [{"id": f"actor-{n}", "roles": ["owner"]} for n in range(1_000)]
    sessions = [{"title": "x", "leads": [f"aktor-{n}" for n in range(1_000)]} for _ in range(5)]
    return _json(
        f'"actors": {json.dumps(actors)}, "agenda": {json.dumps({"days": [{"sessions": sessions}]})}'
    )


def one_id() -> str:
    return _json(f'"actors": {json.dumps([{"id": "a", "roles": ["owner"]}] * 5_000)}')


def blank_lines() -> str:
    return "\n" * 100_000 + _json(_WRONG) + "\n"


def deep_toml() -> str:
    return "select = " + "[" * 50_000 + "]" * 50_000 + "\n"


def dotted_toml() -> str:
    return "a" + ".a" * 100_000 + " = 1\n"


def huge_toml() -> str:
    return "# c\n" * 1_000_000


def starry_toml() -> str:
    pattern = "/".join(["**", "*a*a*a*a*a*a*a*a*b"] * 50)
    return f"[files]\nexclude = ['{pattern}']\n"


def wordy_toml() -> str:
    return f"select = [{', '.join(repr(f'CUR{n}x') for n in range(15_000))}]\n"


def hostile_report() -> str:
    report = json.loads(check(ActivityPlan(title="Vienna", format="peer-review"), as_of=None).to_json())
    document = report["documents"][0]
    (first, *_) = document["findings"]
    texts = [text for text in HOSTILE.values() if text.isprintable() or "\ud800" not in text]
    document["findings"] = [
        {**first, "message": text, "remedy": text, "fingerprint": str(n)} for n, text in enumerate(texts)
    ]
    return json.dumps(report)


@functools.cache
def workbook() -> bytes:
    return to_workbook(ActivityPlan(title="Vienna"))


def workbook_cut() -> bytes:
    data = workbook()
    return data[: len(data) // 2]


def workbook_garbled() -> bytes:
    return bytes(byte ^ 0xFF if n % 2 and n > 100 else byte for n, byte in enumerate(workbook()))


def workbook_bomb() -> bytes:
    return _with({"xl/bomb.xml": b"<a>" + b" " * 30_000_000 + b"</a>"})


def workbook_of_many_parts() -> bytes:
    return _with({f"xl/media/{n}.png": b"" for n in range(1_000)})


def workbook_that_lies() -> bytes:
    data = _with({"xl/zzz.xml": b"<a>" + b"b" * 5_000})
    position = data.rindex(b"PK\x01\x02")
    return data[: position + 24] + (10).to_bytes(4, "little") + data[position + 28 :]


def workbook_with_traversal() -> bytes:
    return _with({"../../../owned.txt": b"x", "/owned.txt": b"x", "..\\owned.txt": b"x"})


def workbook_with_link_part() -> bytes:
    link = ZipInfo("xl/link")
    link.external_attr = 0o120777 << 16
    return _with({link: b"/etc/passwd"})


def workbook_with_twins() -> bytes:
    return _with({"xl/WORKBOOK.xml": b"<workbook/>"})


def workbook_with_entities() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};&a{n - 1};">' for n in range(1, 30))
    text = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "lol">{entities}]><a>&a29;</a>'
    return _with({"xl/sharedStrings.xml": text.encode()})


def workbook_with_file_entity() -> bytes:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    return _with({"xl/workbook.xml": text.encode()})


def workbook_in_utf_7() -> bytes:
    return _with({"xl/styles.xml": b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE'})


def workbook_with_macros() -> bytes:
    return _with({"xl/vbaProject.bin": b"x"})


def workbook_with_macro_type() -> bytes:
    kind = b'<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
    return _with({"[Content_Types].xml": kind})


def workbook_with_external_link() -> bytes:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    target = (
        b'<Relationships><Relationship Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
    )
    return _with(
        {
            "xl/externalLinks/externalLink1.xml": link,
            "xl/externalLinks/_rels/externalLink1.xml.rels": target,
        }
    )


def workbook_with_formula() -> bytes:
    return _sheet(f'<c r="B4"><f>1+1</f><v>2</v></c>{_cell("C4", "title")}')


def workbook_with_dde() -> bytes:
    return _sheet(f"<c r=\"B4\"><f>cmd|' /C calc'!A0</f><v>0</v></c>{_cell('C4', 'title')}")


def workbook_with_far_row() -> bytes:
    return _sheet(_cell("A1048576", "x"), row=1_048_576)


def workbook_with_far_columns() -> bytes:
    return _sheet("", after="".join(f'<row r="{n}">{_cell(f"XFD{n}", "x")}</row>' for n in range(5, 70)))


def workbook_with_huge_dimension() -> bytes:
    return _sheet(_title("Vienna"), '<dimension ref="A1:XFD1048576"/>')


def workbook_with_deep_xml() -> bytes:
    return _sheet('<c r="B4" t="inlineStr"><is>' + "<r>" * 20_000 + "</r>" * 20_000 + "</is></c>")


def workbook_with_missing_text() -> bytes:
    return _sheet('<c r="B4" t="s"><v>99999999</v></c>')


def workbook_with_escape() -> bytes:
    return _sheet(_title("\u202e_x001B_[31mred"), stage="drft")


def workbook_with_error_value() -> bytes:
    return _sheet(f'<c r="B4" t="e"><v>#REF!</v></c>{_cell("C4", "title")}')


def workbook_with_hostile_sheet() -> bytes:
    data = workbook()
    with ZipFile(BytesIO(data)) as archive:
        text = archive.read("xl/workbook.xml").decode()
    return _with({"xl/workbook.xml": text.replace('name="Sessions"', 'name="::error ::x"').encode()})


def workbook_of_1904() -> bytes:
    with ZipFile(BytesIO(workbook())) as archive:
        text = archive.read("xl/workbook.xml").decode()
    return _with({"xl/workbook.xml": text.replace("<workbookPr/>", '<workbookPr date1904="1"/>').encode()})


_WRONG = '"stage": "drft"'

_NEXT = 4
"""The row behind those that every plan has."""

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _json(text: str) -> str:
    return f'{{"mutuallearning": 1, "kind": "activity-plan", {text}}}'


def _with(parts: Mapping[str | ZipInfo, bytes]) -> bytes:
    """Give a good workbook in which parts were replaced or added."""
    with ZipFile(BytesIO(workbook())) as archive:
        kept: dict[str | ZipInfo, bytes] = {name: archive.read(name) for name in archive.namelist()}
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in {**kept, **parts}.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _sheet(cells: str, before: str = "", *, after: str = "", row: int = _NEXT, stage: str = "draft") -> bytes:
    """Give a workbook whose sheet of fields has the first rows of a good one, and one that is made to harm."""
    known = [("value", "key"), ("1", "mutuallearning"), ("activity-plan", "kind")]
    rows = "".join(
        f'<row r="{n}">{_cell(f"B{n}", value)}{_cell(f"C{n}", key)}</row>'
        for n, (value, key) in enumerate(known, 1)
    )
    rows += f'<row r="{row}">{cells}</row>{after}'
    if row == _NEXT:
        rows += f'<row r="99">{_cell("B99", stage)}{_cell("C99", "stage")}</row>'
    text = f'<worksheet xmlns="{_SHEET}">{before}<sheetData>{rows}</sheetData></worksheet>'
    return _with({"xl/worksheets/sheet2.xml": text.encode()})


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _title(text: str) -> str:
    return _cell("B4", text) + _cell("C4", "title")


def recipe(name: str) -> bytes:
    """Make what a case names."""
    make: Callable[[], str | bytes] = globals()[name]
    made = make()
    return made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
