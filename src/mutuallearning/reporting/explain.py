"""The page of a rule as text: what it finds, why, bad, good, what to do, when not to worry, where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.checking.assembly import doc_url
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.demonstration import Demonstration, base_document, demonstrate
from mutuallearning.checking.retired import RetiredRule
from mutuallearning.checking.selection import select
from mutuallearning.findings.finding import Finding
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.reporting.excerpt import ROOM
from mutuallearning.reporting.fragments import Fragment, around, differing, merged
from mutuallearning.reporting.rule_record import limits_of, stages_of
from mutuallearning.reporting.styled import Line, Piece, line, wrapped
from mutuallearning.reporting.text import CERTAINTY, finding, marked
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.sources import Source
from mutuallearning.visible import safe


def rule_page(rule: Rule, catalogue: Catalogue) -> Iterator[Line]:
    """Tell everything about a rule; its examples are run, so that findings are shown as they are printed."""
    yield line(Piece(f"{rule.code} {rule.name}", "heading"))
    yield from _facts(rule)
    examples = [_Shown.of(rule, example, catalogue) for example in rule.examples]
    yield from _section("For example", [one.found.message for one in examples if one.found][:1])
    yield from _section("Why", [rule.why])
    for one in examples:
        yield from _example(one)
    yield from _section("What to do", [rule.remedy])
    yield from _section("When not to worry", [rule.when_fine])
    yield from _when(rule)
    yield from _sources(rule)
    yield from _section("Reads", [", ".join(rule.everything_read)] if rule.everything_read else [])
    yield from _section("Template of the message", [rule.message])
    for name, meaning in rule.params.items():
        yield from wrapped(f"{{{name}}}  ", meaning, style="dim")
    yield from _section("More", [doc_url(rule)])


@attrs.frozen
class _Shown:
    """An example, and what the rule finds in it."""

    example: Example
    demonstration: Demonstration
    found: Finding | None

    @classmethod
    def of(cls, rule: Rule, example: Example, catalogue: Catalogue) -> _Shown:
        shown = demonstrate(example)
        # With all others: some rules look at what became of them.
        asked = [other.code for other in catalogue.rules if other.status != "deprecated" or other is rule]
        report = shown.report(catalogue, select(catalogue, only=asked))
        return cls(example, shown, next((one for one in report.findings if one.code == rule.code), None))


def retired_page(rule: RetiredRule) -> Iterator[Line]:
    """Tell what became of a rule that is no more."""
    yield line(Piece(f"{rule.code} {rule.name}", "heading"))
    yield line("  ", Piece(f"retired, since {rule.since}, gone from {rule.until} on", "dim"))
    yield from _section("Why it is gone", [rule.reason])
    yield from _section("Instead", rule.replaced_by or ())


def _facts(rule: Rule) -> Iterator[Line]:
    facts = [
        rule.severity,
        rule.certainty,
        f"principle {rule.principle}" if rule.principle else None,
        f"theme {rule.theme}",
        rule.status,
        f"since {rule.since}",
    ]
    yield line("  ", Piece(", ".join(fact for fact in facts if fact), "dim"))
    note = CERTAINTY[rule.certainty]
    if note:
        yield line("  ", Piece(note, "dim"))


def _section(title: str, texts: Iterable[str]) -> Iterator[Line]:
    texts = tuple(texts)
    if texts:
        yield line()
        yield line(Piece(title, "heading"))
        for text in texts:
            yield from wrapped("", text, indent=2)


def _example(one: _Shown) -> Iterator[Line]:
    text = one.demonstration.text
    pairs: list[tuple[Fragment, Fragment]] = []
    if one.example.edits and text is not None:
        pairs = list(differing(to_yaml(base_document(one.example.base).value), text))
    yield line()
    yield line(Piece("Bad", "heading"))
    yield from _bad(one.demonstration, one.found, [after for _, after in pairs])
    if pairs:
        yield line()
        yield line(Piece("Good", "heading"))
        yield from _joined(
            tuple(_rows(fragment, None, None)) for fragment in merged(before for before, _ in pairs)
        )


def _bad(shown: Demonstration, found: Finding | None, fragments: list[Fragment]) -> Iterator[Line]:
    number = found.line if found else None
    if shown.text is not None:
        if number is not None and not any(_holds(fragment, number) for fragment in fragments):
            fragments = [around(shown.text, number), *fragments]
        fragments = fragments or [Fragment(1, tuple(shown.text.splitlines()))]
        yield from _joined(tuple(_rows(fragment, number, found)) for fragment in merged(fragments))
    if found is not None:
        yield from finding(shown.name, found, None)


def _holds(fragment: Fragment, number: int) -> bool:
    return fragment.first <= number < fragment.first + len(fragment.lines)


def _rows(fragment: Fragment, number: int | None, found: Finding | None) -> Iterator[Line]:
    for row, text in fragment.rows(number):
        if text is None:
            yield line(Piece(f"{'…':>7}", "dim"))
        elif row == number and found is not None:
            yield from marked(text, row, found)
        else:
            yield line(Piece(f"{row:>7} | ", "dim"), safe(text.expandtabs(4), ROOM))


def _joined(groups: Iterable[tuple[Line, ...]]) -> Iterator[Line]:
    for position, group in enumerate(groups):
        if position:
            yield line(Piece(f"{'…':>7}", "dim"))
        yield from group


def _when(rule: Rule) -> Iterator[Line]:
    if rule.formats:
        yield from _section("Only for the formats", [f"{', '.join(rule.formats)} and their variants"])
    if rule.expects:
        stages: dict[str, list[str]] = {}
        for slug, stage in stages_of(rule).items():
            stages.setdefault(stage, []).append(slug)
        yield from _section(
            f"When {rule.expects} is expected",
            [
                *(f"from the stage {stage} on: {', '.join(slugs)}" for stage, slugs in stages.items()),
                *(
                    ["at the stage done no longer: it can only be planned before"]
                    if rule.planned_ahead
                    else []
                ),
            ],
        )
    yield from _section(
        "Limits",
        [f"{one.format}: {one.name} {one.value:g} {one.unit} ({one.source})" for one in limits_of(rule)],
    )
    if rule.needs_as_of:
        yield from _section("Needs", ["the date on which the plan is judged (--as-of)"])


def _sources(rule: Rule) -> Iterator[Line]:
    texts = [described(source) for source in cited(rule.sources)]
    if any(source in NOT_CITED for source in rule.sources):
        texts.append("House rule: our own judgement.")
    yield from _section("Sources", texts)


def described(source: Source) -> str:
    """Write a source in one line."""
    date = str(source.date) if source.date is not None else None
    return ", ".join(part for part in (source.author, source.title, date, source.url) if part)
