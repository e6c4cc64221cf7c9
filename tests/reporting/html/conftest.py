"""Makes pages of documents that are written down in YAML."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from mutuallearning import api
from mutuallearning.checking import catalogue
from mutuallearning.checking import document as documents
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.source import read_text
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.html.writing import write_page
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally

sys.path.insert(0, str(Path(__file__).parents[2] / "sinks"))

AS_OF = datetime.date(2026, 11, 22)


@pytest.fixture
def subject() -> Callable[..., Subject]:
    """Give the report on a document, with what can be read of it."""

    def subject(text: str, *, show_names: bool = False, **options: Any) -> Subject:  # noqa: ANN401 -- for the choice of rules
        source = read_text(text.encode(), "yaml")
        rules, chosen = api.selection(**options)
        report = api.check_read(source, rules, chosen, as_of=AS_OF, path="plans/plan.yaml")
        parsed = documents.read(source, rules).parsed
        document = None if parsed is None else cast("AnyDocument", parsed.model)
        return Subject(report=report, document=document, data=source.value, show_names=show_names)

    return subject


@pytest.fixture
def page() -> Callable[..., str]:
    """Write a page about some documents."""

    def page(*subjects: Subject) -> str:
        tally = Tally()
        for one in subjects:
            tally = tally.plus(one.report)
        run = Run(catalogue=catalogue.load(), tally=lambda: tally, as_of=AS_OF)
        return "".join(write_page(subjects, run))

    return page


@pytest.fixture
def plan() -> str:
    """Give a plan with everything that there is a picture of."""
    return """\
mutuallearning: 1
kind: activity-plan
id: graz
title: Counselling in Graz
format: peer-review
stage: draft
summary: |
  Two services look at a third one.

  They stay for a day.
dates: {start: 2027-03-04}
place: {city: Graz, country: AT}
parties:
  - {id: host, name: City of Graz, stances: [host], brings: [a failure worth telling], seeks: [how others do it]}
  - {id: guest, name: City of Tartu, stances: [peer]}
actors:
  - {id: lead, roles: [host-lead], party: host, person: {name: Zebedee Quux, email: z.quux@example.org}}
  - {id: expert, roles: [country-expert], party: guest}
agenda:
  time_zone: Europe/Vienna
  days:
    - date: 2027-03-04
      sessions:
        - {id: a, title: Opening by Zebedee Quux, kind: presentation, start: 9:00, end: 10:00, speakers: [lead]}
        - {title: What we would ask, kind: discussion, start: 10:00, end: 11:30, leads: [expert], track: one}
        - {title: What we would try, kind: x-fishbowl, start: 10:30, end: 11:30, track: two}
        - {kind: break, start: 11:30, minutes: 15}
        - {title: A look round, kind: site-visit}
  sessions:
    - {title: Dinner, kind: meal}
papers:
  - {kind: host-paper, due: 4 weeks before start}
  - {kind: report, due: early 2027-05}
preparation:
  - {title: Call, due: 1 week before start}
evaluation:
  survey:
    invited: 9
    items: [{id: needs-matched}, {id: liked, text: I liked it., scale: yes-no}]
    responses:
      - {answers: [{item: needs-matched, value: 5}, {item: liked, value: 1}]}
      - {answers: [{item: needs-matched, value: 4}, {item: liked, value: 0}]}
      - {answers: [{item: needs-matched, value: 4}]}
      - {answers: [{item: needs-matched, value: 2}]}
      - {answers: [{item: needs-matched, value: 5}]}
"""
