"""The rulesets as text and as data."""

from __future__ import annotations

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import select
from mutuallearning.reporting.ruleset_list import ruleset_list, rulesets_record
from mutuallearning.reporting.styled import plain

CATALOGUE = catalogues.load(plugins=False)
OURS = Ruleset(
    name="ours",
    description="For us.",
    why="We know why.",
    select=("CUR101", "CUR102", "GOV101"),
    severity={"CUR101": "advice", "CUR102": "error", "GOV101": "error", "GOV102": "advice"},
)


def test_text_says_for_whom_and_what_is_asked() -> None:
    asked = len(select(CATALOGUE, OURS).rules)
    assert [
        "ours",
        "  For us.",
        "  Why: We know why.",
        f"  asks {asked} rules; 1 of them more severe than the rules themselves; 1 less severe",
        "",
    ] == plain(ruleset_list([OURS], CATALOGUE)).splitlines()[:-1]


def test_data_hold_what_is_written_and_what_it_comes_to() -> None:
    [data] = rulesets_record([OURS], CATALOGUE)["rulesets"]
    assert OURS == Ruleset.model_validate({key: data[key] for key in OURS.to_data()})
    assert ["CUR101", "CUR102", "GOV101"] == [code for code in data["asks"] if not code.startswith("DOC")]
    assert {"CUR101": "advice", "CUR102": "error"} == data["severities"]
