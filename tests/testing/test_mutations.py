"""Each small fault in a document causes the finding that was announced, where it was announced."""

from __future__ import annotations

import functools

from hypothesis import given
from hypothesis import strategies as st

import mutuallearning as ml
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.testing.mutations import Mutation, mutations


@functools.cache
def base(name: str) -> AnyDocument:
    data = base_document(name).value
    return KINDS[str(data["kind"])].model_validate(data)


@functools.cache
def faults_in(name: str) -> st.SearchStrategy[Mutation]:
    return mutations(base(name))


@given(st.data(), st.sampled_from(["peer-assist", "programme", "peer-review-cycle"]))
def test_it_causes_the_finding(data: st.DataObject, name: str) -> None:
    mutation = data.draw(faults_in(name))
    catalogue = load(plugins=False)
    selection = select(catalogue, only=[mutation.rule])
    before, after = (
        check_document(document, catalogue, selection, as_of=mutation.as_of)
        for document in (base(name), mutation.document)
    )
    assert mutation.at not in {finding.pointer for finding in before.findings}
    assert mutation.at in {finding.pointer for finding in after.findings}


def test_all_examples_of_its_base_are_faults_of_it() -> None:
    catalogue = load(plugins=False)
    expected = {
        rule.code
        for rule in catalogue.rules
        if rule.family != STRUCTURAL and not rule.after_waivers
        for example in rule.examples
        if example.base == "programme"
    }
    found: set[str] = set()

    @given(faults_in("programme"))
    def collect(mutation: Mutation) -> None:
        found.add(mutation.rule)

    collect()
    assert expected <= found


def test_little_can_go_wrong_where_little_is_said() -> None:
    faults: set[str] = set()

    @given(mutations(ml.ActivityPlan()))
    def collect(mutation: Mutation) -> None:
        faults.add(mutation.rule)
        assert mutation.edits

    collect()
    assert "unknown-format" in {load(plugins=False).get(code).name for code in faults}
