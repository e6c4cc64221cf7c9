from __future__ import annotations

import attrs
import pytest

from mutuallearning.findings.location import Location
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal, RefusalName
from mutuallearning.reading.yaml_parsers import PurePythonParser, fastest_parser
from mutuallearning.reading.yaml_places import find_places
from mutuallearning.reading.yaml_text import read_yaml

BOTH = pytest.mark.parametrize("parser", [fastest_parser(), PurePythonParser])


def refusal_of(text: str, limits: Limits = DEFAULT, parser: type[PurePythonParser] | None = None) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_yaml(text, limits, parser)
    return caught.value


def located(text: str, pointer: str) -> str:
    span = find_places(read_yaml(text, DEFAULT)[1], pointer)
    return text[span.start : span.end]


def test_quoted_text_is_text() -> None:
    text = "a: '12'\nb: \"true\"\nc: ''\nd: |\n  12\ne: >-\n  null\n"
    expected = {"a": "12", "b": "true", "c": "", "d": "12\n", "e": "null"}
    assert expected == read_yaml(text, DEFAULT)[0]


def test_keys_are_text_as_they_are_written() -> None:
    text = "2026: a\nNO: b\nnull: c\n1.50: d\n'<<': e\n'': f\n? g\n"
    expected = {"2026": "a", "NO": "b", "null": "c", "1.50": "d", "<<": "e", "": "f", "g": None}
    assert expected == read_yaml(text, DEFAULT)[0]


def test_a_document_may_say_that_it_is_one() -> None:
    assert {"a": 1} == read_yaml("%YAML 1.2\n---\na: 1\n...\n", DEFAULT)[0]


@BOTH
@pytest.mark.parametrize(
    ("text", "name", "found", "line", "column"),
    [
        ("a: 1\nb: &x 2", "alias", "&x", 2, 4),
        ("a: 1\nb: &x [2]", "alias", "&x", 2, 4),
        ("a: 1\nb: &x {c: 2}", "alias", "&x", 2, 4),
        ("a: 1\n&x b: 2", "alias", "&x", 2, 1),
        ("a: 1\nb: *x", "alias", "*x", 2, 4),
        ("a: [1, *x, 2]", "alias", "*x", 1, 8),
        ("a: !x 1", "tag", "!x", 1, 4),
        ("a: ! 1", "tag", "!", 1, 4),
        ("a: ! 'b'", "tag", "!", 1, 4),
        ("a: !!str 1", "tag", "!!str", 1, 4),
        ("a: !<tag:yaml.org,2002:str> 1", "tag", "!<tag:yaml.org,2002:str>", 1, 4),
        ("a: !!python/object/apply:os.getcwd []", "tag", "!!python/object/apply:os.getcwd", 1, 4),
        ("a: !x [1]", "tag", "!x", 1, 4),
        ("a: !x\n  b: 1", "tag", "!x", 1, 4),
        ("!x a: 1", "tag", "!x", 1, 1),
        ("--- !x\na: 1", "tag", "!x", 1, 5),
        ("# c\n%TAG !a! x\n---\na: 1", "tag", "%TAG", 2, 1),
        ("%TAG !a! x\n---\na: 1", "tag", "%TAG", 1, 1),
        ("[a]: 1", "key-not-text", "a mapping or a list", 1, 1),
        ("{a: 1}: 1", "key-not-text", "a mapping or a list", 1, 1),
        ("? - a\n: 1", "key-not-text", "a mapping or a list", 1, 3),
        ("a: .inf", "not-a-number", ".inf", 1, 4),
    ],
)
def test_what_plans_do_not_use(
    text: str, name: RefusalName, found: str, line: int, column: int, parser: type[PurePythonParser]
) -> None:
    refusal = refusal_of(text, parser=parser)
    assert (name, {"found": found}) == (refusal.name, refusal.params)
    assert refusal.location is not None
    assert (line, column) == (refusal.location.line, refusal.location.column)


@BOTH
def test_an_empty_key(parser: type[PurePythonParser]) -> None:
    refusal = refusal_of("b: {? : a}", parser=parser)
    assert ("key-not-text", {"found": "empty"}) == (refusal.name, refusal.params)


def test_a_text_may_speak_of_directives() -> None:
    assert {"a": "100 %TAG of it"} == read_yaml("a: 100 %TAG of it", DEFAULT)[0]


@BOTH
def test_merge_keys_are_refused(parser: type[PurePythonParser]) -> None:
    assert Refusal("merge-key", {}, Location(2, 1, 2, 3)) == refusal_of("a: 1\n<<: {}", parser=parser)


@BOTH
@pytest.mark.parametrize("text", ["a: 1\nb: 2\na: 3", "b: 1\n'a': 2\n\"a\": 3", "{a: 1,\nb: 2,\na: 3}"])
def test_a_key_that_is_there_twice(text: str, parser: type[PurePythonParser]) -> None:
    refusal = refusal_of(text, parser=parser)
    first = 2 if "'a'" in text else 1
    assert ("duplicate-key", {"key": "a", "first_line": first}) == (refusal.name, refusal.params)
    assert refusal.location is not None
    assert refusal.location.line == 3


@BOTH
@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2", "a: 1\n---\n", "--- {}\n--- {}"])
def test_a_second_document(text: str, parser: type[PurePythonParser]) -> None:
    refusal = refusal_of(text, parser=parser)
    assert refusal.name == "several-documents"
    assert refusal.location is not None
    assert refusal.location.line == 2


@BOTH
@pytest.mark.parametrize("text", ["", " \n\n", "# only a comment\n", "---\n", "---\n...\n"])
def test_nothing_to_read(text: str, parser: type[PurePythonParser]) -> None:
    assert Refusal("empty-document") == refusal_of(text, parser=parser)


@BOTH
def test_control_characters(parser: type[PurePythonParser]) -> None:
    expected = Refusal("control-character", {"found": "U+0007"}, Location(2, 5, 2, 6))
    assert expected == refusal_of("😀: 1\nb: 😀\x07", parser=parser)


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_depth_ends_at_the_limit(text: str) -> None:
    assert refusal_of(text).name in {"too-deep", "key-not-text"}


def test_the_depth_that_is_allowed() -> None:
    limits = Limits(depth=3)
    assert {"a": [[1]]} == read_yaml("a: [[1]]", limits)[0]
    assert Refusal("too-deep", {"limit": 3}, Location(1, 6, 1, 7)) == refusal_of("a: [[[1]]]", limits)


def test_the_nodes_that_are_allowed() -> None:
    limits = Limits(yaml_nodes=4)
    assert {"a": [1, 2]} == read_yaml("a: [1, 2]", limits)[0]
    refusal = refusal_of("a: [1, 2, 3]", limits)
    assert ("too-many-nodes", 5, 4) == (refusal.name, refusal.params["found"], refusal.params["limit"])


def test_nesting_counts_like_values() -> None:
    assert refusal_of("a: [[], {}, []]", Limits(yaml_nodes=4)).name == "too-many-nodes"


def test_a_syntax_error_is_where_it_is() -> None:
    refusal = refusal_of("a: 1\n😀: b: c")
    assert refusal.name == "bad-syntax"
    assert Location(2, 5, 2, 6) == refusal.location


def test_a_quotation_mark_that_is_never_closed_is_shown_where_it_opens() -> None:
    assert Location(2, 4, 2, 5) == refusal_of("a: 1\nb: 'open\nc: d\ne: f\n").location


NESTED = """\
# comment
title: Peer review
note: |
  One

  two


parties:
  - role: host   # the city

  # between
  - role: 😀
    quoted: "a
      b"
agenda: [1, {a: b}]
"""


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/title", "Peer review"),
        ("/note", "|\n  One\n\n  two"),
        ("/parties/0", "role: host"),
        ("/parties/0/role", "host"),
        ("/parties/1/role", "😀"),
        ("/parties/1/quoted", '"a\n      b"'),
        ("/agenda", "[1, {a: b}]"),
        ("/agenda/1", "{a: b}"),
        ("/agenda/1/a", "b"),
        # absent: the nearest there is
        ("/agenda/1/zzz", "{a: b}"),
        ("/agenda/2", "[1, {a: b}]"),
        ("/agenda/x", "[1, {a: b}]"),
        ("/title/deeper/still", "Peer review"),
    ],
)
def test_places(pointer: str, expected: str) -> None:
    assert expected == located(NESTED, pointer)


def test_a_block_ends_with_its_last_value() -> None:
    assert located(NESTED, "/parties").endswith('b"')
    assert NESTED.removeprefix("# comment\n").rstrip() == located(NESTED, "")


def test_the_place_of_a_key() -> None:
    span = find_places(read_yaml(NESTED, DEFAULT)[1], "/parties/1/quoted")
    assert NESTED[span.key_start : span.key_end] == "quoted"


def test_every_parser_and_line_end_gives_the_same_lines() -> None:
    text = NESTED.replace("\n", "\r\n")
    span = find_places(read_yaml(text, DEFAULT)[1], "/agenda/1/a")
    assert Lines(text).location(span.start, span.end) == Location(16, 17, 16, 18)


def test_limits_are_those_that_are_given() -> None:
    limits = attrs.evolve(DEFAULT, digits=3)
    assert refusal_of("a: 1234", limits).params == {"found": 4, "limit": 3}
