"""Which rules are asked, when rulesets and callers speak one after the other."""

from __future__ import annotations

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.ruleset_files import RulesetError, get
from mutuallearning.checking.selection import STRUCTURAL, Selection, select
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.finding import Severity

CATALOGUE = catalogues.load(plugins=False)
STABLE = {rule.code for rule in CATALOGUE.rules if rule.status == "stable" and rule.family != STRUCTURAL}
PREVIEW = {rule.code for rule in CATALOGUE.rules if rule.status == "preview"}
QUESTIONS = {rule.code for rule in CATALOGUE.matching("questions")}


def codes(selection: Selection) -> set[str]:
    """Give the rules that are asked, without those that always are."""
    return {rule.code for rule in selection.rules if rule.family != STRUCTURAL}


def asked(*ruleset: Ruleset) -> set[str]:
    return codes(select(CATALOGUE, *ruleset))


def test_all_stable_rules_are_asked_when_nothing_is_said() -> None:
    assert STABLE == asked() == asked(Ruleset()) == asked(get("default"))
    assert "default" == select(CATALOGUE).name


def test_structural_problems_are_always_found_and_always_errors() -> None:
    selection = select(CATALOGUE, Ruleset(ignore=(STRUCTURAL,), severity={"error": "advice"}))
    structural = CATALOGUE.matching(STRUCTURAL)
    assert set(structural) <= set(selection.rules)
    assert not {rule.code for rule in structural} & set(selection.severity)


def test_select_takes_no_others_and_forgets_what_came_before() -> None:
    assert QUESTIONS == asked(Ruleset(select=("questions",)))
    assert QUESTIONS == asked(Ruleset(extends=("light",), select=("questions",)))


def test_include_and_ignore_change_what_was_there() -> None:
    assert STABLE | QUESTIONS == asked(Ruleset(include=("questions",)))
    assert STABLE - QUESTIONS == asked(Ruleset(ignore=("questions",)))
    assert STABLE - {"CUR101"} == asked(Ruleset(ignore=("no-learning-questions",)))


def test_the_narrower_of_two_words_counts() -> None:
    narrow = Ruleset(include=("CUR106",), ignore=("questions",))
    assert (STABLE - QUESTIONS) | {"CUR106"} == asked(narrow)
    assert (STABLE | QUESTIONS) - {"CUR101"} == asked(Ruleset(include=("questions",), ignore=("CUR101",)))
    assert "CUR106" not in asked(Ruleset(include=("CUR106",), ignore=("closed-question",)))


def test_preview_adds_what_is_tried_out_or_takes_it_from_a_selection() -> None:
    assert STABLE | PREVIEW == asked(Ruleset(preview=True))
    assert STABLE == asked(Ruleset(preview=False))
    assert QUESTIONS - PREVIEW == asked(Ruleset(select=("questions",), preview=False))
    assert QUESTIONS == asked(Ruleset(select=("questions",), preview=True))
    assert (STABLE - QUESTIONS) == asked(Ruleset(preview=True, ignore=("questions", "preview")))


def test_words_for_what_rules_have_in_common() -> None:
    kinds = {rule.code: (rule.severity, rule.certainty, rule.status) for rule in CATALOGUE.rules}
    for word in ("error", "warning", "advice", "certain", "heuristic", "ask", "preview"):
        assert {
            code for code, own in kinds.items() if word in own and not code.startswith(STRUCTURAL)
        } == asked(Ruleset(select=(word,)))


def test_a_later_ruleset_is_put_on_top_of_an_earlier_one() -> None:
    both = Ruleset(extends=("light", "workplace"))
    light, work = asked(Ruleset(extends=("light",))), asked(Ruleset(extends=("workplace",)))
    assert (light & work) | (work - STABLE) == asked(both)
    assert "warning" == select(CATALOGUE, both).severity["GOV202"]


def test_a_ruleset_can_take_back_what_it_extends() -> None:
    assert "GOV202" not in asked(Ruleset(extends=("light",)))
    assert "GOV202" in asked(Ruleset(extends=("light",), include=("recognition",)))


@pytest.mark.parametrize("turn", [1, -1])
def test_the_narrower_of_two_severities_counts(turn: int) -> None:
    severity: list[tuple[str, Severity]] = [("questions", "error"), ("CUR102", "warning"), ("CUR", "advice")]
    found = select(CATALOGUE, Ruleset(severity=dict(severity[::turn]))).severity
    assert ("error", "warning", "advice") == (found["CUR101"], found["CUR102"], found["CUR201"])


def test_a_severity_of_a_later_ruleset_counts_however_wide() -> None:
    found = select(CATALOGUE, Ruleset(extends=("strict",), severity={"promises": "advice"})).severity
    assert "advice" == found["TRA203"] != select(CATALOGUE, get("strict")).severity["TRA203"]


def test_what_the_caller_says_comes_on_top() -> None:
    ruleset = Ruleset(ignore=("CUR101",), severity={"CUR102": "error"})
    found = select(
        CATALOGUE, ruleset, only=("questions",), ignore=("CUR103",), severities=[("CUR102", "warning")]
    )
    assert QUESTIONS - {"CUR103"} == codes(found)
    assert {"CUR102": "warning"} == found.severity


def test_a_ruleset_without_a_name_is_called_custom() -> None:
    assert "custom" == select(CATALOGUE, Ruleset()).name
    assert "ours" == select(CATALOGUE, Ruleset(name="ours")).name


@pytest.mark.parametrize("key", ["select", "include", "ignore"])
def test_a_word_that_selects_no_rule_is_told(key: str) -> None:
    with pytest.raises(UnknownNameError, match="'no-brake'; did you mean 'no-break'"):
        select(CATALOGUE, Ruleset.model_validate({key: ["no-brake"]}))
    with pytest.raises(RulesetError, match=r"The ruleset 'ours' names what does not exist: .*'no-break'"):
        select(CATALOGUE, Ruleset.model_validate({"name": "ours", key: ["no-brake"]}))


def test_a_severity_of_no_rule_is_told() -> None:
    with pytest.raises(UnknownNameError, match="'GOV999'"):
        select(CATALOGUE, Ruleset(severity={"GOV999": "error"}))


def test_a_selection_knows_what_is_in_it() -> None:
    chosen = select(CATALOGUE, only=["CUR101"])
    assert (True, False) == (CATALOGUE.get("CUR101") in chosen, CATALOGUE.get("CUR102") in chosen)


def test_structural_problems_keep_their_severity() -> None:
    chosen = select(CATALOGUE, severities=[("DOC", "advice"), ("CUR101", "advice")])
    assert {"CUR101": "advice"} == dict(chosen.severity)


def test_a_configuration_speaks_on_top_of_the_ruleset() -> None:
    more = Ruleset(ignore=("CUR101",), include=("EMP101",))
    chosen = select(CATALOGUE, Ruleset(select=("CUR",)), on_top=[more])
    assert "CUR102" in codes(chosen)
    assert {"CUR101", "EMP101"} & codes(chosen) == {"EMP101"}
