r"""What the playground asks the library for; it runs in the browser, and both sides speak JSON.

>>> given = options(ruleset="default", as_of="2026-11-22")
>>> found = json.loads(check("mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\n", given))
>>> [(one["line"], one["name"]) for one in found["findings"] if one["family"] == "DOC"]
[(3, 'unknown-key')]
>>> found["rules"]["DOC101"]["page"]
'rules/unknown-key/'
"""

from __future__ import annotations

import datetime
import json

from mutuallearning import api
from mutuallearning._version import DOCS_URL
from mutuallearning.checking import catalogue
from mutuallearning.checking import document as documents
from mutuallearning.checking.assembly import doc_url
from mutuallearning.checking.demonstration import demonstrate
from mutuallearning.checking.refused import DocumentError
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.principles.bibliography import cited
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text, sniff
from mutuallearning.reporting.explain import described
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.html.writing import write_page
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally
from mutuallearning.reporting.text import CERTAINTY
from mutuallearning.rulekit.rule import Rule

FILE = "plan.yaml"
"""What reports call the text."""


def options(ruleset: str, as_of: str | None, rule: str | None = None) -> str:
    """Write what a text is checked with, as the page does.

    Args:
        ruleset: Name of a ruleset of the library.
        as_of: The day on which it is judged, if any.
        rule: A rule that is asked as well, whatever the ruleset says.
    """
    return json.dumps({"ruleset": ruleset, "as_of": as_of, "rule": rule})


def check(text: str, given: str) -> str:
    """Check a text: its report, one line about it, and the rules that found something, by code."""
    report = _report(text, given)
    rules = {finding.code: api.explain(finding.code) for finding in report.findings}
    return json.dumps(
        {
            "summary": str(report),
            "state": report.state,
            "findings": report.to_document()["findings"],
            "rules": {code: _explained(rule) for code, rule in rules.items()},
        }
    )


def report_page(text: str, given: str) -> str:
    """Write the page that people read, with pictures of what could be read of the text."""
    report = _report(text, given)
    tally = Tally().plus(report)
    run = Run(catalogue=catalogue.load(), tally=lambda: tally, as_of=report.as_of)
    return "".join(write_page([_subject(report, text)], run))


def schedule(text: str) -> str:
    """Work out the dates of a text; nothing but the reason where it has structural problems."""
    try:
        document = api.load(_bytes(text))
    except DocumentError as error:
        return json.dumps({"problems": len(error.findings)})
    return json.dumps(api.timetable(document).to_data())


def skeleton(slug: str) -> str:
    """Write a plan to begin from in a format."""
    return json.dumps({"text": api.skeleton(slug)})


def rule_example(name: str) -> str:
    """Give the text of a rule's first example, and the day on which it is judged.

    Raises:
        UsageError: If the fault is that there is no file, so that there is no text either.
    """
    rule = api.explain(name)
    shown = demonstrate(rule.examples[0])
    if shown.text is None:
        raise UsageError(f"The example of {rule.name} is a file that is not there")
    as_of = str(shown.as_of) if shown.as_of else None
    return json.dumps({"text": shown.text, "as_of": as_of, "rule": rule.name})


def _report(text: str, given: str) -> Report:
    chosen = json.loads(given)
    as_of = datetime.date.fromisoformat(chosen["as_of"]) if chosen["as_of"] else None
    include = (chosen["rule"],) if chosen["rule"] else None
    ruleset = Ruleset(name=chosen["ruleset"], extends=(chosen["ruleset"],), include=include)
    return api.check_text(text, ruleset, as_of, path=FILE)


def _bytes(text: str) -> bytes:
    """Encode a text; half a character, which JavaScript can hold, becomes what the reader refuses."""
    return text.encode(errors="surrogatepass")


def _subject(report: Report, text: str) -> Subject:
    data = _bytes(text)
    try:
        source = read_text(data, sniff(data))
        parsed = documents.read(source, catalogue.load()).parsed
    except Refusal:
        return Subject(report=report)
    document = parsed.model if parsed is not None and isinstance(parsed.model, AnyDocument) else None
    return Subject(report=report, document=document, data=source.value)


def _explained(rule: Rule) -> dict[str, object]:
    return {
        "why": rule.why,
        "when_fine": rule.when_fine,
        "certainty": CERTAINTY[rule.certainty],
        "page": doc_url(rule).removeprefix(DOCS_URL),
        "sources": [
            {"text": described(source).removesuffix(f", {source.url}"), "url": source.url and str(source.url)}
            for source in cited(rule.sources)
        ],
    }
