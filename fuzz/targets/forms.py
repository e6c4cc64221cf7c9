"""The forms of reports: whatever a document or path says, each can be read by a program and hides no sign."""

from __future__ import annotations

import datetime
import functools
import json
import unicodedata
import xml.etree.ElementTree as ET

import atheris  # type: ignore[import-untyped]  # it ships no types
import attrs

from mutuallearning.api import check
from mutuallearning.checking import catalogue
from mutuallearning.findings.finding import Entity, Related
from mutuallearning.findings.report import Report
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.forms import FORMS, writer
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.tally import Tally
from mutuallearning.reporting.text import full

_JSON = frozenset({"json", "sarif", "gitlab"})

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@functools.cache
def report() -> Report:
    """Give a report with findings."""
    return check(
        ActivityPlan(title="Vienna", format="peer-review"),
        as_of=datetime.date(2026, 11, 22),
        select=("CUR101", "CUR301"),
        plugins=False,
    )


def one(data: bytes) -> None:
    """Write a report that says a text everywhere, in one form."""
    chosen = atheris.FuzzedDataProvider(data)
    form = chosen.PickValueInList(["text", *FORMS])
    text, path = chosen.ConsumeUnicode(60), chosen.ConsumeUnicode(30)
    first = attrs.evolve(
        report().findings[0],
        message=text,
        remedy=text,
        pointer=f"/{text}",
        params={"text": text},
        entity=Entity("session", text, text),
        related=(Related(f"/{text}", text, 1, 1),),
        doc_url=text,
    )
    said = attrs.evolve(report(), path=path, id=text, title=text, findings=(first,))
    rules = catalogue.load(plugins=False)
    if form == "text":
        out = plain(full(said, rules))
    else:
        run = Run(catalogue=rules, tally=lambda: Tally().plus(said))
        out = "".join(writer(form)([said], run))
    out.encode()
    hidden = {char for char in out if unicodedata.category(char) in _HIDDEN} - {"\n"}
    assert not hidden, (form, hidden)
    assert "##[" not in out, form
    if form in _JSON:
        json.loads(out)
    elif form == "jsonl":
        for line in out.splitlines():
            json.loads(line)
    elif form == "junit":
        ET.fromstring(out)  # noqa: S314 -- what we wrote ourselves
    elif form != "github":
        assert not any(line.lstrip().startswith("::") for line in out.split("\n")), form
