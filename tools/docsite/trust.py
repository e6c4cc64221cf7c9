"""The page of figures by which one can judge how far to trust the rules; each is counted when the page is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from docsite import noted_figures
from docsite.markdown import bullets, link, page, table, text
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.principles import bibliography
from mutuallearning.rulekit.rule import Rule

REPOSITORY = Path(__file__).resolve().parents[2]
FINDINGS = REPOSITORY / "tests" / "regression" / "findings.txt"
"""What every rule finds in every document of the project, as the tests record it."""

PLACE = re.compile(r" +[a-z].*/")
"""A line of it that says where a rule speaks."""

KINDS = {
    "examples/real/": "programmes of activities that really took place",
    **noted_figures.labelled_folders(),
    "src/": "plans that conform to a format",
    "examples/": "examples",
}
"""What documents are, by how their path begins; the first one counts."""


def trust(catalogue: Catalogue) -> str:
    """Write the page."""
    rules = [rule for rule in catalogue.rules if rule.family != STRUCTURAL]
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    return page(
        "# How far to trust it",
        "How far can you trust the rules, and the library that asks them? Here is what can be counted. All of it is "
        "counted when this page is written, or was noted by the command that measured it; no figure is typed by hand.",
        "## Do the rules find what they should?",
        "That is measured on plans that people labelled before they had read the rules. After each set had been "
        "measured once, the rules were corrected because of it; a page of its own says "
        f"{link('what was found before, and how far to believe all this', 'what-the-rules-find.md')}. Now it is:",
        noted_figures.labelled(),
        "In a checkout of the repository `python tests/corpus/measure.py` prints each plan.",
        "## Where do the rules come from?",
        _table("Rules", _rules(rules)),
        "A *source* is a text on how a programme works, or what it learnt. That it is named does not prove that the "
        f"rule is right; it lets you look. All of them are listed {link('by source', '../rules/by-source.md')}.",
        "## Where do the figures come from?",
        _table("Figures and dates of formats", _figures(formats)),
        "A figure of our own is a guess by people who ran such activities or read about them. Change it where your "
        f"programme knows better: {link('use formats of your own', '../how-to/own-formats.md')}.",
        "## What do they say of real documents?",
        "The tests record what every rule finds in all documents of the project, rules that are still tried out among "
        "them. So a change of a rule shows what it adds and takes away.",
        table(("Documents", "Number", "Findings in all"), _found()),
        *noted_figures.section(),
        "## What is not measured",
        bullets(
            (
                "Whether activities get better because somebody used this. Nobody has counted that yet.",
                "Whether people in a programme agree with a finding of theirs. The labelled plans have five authors.",
                "Whether a figure that comes from one programme suits another.",
            )
        ),
    )


def _table(what: str, rows: Iterable[tuple[str, int]]) -> str:
    return table((what, "Number"), [(text(label), f"{number:,}") for label, number in rows])


def _rules(rules: Sequence[Rule]) -> list[tuple[str, int]]:
    certainty = Counter(rule.certainty for rule in rules)
    own = [rule for rule in rules if all(key in bibliography.NOT_CITED for key in rule.sources)]
    return [
        ("all, besides those about the document itself", len(rules)),
        ("with a source", len(rules) - len(own)),
        ("house rules: our own judgement alone", len(own)),
        ("still tried out (preview)", sum(rule.status == "preview" for rule in rules)),
        ("certain: what they say is in the plan", certainty["certain"]),
        ("heuristic: they may be wrong, and say so", certainty["heuristic"]),
        ("questions that only people can answer", certainty["ask"]),
    ]


def _figures(formats: Sequence[Format]) -> list[tuple[str, int]]:
    """Count what formats say themselves; what a variant takes from its parent is counted there."""
    sources = [
        source
        for one in formats
        for profile in [formatbook.profile(one.slug)]
        for group in (profile.limits, profile.expected, profile.timeline)
        for source in (said.source for said in group or ())
    ]
    own = sum(source in bibliography.NOT_CITED for source in sources)
    return [("all", len(sources)), ("with a source", len(sources) - own), ("our own judgement", own)]


def _found() -> list[tuple[str, str, str]]:
    """Count documents of each kind, and what is found in them."""
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    findings = Counter(_kind(line.strip()) for line in lines if PLACE.match(line))
    folders = sorted({start.split("/")[0] for start in KINDS})
    paths = [path for folder in folders for path in (REPOSITORY / folder).rglob("*.yaml")]
    documents = Counter(
        _kind(path.relative_to(REPOSITORY).as_posix()) for path in paths if _is_document(path)
    )
    return [(text(kind), str(documents[kind]), str(findings[kind])) for kind in KINDS.values()]


def _kind(path: str) -> str | None:
    return next((kind for start, kind in KINDS.items() if path.startswith(start)), None)


def _is_document(path: Path) -> bool:
    return path.read_text(encoding="utf-8").lstrip("# \n").find("mutuallearning:") >= 0
