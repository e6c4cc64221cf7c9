"""What a notebook shows of a report."""

from __future__ import annotations

from html.parser import HTMLParser

import attrs

import mutuallearning as ml
from mutuallearning.findings.notebook import MOST

HOSTILE = "<script>alert(1)</script> & \"q\" 'a' $x$ \u202e"
REPORT = ml.check(ml.ActivityPlan(title=HOSTILE, format="peer-review"))


class Shown(HTMLParser):
    """Collects the tags of a page, the addresses of its links and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_it_is_a_table_with_a_row_for_each_finding() -> None:
    shown = Shown(REPORT._repr_html_())
    assert len(REPORT.findings) == shown.tags.count("tr") - 1
    assert {"p", "table", "thead", "tbody", "tr", "th", "td", "a"} == set(shown.tags)
    assert [finding.doc_url for finding in REPORT.findings] == shown.links
    assert str(REPORT) in shown.text


def test_nothing_from_a_document_is_more_than_text() -> None:
    page = REPORT._repr_html_()
    shown = Shown(page)
    assert "script" not in shown.tags
    assert "<script>" in shown.text
    assert not {"$", "\u202e"} & set(page)
    assert r"\u202e" in shown.text


def test_it_says_where() -> None:
    report = ml.check_text("mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\n")
    (found,) = (finding for finding in report.findings if finding.family == "DOC")
    assert "<td>line 3</td>" in report._repr_html_()
    in_a_sheet = attrs.evolve(report, findings=(attrs.evolve(found, cell="Plan!B3"),))
    assert "<td>Plan!B3</td>" in in_a_sheet._repr_html_()
    in_python = attrs.evolve(report, findings=(attrs.evolve(found, line=None),))
    assert "<td>/titel</td>" in in_python._repr_html_()


def test_a_waived_finding_says_so_and_an_address_that_is_none_is_no_link() -> None:
    waived = attrs.evolve(REPORT.findings[0], state="waived", doc_url="javascript:alert(1)")
    shown = Shown(attrs.evolve(REPORT, findings=(waived,))._repr_html_())
    assert f"waived ({waived.severity})" in shown.text
    assert [] == shown.links


def test_a_long_report_is_cut_and_an_empty_one_is_a_sentence() -> None:
    many = attrs.evolve(REPORT, findings=REPORT.findings[:1] * (MOST + 7))
    shown = Shown(many._repr_html_())
    assert MOST + 1 == shown.tags.count("tr")
    assert "7 more in findings" in shown.text
    none = attrs.evolve(REPORT, findings=())
    assert ["p"] == Shown(none._repr_html_()).tags
