from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.findings.location import Location
from mutuallearning.paths import join
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.origins import Origin
from mutuallearning.reading.refusal import Refusal, RefusalName
from mutuallearning.reading.source import SourceText, Syntax, read_path, read_stream, read_text, sniff
from mutuallearning.reading.yaml_text import read_yaml
from mutuallearning.reading.yaml_writer import to_yaml

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = (
    st.text(max_size=8) | st.text(" \n:-#'\"😀a.0", max_size=8) | st.text("ab c", min_size=90, max_size=150)
)
DOCUMENTS = st.dictionaries(
    TEXTS,
    st.recursive(
        SCALARS | TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=10,
    ),
    max_size=4,
)
BOTH = pytest.mark.parametrize("syntax", ["yaml", "json"])


def refusal_of(data: bytes, syntax: Syntax, limits: Limits = DEFAULT) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_text(data, syntax, limits)
    return caught.value


def slice_of(text: str, place: Location) -> str:
    """Cut a place out of a text with bare line feeds, by counting for itself."""
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
    end = sum(len(line) + 1 for line in lines[: place.end_line - 1]) + place.end_column - 1
    return text[start:end]


def members(value: object, pointer: str = "") -> Iterator[tuple[str, str | int | None, object]]:
    """List the pointer, the last step and the value of everything in a value."""
    steps: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        steps = list(value.items())
    elif isinstance(value, list):
        steps = list(enumerate(value))
    for step, inner in steps:
        yield join(pointer, step), step, inner
        yield from members(inner, join(pointer, step))


def says(fragment: str, syntax: Syntax, value: object) -> bool:
    """Tell whether a piece of a text stands for a value."""
    if syntax == "yaml" and fragment[:1] in ("|", ">"):
        # Its indentation is that of the whole; the words are enough.
        return isinstance(value, str) and value.split() == fragment.split()[1:]
    if syntax == "yaml":
        return value == read_yaml(fragment, DEFAULT)[0]
    return bool(value == json.loads(fragment))


@given(DOCUMENTS, st.sampled_from([None, 0, 3]))
def test_every_place_says_what_stands_there(document: dict[str, object], indent: int | None) -> None:
    texts: list[tuple[Syntax, str]] = [
        ("yaml", to_yaml(document)),
        ("json", json.dumps(document, indent=indent, ensure_ascii=indent == 0)),
    ]
    everything = list(members(document))
    for syntax, text in texts:
        source = read_text(text.encode(), syntax)
        values = source.locate(pointer for pointer, _, _ in everything)
        keys = source.locate_keys(pointer for pointer, _, _ in everything)
        for pointer, step, value in everything:
            if not isinstance(value, dict | list):
                assert says(slice_of(text, values[pointer]), syntax, value)
            if isinstance(step, str):
                assert says(slice_of(text, keys[pointer]), syntax, step)
            else:
                assert values[pointer] == keys[pointer]


@BOTH
def test_the_same_document_in_both_syntaxes(syntax: Syntax) -> None:
    document = {"kind": "activity-plan", "parties": [{"role": "host", "country": "NO"}], "hours": 2.5}
    text = to_yaml(document) if syntax == "yaml" else json.dumps(document)
    source = read_text(text.encode(), syntax)
    assert (document, syntax, text) == (source.value, source.syntax, source.text)
    assert text not in repr(source)


def test_a_source_is_compared_and_hashed_by_what_it_says() -> None:
    source, same = read_text(b"a: 1", "yaml"), read_text(b"a: 1", "yaml")
    source.locate(["/a"])
    assert source == same
    assert hash(source) == hash(same)
    assert source != read_text(b"a: 2", "yaml")
    assert source != attrs.evolve(source, value={"a": 2})


def test_lines() -> None:
    source = read_text(b"a: 1\r\nb: 2\r\n", "yaml")
    assert ["", "a: 1", "b: 2", "", ""] == [source.line(number) for number in range(5)]


def test_a_value_left_empty_stands_where_its_key_does() -> None:
    source = read_text(b"a:\nb:\n  -\n", "yaml")
    assert Location(1, 1, 1, 2) == source.locate(["/a"])["/a"]
    assert 3 == source.locate(["/b/0"])["/b/0"].line


@BOTH
def test_pointers_may_come_from_anywhere_and_be_many(syntax: Syntax) -> None:
    source = read_text(b'{"a": 1}', syntax)
    pointers = ["", "/a", "/a", "/" + "9" * 5_000, "/b" * 5_000]
    found = source.locate(iter(pointers))
    assert set(pointers) == set(found)
    assert Location(1, 7, 1, 8) == found["/a"]
    assert Location(1, 1, 1, 9) == found["/b" * 5_000]


@BOTH
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"[1]", Refusal("not-a-mapping", {"found": "a list"}, Location(1, 1, 1, 4))),
        (b"\n 12", Refusal("not-a-mapping", {"found": "a single value"}, Location(2, 2, 2, 4))),
        (b"null", Refusal("not-a-mapping", {"found": "a single value"}, Location(1, 1, 1, 5))),
        (b"", Refusal("empty-document")),
        (b"\xef\xbb\xbf \n", Refusal("empty-document")),
        (b"\xff\xfe{\x00}\x00", Refusal("other-encoding", {"found": "UTF-16"})),
        (b"\xfe\xff\x00{", Refusal("other-encoding", {"found": "UTF-16"})),
        (b"\xff\xfe\x00\x00{\x00\x00\x00", Refusal("other-encoding", {"found": "UTF-32"})),
        (b"\x00\x00\xfe\xff", Refusal("other-encoding", {"found": "UTF-32"})),
        (b"{\x00", Refusal("control-character", {"found": "U+0000"}, Location(1, 2, 1, 3))),
        ("{\n'\u00e9😀".encode() + b"\xe9'}", Refusal("not-utf-8", {"found": "0xE9"}, Location(2, 4, 2, 5))),
        (b"\xed\xa0\x80", Refusal("not-utf-8", {"found": "0xED"}, Location(1, 1, 1, 2))),
    ],
)
def test_what_is_no_document(data: bytes, expected: Refusal, syntax: Syntax) -> None:
    assert expected == refusal_of(data, syntax)


@BOTH
def test_a_byte_order_mark_is_no_column(syntax: Syntax) -> None:
    source = read_text(b'\xef\xbb\xbf{"a": 1}', syntax)
    assert source.text == '{"a": 1}'
    assert Location(1, 7, 1, 8) == source.locate(["/a"])["/a"]
    assert {"a": 1} == read_text(b'\xef\xbb\xbf\xef\xbb\xbf{"a": 1}', syntax).value


@BOTH
def test_size_is_checked_first(syntax: Syntax) -> None:
    limits = Limits(yaml_bytes=8, json_bytes=8)
    assert {"a": 1} == read_text(b'{"a": 1}', syntax, limits).value
    expected = Refusal("too-large", {"syntax": syntax.upper(), "found": 9, "limit": 8})
    assert expected == refusal_of(b"\xff\xfe\x00\x00\x00\x00\x00\x00\x00", syntax, limits)


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "plan.YAML", "plan", "plan.txt"])
def test_the_suffix_says_the_syntax(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"a: 1\n")
    assert "yaml" == read_path(path).syntax
    path.write_bytes(b'{"a": 1}')
    assert ("yaml" if path.suffix.lower().startswith(".y") else "json") == read_path(str(path)).syntax


def test_a_json_file_holds_json(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"a: 1\n")
    with pytest.raises(Refusal, match="not JSON"):
        read_path(path)


@pytest.mark.parametrize(
    ("data", "syntax"),
    [(b' \n{"a"', "json"), (b"\xef\xbb\xbf[", "json"), (b"a: {}", "yaml"), (b"# {", "yaml"), (b"", "yaml")],
)
def test_sniffing(data: bytes, syntax: Syntax) -> None:
    assert syntax == sniff(data)


def path_refusal(path: Path, limits: Limits = DEFAULT) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_path(path, limits)
    return caught.value


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nobody.yaml", "missing-file"),
        ("a.yaml/b.yaml", "missing-file"),
        ("a\x00b.yaml", "missing-file"),
        ("x" * 5_000, "not-readable"),
        ("loop.yaml", "not-readable"),
        ("", "not-a-file"),
    ],
)
def test_paths_that_lead_nowhere(name: str, reason: RefusalName, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    refusal = path_refusal(tmp_path / name)
    assert reason == refusal.name
    assert str(tmp_path / name) == refusal.params["path"]
    assert refusal.location is None


def test_a_directory_with_the_name_of_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.mkdir()
    assert Refusal("not-a-file", {"path": str(path), "found": "a directory"}) == path_refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with a name")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    os.mkfifo(path)
    assert Refusal("not-a-file", {"path": str(path), "found": "a device or a pipe"}) == path_refusal(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_without_end() -> None:
    assert path_refusal(Path("/dev/zero")).name == "not-a-file"


@pytest.mark.parametrize(("name", "limit"), [("plan.yaml", 5), ("plan.json", 50), ("plan", 50)])
def test_a_large_file_is_not_even_opened(
    name: str, limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    monkeypatch.setattr(Path, "open", None)
    refusal = path_refusal(path)
    assert ("too-large", 60_000_000, limit * 2**20) == (
        refusal.name,
        refusal.params["found"],
        refusal.params["limit"],
    )


class Endless(io.BytesIO):
    """A stream without end, which notes how much is taken from it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0
        self.taken += size
        return b" " * size


@pytest.mark.parametrize(("syntax", "most"), [("yaml", 10), ("json", 20), (None, 20)])
def test_a_stream_is_read_no_further_than_the_limit(syntax: Syntax | None, most: int) -> None:
    stream = Endless()
    with pytest.raises(Refusal) as caught:
        read_stream(stream, syntax, Limits(yaml_bytes=10, json_bytes=20))
    assert caught.value.name == "too-large"
    assert most + 1 == stream.taken


def test_a_stream_that_does_not_say_its_syntax() -> None:
    assert "json" == read_stream(io.BytesIO(b'{"a": 1}')).syntax
    assert "yaml" == read_stream(io.BytesIO(b"a: 1")).syntax
    with pytest.raises(Refusal, match="limit for YAML is 4 bytes"):
        read_stream(io.BytesIO(b"a: 1\n"), None, Limits(yaml_bytes=4))


def test_a_source_can_be_made_for_a_document_that_moved() -> None:
    source = SourceText("a: 1", "yaml", {"a": 1})
    assert source.origins == {}


def test_what_a_migration_took_out_of_a_list_has_the_place_of_the_list() -> None:
    source = SourceText('{"a": [1]}', "json", {"b": [1]}, origins={"/b": Origin("/a")})
    found = source.locate(["/b/0", "/b/7", "/b/x"])
    assert [8, 7, 7] == [found[at].column for at in ("/b/0", "/b/7", "/b/x")]
