"""Rules that are no more: nothing takes their codes and names, and whoever names one is told what became of it."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.catalogue import Catalogue, CatalogueError
from mutuallearning.checking.document import check_source
from mutuallearning.checking.retired import RetiredRule, RetiredRuleError, load, parsed
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import select
from mutuallearning.reading.source import read_text

ALL = catalogues.load(plugins=False)

FILE = """
[[retired]]
code = "CUR199"
name = "dull-title"
since = "2026.1"
until = "2027.1"
reason = "Titles say little about a plan."
replaced_by = ["CUR101"]

[[retired]]
code = "GOV999"
name = "no-logo"
since = "2026.1"
until = "2027.2"
reason = "Nobody needs one."
"""

RETIRED = parsed(FILE)
CATALOGUE = Catalogue(ALL.rules, retired=RETIRED)


def version(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(".")))


def test_the_file_of_the_library_grows_at_its_end() -> None:
    ends = [version(rule.until) for rule in load()]
    assert sorted(ends) == ends
    keys = [key for rule in load() for key in (rule.code, rule.name)]
    assert len(set(keys)) == len(keys)


def test_the_catalogue_of_the_library_knows_the_file() -> None:
    assert load() == ALL.retired


def test_a_rule_that_took_the_place_of_another_is_there() -> None:
    assert [] == [code for rule in load() for code in rule.replaced_by or () if code not in ALL]


@pytest.mark.parametrize("field", ["code", "name"])
def test_no_rule_takes_the_code_or_name_of_a_retired_one(field: str) -> None:
    rule = ALL.get("GOV101")
    taken = RETIRED[0].model_copy(update={field: getattr(rule, field)})
    with pytest.raises(
        CatalogueError, match=f"{rule.module} is called .* as a rule that was retired in 2027.1"
    ):
        Catalogue(ALL.rules, retired=(taken,))


@pytest.mark.parametrize("word", ["CUR199", "cur199", "dull-title", "Dull-Title"])
def test_whoever_names_one_is_told_what_became_of_it(word: str) -> None:
    said = "The rule CUR199 dull-title was retired in 2027.1, see CUR101. Why: Titles say little about a plan"
    for asked in (CATALOGUE.get, CATALOGUE.matching):
        with pytest.raises(RetiredRuleError) as raised:
            asked(word)
        assert said == str(raised.value)
    assert RETIRED[0] == CATALOGUE.what_became_of(word)


def test_a_rule_that_is_there_is_not_retired() -> None:
    assert CATALOGUE.what_became_of("CUR101") is None
    assert CATALOGUE.what_became_of("dull-titel") is None


def test_a_ruleset_that_names_one_is_told_so() -> None:
    with pytest.raises(RetiredRuleError, match="GOV999 no-logo was retired"):
        select(CATALOGUE, Ruleset(name="ours", ignore=("no-logo",)))


@pytest.mark.parametrize(
    ("name", "told"),
    [("CUR199", "retired in 2027.1, see CUR101"), ("no-logo", "retired in 2027.2")],
)
def test_a_waiver_of_one_says_so(name: str, told: str) -> None:
    plan = f"mutuallearning: 1\nkind: activity-plan\ntitle: Wien\nwaivers: [{{rule: {name}, reason: We are new.}}]\n"
    report = check_source(read_text(plan.encode(), "yaml"), CATALOGUE, select(CATALOGUE, only=["waivers"]))
    assert [f'No rule is called "{name}", so nothing is waived; {told}'] == [
        finding.message for finding in report.findings
    ]


def test_the_error_can_be_pickled() -> None:
    error = RetiredRuleError(RETIRED[0], "CUR199")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- made in this line
    assert (str(error), error.rule) == (str(copy), copy.rule)


@pytest.mark.parametrize(
    "wrong",
    ['code = "CUR1"', 'name = "Dull title"', 'until = "soon"', 'reason = ""', 'replaced = ["CUR101"]'],
)
def test_an_entry_that_means_nothing_is_refused(wrong: str) -> None:
    key, _, _ = wrong.partition(" ")
    first, _, _ = FILE.strip().partition("\n\n")
    lines = [line for line in first.splitlines() if not line.startswith(f"{key} =")]
    with pytest.raises(ValidationError):
        parsed("\n".join([*lines, wrong]))


def test_a_rule_can_be_made_in_python() -> None:
    assert RETIRED[1] == RetiredRule(
        code="GOV999", name="no-logo", since="2026.1", until="2027.2", reason="Nobody needs one."
    )
