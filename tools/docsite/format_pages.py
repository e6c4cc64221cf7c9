"""The pages of the formats and their index."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from docsite.markdown import bullets, code, codes, details, fence, link, page, table, text
from docsite.sources import cited
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.rulekit.rule import Rule


def index() -> str:
    """Write the list of all formats."""
    return page(
        "# Formats",
        "A format says what a sort of activity needs: which parts from which stage on, which roles and papers, "
        "and figures such as how many people. Each figure names its source. Rules take their figures from here.",
        table(
            ("Format", "Name", "What it is for"),
            [
                (link(code(one.slug), f"{one.slug}.md"), text(one.title), text(one.summary))
                for one in map(formatbook.get, formatbook.slugs())
            ],
        ),
        "A variant such as `peer-review/interreg` takes everything that it does not say from its parent. An own "
        "format starts with `x-`; for it, only what holds for any activity is expected.",
    )


def format_page(slug: str, rules: Sequence[Rule]) -> str:
    """Write the page of a format, with a plan that conforms to it."""
    one = formatbook.get(slug)
    up = "../" * slug.count("/")
    to_rules = f"{up}../rules/"
    exempt = [rule for rule in rules if rule.code in one.exempt]
    return page(
        f"# {text(one.title)}",
        text(one.summary),
        f"In a plan: {code(f'format: {slug}')}. {_lineage(one, up)}",
        "## Roles and papers",
        f"Roles that somebody must fill: {codes(one.roles) or 'none'}.",
        f"Papers that must be planned: {codes(one.papers) or 'none'}.",
        bullets(
            f"{code(paper)}: {codes(sorted(one.stand_ins[paper]))} may be planned instead"
            for paper in one.papers
            if paper in one.stand_ins
        ),
        f"Ways to judge those it looks at that suit it: {codes(one.judgements)}.",
        "## What is expected, and from when",
        "Before that stage, a missing part is no finding.",
        table(
            ("Part", "From stage", "Source"),
            [
                (code(part), code(expectation.stage), cited(expectation.source, to_rules))
                for part, expectation in one.expected.items()
            ],
        ),
        "## Figures",
        table(
            ("Figure", "Value", "Source"),
            [
                (code(name), f"{limit.value:g} {text(limit.unit)}", cited(limit.source, to_rules))
                for name, limit in one.limits.items()
            ],
        ),
        "## Rules that do not apply" if exempt else None,
        bullets(f"{code(rule.code)} {link(text(rule.name), f'{to_rules}{rule.name}.md')}" for rule in exempt),
        "## Sources" if one.sources else None,
        bullets(cited(key, to_rules) for key in one.sources),
        "## A plan in this format",
        "No stable rule has anything to say about this plan. It shows every part at work; yours may be shorter.",
        details("Show the plan", fence(_plan(slug), "yaml")),
    )


def _lineage(one: Format, up: str) -> str:
    if len(one.lineage) == 1:
        return "All other formats take from it what they do not say themselves."
    parents = ", then ".join(link(code(slug), f"{up}{slug}.md") for slug in one.lineage[1:])
    return f"What it does not say itself, it takes from {parents}."


def _plan(slug: str) -> str:
    path = files("mutuallearning.formatbook").joinpath("plans", *f"{slug}.yaml".split("/"))
    return path.read_text(encoding="utf-8")
