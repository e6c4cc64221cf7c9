from __future__ import annotations

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.document_index import build_document


def test_a_document_keeps_what_documents_of_its_kind_can_hold() -> None:
    programme = build_document(Programme(), as_of=None)
    cycle = build_document(BenchlearningCycle(), as_of=None)
    assert [(True, True), (False, False)] == [
        (index.keeps("activities"), index.holds("activities")) for index in (programme, cycle)
    ]
