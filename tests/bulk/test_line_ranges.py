from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.bulk.line_ranges import LineRange, ranges_of

lines = st.lists(
    st.binary(max_size=30).map(lambda text: text.replace(b"\n", b"").replace(b"\r", b"")), max_size=40
)


@given(lines=lines, piece=st.integers(1, 200), end=st.sampled_from([b"", b"\n"]))
def test_pieces_hold_all_lines_once_and_in_order(
    lines: list[bytes], piece: int, end: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("lines") / "plans.ndjson"
    path.write_bytes(b"\n".join(lines) + (end if lines else b""))
    found = [line for one in ranges_of(path, piece) for line in one.lines(1000)]
    assert [(number, line) for number, line in enumerate(lines, 1) if line.strip()] == found


@given(lines=lines, piece=st.integers(1, 200))
def test_pieces_follow_each_other_and_are_long_enough(
    lines: list[bytes], piece: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("lines") / "plans.ndjson"
    path.write_bytes(b"\n".join(lines))
    found = list(ranges_of(path, piece))
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(one.end - one.start >= piece for one in found[:-1])
    assert sum(one.end - one.start for one in found) == path.stat().st_size


def test_a_line_across_blocks_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "plans.ndjson"
    long = b"x" * 3_000_000
    path.write_bytes(b"a\n" + long + b"\nb\n")
    found = [line for one in ranges_of(path, 10) for line in one.lines(10_000_000)]
    assert [(1, b"a"), (2, long), (3, b"b")] == found


def test_of_a_line_that_is_too_long_no_more_is_kept_than_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "plans.ndjson"
    path.write_bytes(b"x" * 5000 + b"\nb\n")
    (one,) = ranges_of(path)
    assert [(1, b"x" * 102), (2, b"b")] == list(one.lines(100))


def test_line_ends_of_windows_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "plans.ndjson"
    path.write_bytes(b"a\r\n\r\n \r\nb")
    assert [LineRange(str(path), 0, 9, 1)] == list(ranges_of(path))
    assert [(1, b"a"), (4, b"b")] == [line for one in ranges_of(path) for line in one.lines(100)]


def test_an_empty_file_has_no_pieces(tmp_path: Path) -> None:
    path = tmp_path / "plans.ndjson"
    path.write_bytes(b"")
    assert [] == list(ranges_of(path))
