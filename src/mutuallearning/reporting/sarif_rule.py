"""Rules as SARIF describes them: what they find, why, what to do, where to read more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mutuallearning.findings.finding import Certainty, Finding, Severity
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.machine import loudness
from mutuallearning.reporting.markdown_text import link, prose, web_address
from mutuallearning.reporting.text import CERTAINTY
from mutuallearning.rulekit.rule import Rule
from mutuallearning.wording import capital

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
"""The level of SARIF for each severity."""

# GitHub's words, which are no part of SARIF itself.
_PRECISION: dict[Certainty, str] = {"certain": "very-high", "heuristic": "medium", "ask": "low"}
_PROBLEM: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "recommendation"}


def level(found: Finding) -> str:
    """Give the level of a finding; what only people can answer is a note."""
    return LEVELS[loudness(found)]


def descriptor(rule: Rule, url: str) -> dict[str, Any]:
    """Describe a rule, with its help as text and as Markdown."""
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _title(rule.name)},
        "fullDescription": {"text": visible(rule.why)},
        "help": {"text": "\n\n".join(_help(rule)), "markdown": "\n\n".join(_markdown(rule, url))},
        "helpUri": url,
        "defaultConfiguration": {"level": LEVELS["advice" if rule.certainty == "ask" else rule.severity]},
        "properties": {
            "tags": [word for word in ("mutual-learning", rule.theme, rule.principle) if word],
            "precision": _PRECISION[rule.certainty],
            "problem.severity": _PROBLEM[rule.severity],
            "certainty": rule.certainty,
            "since": rule.since,
        },
    }


def unknown(found: Finding) -> dict[str, Any]:
    """Describe the rule of a finding that the catalogue does not have, from the finding alone."""
    described = {
        "id": found.code,
        "name": found.name,
        "shortDescription": {"text": _title(found.name)},
        "help": {"text": visible(found.remedy), "markdown": prose(found.remedy)},
        "defaultConfiguration": {"level": level(found)},
    }
    address = web_address(found.doc_url)
    return described | ({"helpUri": address} if address else {})


def _title(name: str) -> str:
    return visible(capital(name.replace("-", " ")))


def _help(rule: Rule) -> Iterator[str]:
    yield visible(rule.why)
    yield f"What to do: {visible(rule.remedy)}"
    yield f"When it is fine: {visible(rule.when_fine)}"
    note = CERTAINTY[rule.certainty]
    if note:
        yield f"Note: {note}"


def _markdown(rule: Rule, url: str) -> Iterator[str]:
    yield prose(rule.why)
    yield f"**What to do:** {prose(rule.remedy)}"
    yield f"**When it is fine:** {prose(rule.when_fine)}"
    note = CERTAINTY[rule.certainty]
    if note:
        yield f"**Note:** {prose(note)}"
    sources = cited(rule.sources)
    if sources or any(source in NOT_CITED for source in rule.sources):
        said = [link(source.title, source.url or "") for source in sources]
        if len(sources) < len(rule.sources):
            said.append("our own judgement")
        yield f"**Sources:** {'; '.join(said)}"
    yield link("More about this rule", url)
