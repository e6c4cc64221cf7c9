"""The two parsers of PyYAML behind one small interface: that of libyaml, and the one in Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias, cast

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import ScalarToken

from mutuallearning.reading.lines import Lines
from mutuallearning.reading.refusal import Refusal


class YamlMark(Protocol):
    """A place in a text: only the offset, since lines of PyYAML also end at U+0085, U+2028 and U+2029."""

    index: int


class YamlEvent(Protocol):
    """An event of a parser; each class of them has some of these."""

    start_mark: YamlMark
    end_mark: YamlMark
    anchor: str | None
    tag: str | None
    implicit: tuple[bool, bool]
    value: str
    flow_style: bool | None


class YamlParser(Protocol):
    """What gives the events of a text, one after the other."""

    def get_event(self) -> YamlEvent:
        """Give the next event."""
        ...


ParserFactory: TypeAlias = "Callable[[str], YamlParser]"


def fastest_parser() -> ParserFactory:
    """Give the parser of libyaml where PyYAML was built with it, else the one in Python."""
    try:
        from yaml._yaml import CParser  # noqa: PLC0415 - absent where PyYAML was built without libyaml
    except ImportError:
        return PurePythonParser
    return cast("ParserFactory", CParser)


class PurePythonParser:
    """PyYAML's parser in Python, about ten times slower.

    Unlike libyaml's, it takes an escape for half a character as one, and stumbles over one beyond Unicode.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._parser = cast("_MarkingParser", _PlainParser(text))

    def get_event(self) -> YamlEvent:
        """Give the next event, and refuse an escape that stands for no character."""
        mark = self._parser.get_mark()
        try:
            event = self._parser.get_event()
            mark = event.start_mark
            getattr(event, "value", "").encode()
        except (ValueError, OverflowError):
            location = Lines(self._text).location(mark.index, mark.index + 1)
            params = {"syntax": "YAML", "problem": "an escape stands for no character"}
            raise Refusal("bad-syntax", params, location) from None
        return event


class _MarkingParser(YamlParser, Protocol):
    def get_mark(self) -> YamlMark: ...


class _PlainParser(Reader, Scanner, Parser):
    """As PyYAML puts its loaders together, without what makes nodes and objects."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        """Take a question mark within brackets for a character like any other, as libyaml does."""
        if not self.flow_level:
            return super().scan_plain()
        peek = cast("Callable[[int], str]", self.peek)  # pyright: ignore[reportUnknownMemberType] -- not typed

        def unmarked(index: int = 0) -> str:
            char = peek(index)
            return "x" if char == "?" else char

        # What is taken for text is cut out of it as it is; only where it ends is looked up here.
        self.peek = unmarked  # type: ignore[method-assign]  # for this instance, and until the text ends
        try:
            return super().scan_plain()
        finally:
            del self.peek
