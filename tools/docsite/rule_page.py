"""The page of one rule."""

from __future__ import annotations

import functools
import inspect
import sys
import textwrap
from collections.abc import Iterator, Sequence

from docsite.fragments import before_and_after, nested
from docsite.markdown import bullets, chips, code, codes, fence, link, page, prose, table, text
from docsite.playground import can_run, rule_link
from docsite.related_rules import related
from docsite.rule_figures import figures
from docsite.sources import cited, full
from mutuallearning.api import rulesets as all_rulesets
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.demonstration import base_document, demonstrate
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.findings.finding import Finding
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.text import finding as written
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.template import names_in

SEVERITY = {
    "error": "the plan contradicts itself, or lacks what its format cannot do without",
    "warning": "something should be mended before the activity",
    "advice": "the plan could be better",
}
CERTAINTY = {
    "certain": "the rule sees it in the plan",
    "heuristic": "the rule may be wrong; look before you change anything",
    "ask": "only people can judge; the rule asks the question and never fails a plan",
}
BRIEFLY = {"certain": "certain", "heuristic": "may be wrong", "ask": "a question"}
"""The same in a word or two."""

STATUS = {
    "stable": "asked unless you say otherwise",
    "preview": "asked only where it is selected by name",
    "deprecated": "asked only where it is selected by name, and will go",
}


def summary(rule: Rule) -> str:
    """Say in a few words what a rule finds: the first line of its module."""
    loaded = sys.modules[rule.module]
    line = (inspect.getdoc(loaded) or rule.name).splitlines()[0]
    return line.removeprefix(f"{rule.code}:").strip().rstrip(".")


def rule_page(rule: Rule, catalogue: Catalogue) -> str:
    """Write the page of a rule in the order in which somebody reads it who comes from a finding."""
    said = summary(rule)
    return page(
        f"# {rule.code} {text(rule.name)}",
        f"**{prose(said[0].upper() + said[1:])}.** {prose(rule.why)}",
        _at_a_glance(rule),
        "## Example",
        *_examples(rule, catalogue),
        *_run_it(rule),
        "## What to do",
        prose(rule.remedy),
        "## When not to worry",
        prose(rule.when_fine),
        *figures(rule),
        "## Change or waive it",
        *_change(rule, catalogue),
        *_related(rule, catalogue.rules),
        "## Sources",
        *_sources(rule),
        "## Facts",
        _facts(rule),
        *_reads(rule),
        *_message(rule),
    )


def _at_a_glance(rule: Rule) -> str:
    """Say in a line how bad a finding is, how sure, and whom it serves."""
    serves = link(rule.principle, f"by-principle.md#{rule.principle}") if rule.principle else None
    said = (
        f"**{rule.severity}**",
        BRIEFLY[rule.certainty],
        serves,
        None if rule.status == "stable" else f"**{rule.status}**",
    )
    return chips(one for one in said if one)


def _facts(rule: Rule) -> str:
    principle = (
        link(rule.principle, f"by-principle.md#{rule.principle}")
        if rule.principle
        else "none: it serves them all"
    )
    return table(
        ("Fact", "Value"),
        [
            ("Code", code(rule.code)),
            ("Name", code(rule.name)),
            ("Severity", f"**{rule.severity}**: {SEVERITY[rule.severity]}"),
            ("Certainty", f"**{rule.certainty}**: {CERTAINTY[rule.certainty]}"),
            ("Principle", principle),
            ("Theme", link(text(rule.theme), f"by-theme.md#{rule.theme}")),
            ("Since", f"catalogue {text(rule.since)}"),
            ("Status", f"**{rule.status}**: {STATUS[rule.status]}"),
        ],
    )


def _message(rule: Rule) -> Iterator[str]:
    yield "The headline of a finding is made from this template:"
    yield fence(rule.message)
    params = dict(rule.params)
    if "activity" in names_in(rule.message):
        params.setdefault("activity", "Format and title of the activity.")
    if params:
        yield "Its parameters, which the report holds as data too:"
        yield table(
            ("Parameter", "Meaning"),
            [(code(name), prose(meaning)) for name, meaning in sorted(params.items())],
        )


def _examples(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    # Together with all stable rules: a rule about waivers has nothing to say where the waived rule is not asked.
    selection = select(
        catalogue, only=[one.code for one in catalogue.rules if one.status == "stable" or one is rule]
    )
    for example in rule.examples:
        demonstration = demonstrate(example)
        found = [
            finding
            for finding in demonstration.report(catalogue, selection).findings
            if finding.code == rule.code
        ]
        line = found[0].line if found else None
        bad, good = _fragments(example, demonstration.text, line)
        if bad:
            yield "This fragment of a plan"
            yield fence(bad, "yaml")
        else:
            yield f"A file that is not there, {code(example.file)},"
        judged = f", judged on {example.as_of}," if example.as_of else ""
        yield f"gives{judged} this finding:"
        yield fence(_printed(found, demonstration.name, demonstration.text))
        if good:
            yield "Written like this, the rule has nothing to say:"
            yield fence(good, "yaml")


def _run_it(rule: Rule) -> Iterator[str]:
    if can_run(rule):
        # As HTML, since to mkdocs what stands behind the `#` would be a heading that is not there.
        yield f'<a class="md-button" href="{rule_link(rule.name)}">Run it in the playground</a>'


def _printed(found: Sequence[Finding], name: str, document: str | None) -> str:
    """Write findings as the command line prints them."""
    lines = document.splitlines() if document is not None else []

    def source_line(number: int) -> str:
        return lines[number - 1] if number <= len(lines) else ""

    shown = [line for finding in found for line in written(name, finding, source_line)]
    return textwrap.dedent(plain(shown))


def _fragments(example: Example, document: str | None, line: int | None) -> tuple[str, str]:
    if document is None:
        return "", ""
    if example.text is not None:
        lines = document.splitlines()
        return nested(lines, range(len(lines))), ""
    return before_and_after(document, _conforming(example.base), line)


@functools.cache
def _conforming(slug: str) -> str:
    return to_yaml(base_document(slug).value)


def _reads(rule: Rule) -> Iterator[str]:
    if not rule.everything_read:
        return
    if len(rule.everything_read) > 12:  # noqa: PLR2004 -- a list of all references or ids tells a reader nothing
        yield f"It reads {len(rule.everything_read)} parts of a plan: every place of the sort that it is about."
    else:
        yield f"Of a plan it reads {codes(rule.everything_read)}, and nothing else."
    if rule.requires:
        yield f"Where a plan does not say {codes(rule.requires)}, the rule is not judged."
    if rule.needs_as_of:
        yield "It compares with the date given by `--as-of`; without a date it is not judged."


def _change(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    if rule.family == STRUCTURAL:
        yield (
            "Structural problems are always reported, whatever is selected, and cannot be waived: what was not "
            "read cannot be judged."
        )
        return
    other = "advice" if rule.severity == "warning" else "warning"
    yield "Make its findings count for more or less, or leave the rule out:"
    yield fence(
        f"mutuallearning check plan.yaml --severity {rule.name}={other}\n"
        f"mutuallearning check plan.yaml --ignore {rule.name}",
        "sh",
    )
    yield from _by_ruleset(rule, catalogue)
    yield "Or say in the plan why it is not followed; the finding stays in every report, with the reason:"
    yield fence(
        f"waivers:\n  - rule: {rule.name}\n    reason: Say here why.\n    who: programme owner", "yaml"
    )


def _by_ruleset(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    """Name the rulesets that take the rule in another way than it takes itself."""
    said: list[str] = []
    for ruleset in all_rulesets():
        selection = select(catalogue, ruleset)
        named = link(code(ruleset.name), f"rulesets.md#{ruleset.name}")
        if (rule in selection) != (rule.status == "stable"):
            said.append(f"{named} {'asks it' if rule in selection else 'does not ask it'}")
        elif rule.code in selection.severity:
            said.append(f"{named} takes it for {selection.severity[rule.code]}")
    if said:
        yield f"Of the [rulesets](rulesets.md), {', '.join(said)}."


def _related(rule: Rule, rules: Sequence[Rule]) -> Iterator[str]:
    near = related(rule, rules)
    if near:
        yield "## Related rules"
        yield bullets(
            f"{code(one.code)} {link(text(one.name), f'{one.name}.md')}: {prose(summary(one))}"
            for one in near
        )


def _sources(rule: Rule) -> Iterator[str]:
    own = [key for key in rule.sources if isinstance(key, str) and cited(key, "") == "our own judgement"]
    named = [key for key in rule.sources if key not in own]
    if named:
        yield bullets(full(key) if not isinstance(key, str) else cited(key, "") for key in named)
    if own:
        yield "House rule: it rests on our own judgement."
