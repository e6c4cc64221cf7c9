from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.findings.location import Location
from mutuallearning.reading.json_text import find_places, read_json
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal, RefusalName

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**50), 10**50)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.text('[]{}:,"\\ u0'),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=15,
)
REASONS = {"duplicate-key", "not-a-number", "lone-surrogate"}


def refusal_of(text: str, limits: Limits = DEFAULT) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_json(text, limits)
    return caught.value


@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_what_json_writes_is_read(value: object, ascii_only: bool, indent: int | str | None) -> None:  # noqa: FBT001 - hypothesis
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert value == read_json(text, DEFAULT)


@given(st.text('{}[]",:0123456789eE.+-\\u"dD8trueNaNIfnity \n', max_size=40))
def test_it_agrees_with_the_standard_library(fragment: str) -> None:
    text = f'{{"a": {fragment}}}'
    try:
        expected = json.loads(text)
    except ValueError:
        assert refusal_of(text).name in {"bad-syntax", "control-character", "several-documents"} | REASONS
        return
    try:
        value = read_json(text, DEFAULT)
    except Refusal as refusal:
        assert refusal.name in REASONS  # noqa: PT017 - both outcomes are possible
        return
    assert expected == value


@pytest.mark.parametrize(
    ("text", "name", "found", "column"),
    [
        ('{"a": NaN}', "not-a-number", "NaN", 7),
        ('{"NaN": "Infinity", "b": -Infinity}', "not-a-number", "-Infinity", 26),
        ('{"a": "1e999 \\" 1e999", "b": 1e999}', "not-a-number", "1e999", 30),
        ('{"a": -1.5e400}', "not-a-number", "-1.5e400", 7),
        ('{"a": "\\ud800"}', "lone-surrogate", "\\ud800", 8),
        ('{"a": "\\ud83d\\ude00\\uDE00"}', "lone-surrogate", "\\uDE00", 20),
        ('{"a": "\\ud83d\\ud83d\\ude00"}', "lone-surrogate", "\\ud83d", 8),
        ('{"\\\\ud800": "\\\\\\udfff"}', "lone-surrogate", "\\udfff", 16),
        ('{"a": "\x07"}', "control-character", "U+0007", 8),
        ('{"a": "\n"}', "control-character", "U+000A", 8),
        ("\x01", "control-character", "U+0001", 1),
    ],
)
def test_what_is_said_but_cannot_be_meant(text: str, name: RefusalName, found: str, column: int) -> None:
    refusal = refusal_of(text)
    assert (name, {"found": found}) == (refusal.name, refusal.params)
    assert refusal.location is not None
    assert column == refusal.location.column


@pytest.mark.parametrize(
    "text", ['{"a": "\\\\ud800"}', '{"a": "\\ud83d\\ude00"}', '{"a": "\\\\\\ud83d\\ude00"}']
)
def test_pairs_and_escaped_backslashes_are_whole_characters(text: str) -> None:
    assert json.loads(text) == read_json(text, DEFAULT)


@pytest.mark.parametrize(
    ("text", "key", "first_line", "line", "column"),
    [
        ('{"a": 1, "a": 2}', "a", 1, 1, 10),
        ('{"x": [{"a": 1}, {"b": 1,\n"a:": {},\n"c": "}{\\"",\n"b" : 3}]}', "b", 1, 4, 1),
        ('{"a": {"b": 1},\n"c": {"b": 1},\n"a": 2}', "a", 1, 3, 1),
        ('{"a": 1,\n"\\u0061": 2}', "a", 1, 2, 1),
        ('{"" : 1, "": 2}', "", 1, 1, 10),
    ],
)
def test_a_key_that_is_there_twice(text: str, key: str, first_line: int, line: int, column: int) -> None:
    refusal = refusal_of(text)
    assert ("duplicate-key", {"key": key, "first_line": first_line}) == (refusal.name, refusal.params)
    assert refusal.location is not None
    assert (line, column) == (refusal.location.line, refusal.location.column)


@given(VALUES)
def test_a_repeated_key_is_found_wherever_it_is(value: object) -> None:
    text = json.dumps({"before": value, "here": [value, {"k": value, "l": value}], "after": value})
    at = text.index('"l": ', text.index('"here": '))
    if text.count('"l": ') == 1:
        broken = f'{text[:at]}"k": {text[at + 5 :]}'
        refusal = refusal_of(broken)
        assert refusal.params == {"key": "k", "first_line": 1}
        assert Location(1, at + 1, 1, at + 4) == refusal.location


@pytest.mark.parametrize(
    ("text", "words", "column"),
    [
        ('{"a" 1}', "followed by a colon", 6),
        ('{"a": 1 "b": 2}', "comma or a closing bracket", 9),
        ('{"a": 1', "comma or a closing bracket", 8),
        ('{"a": }', "a value is expected", 7),
        ('{"a": "b', "never closed", 7),
        ('{"a": "\\q"}', "backslash", 8),
        ('{"a": 1} x', "goes on", 10),
        ("{'a': 1}", "double quotes", 2),
        ('{"a": 01}', "comma or a closing bracket", 8),
    ],
)
def test_broken_syntax_in_plain_words(text: str, words: str, column: int) -> None:
    refusal = refusal_of(text)
    assert refusal.name == "bad-syntax"
    assert words in str(refusal)
    assert refusal.location is not None
    assert column == refusal.location.column


@pytest.mark.parametrize("text", ['{"a": 1,}', '{"a": [1,]}'])
def test_a_comma_too_many(text: str) -> None:
    # The standard library words and places it differently since Python 3.13.
    assert refusal_of(text).name == "bad-syntax"


def test_a_second_document() -> None:
    assert Refusal("several-documents", {}, Location(2, 1, 2, 2)) == refusal_of('{"a": 1}\n{"b": 2}')


@pytest.mark.parametrize("text", ["", " \r\n\t"])
def test_nothing_to_read(text: str) -> None:
    assert Refusal("empty-document") == refusal_of(text)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"a":' * 100_000 + "1" + "}" * 100_000])
def test_depth_ends_at_the_limit(text: str) -> None:
    refusal = refusal_of(text)
    assert ("too-deep", {"limit": 64}) == (refusal.name, refusal.params)
    assert refusal.location is not None
    assert refusal.location.column == (65 if text.startswith("[") else 65 * 5 - 4)


def test_the_depth_that_is_allowed() -> None:
    limits = Limits(depth=3)
    assert {"[[[[": [["]"]]} == read_json('{"[[[[": [["]"]]}', limits)
    assert Refusal("too-deep", {"limit": 3}, Location(1, 16, 1, 17)) == refusal_of(
        '{"[[[[": ["]",[[]]]}', limits
    )
    assert refusal_of('{"a": [[{"b\\"": 1}]]}', limits).name == "too-deep"


def test_brackets_in_text_are_no_depth() -> None:
    text = json.dumps({"a": ["[" * 500, '"' + "{" * 500, "\\"], "[": "]" * 500})
    assert json.loads(text) == read_json(text, DEFAULT)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ('{"a":[1,2]}', 4),
        ('{"a": [ ], "b": {}}', 3),
        ('{"a": ",,,", "b": "[{"}', 3),
        ("[[],[],[[]]]", 5),
        ("{}", 1),
    ],
)
def test_nodes_are_counted_before_anything_is_built(text: str, nodes: int) -> None:
    assert json.loads(text) == read_json(text, Limits(json_nodes=nodes))
    expected: dict[str, str | int] = {"syntax": "JSON", "found": nodes, "limit": nodes - 1}
    assert Refusal("too-many-nodes", expected) == refusal_of(text, Limits(json_nodes=nodes - 1))


@pytest.mark.parametrize("number", ["1" * 101, "-" + "1" * 100, "0." + "1" * 99, "1" * 200_000])
def test_a_long_number_is_refused(number: str) -> None:
    refusal = refusal_of(f'{{"{"1" * 101}": {number}}}')
    assert ("number-too-long", {"found": len(number), "limit": 100}) == (refusal.name, refusal.params)
    assert Location(1, 107, 1, 107 + len(number)) == refusal.location


NESTED = '{"title": "Peer review", "parties": [{"role": "host"}, {"a/b": {}, "😀": [10, [ ], "x"]}]}'


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("", NESTED),
        ("/title", '"Peer review"'),
        ("/parties/0", '{"role": "host"}'),
        ("/parties/0/role", '"host"'),
        ("/parties/1/a~1b", "{}"),
        ("/parties/1/😀/0", "10"),
        ("/parties/1/😀/1", "[ ]"),
        ("/parties/1/😀/2", '"x"'),
        # absent: the nearest there is
        ("/parties/0/zzz", '{"role": "host"}'),
        ("/parties/1/a~1b/c/d", "{}"),
        ("/parties/1/😀/3", '[10, [ ], "x"]'),
        ("/parties/1/😀/01", '[10, [ ], "x"]'),
        ("/title/0", '"Peer review"'),
    ],
)
def test_places(pointer: str, expected: str) -> None:
    span = find_places(NESTED, [pointer])[pointer]
    assert expected == NESTED[span.start : span.end]


def test_all_places_in_one_pass() -> None:
    pointers = ["/parties/1/😀/0", "/title", "", "/parties", "/parties/9"]
    found = find_places(NESTED, iter(pointers))
    assert pointers == list(found)
    assert {pointer: find_places(NESTED, [pointer])[pointer] for pointer in pointers} == found


def test_the_place_of_a_key() -> None:
    span = find_places(NESTED, ["/parties/1/😀"])["/parties/1/😀"]
    assert NESTED[span.key_start : span.key_end] == '"😀"'


def test_a_decoder_that_gives_up_means_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    # It does where its caller is deep in the stack itself, on Pythons that share one limit.
    def give_up(_: json.JSONDecoder, __: str) -> object:
        raise RecursionError

    monkeypatch.setattr(json.JSONDecoder, "decode", give_up)
    assert "too-deep" == refusal_of('{"a": [1]}').name
