"""A file checked as its configuration says, from Python."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mutuallearning import api
from mutuallearning.comparing.baseline import Baseline
from mutuallearning.configuring.configuration_file import ConfigurationError
from mutuallearning.configuring.desk import check_configured

TODAY = datetime.date(2026, 1, 15)
PLAN = "mutuallearning: 1\nkind: activity-plan\ntitle: Vienna\nformat: peer-assist\nstage: draft\n"


@pytest.fixture(autouse=True)
def _plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(PLAN)


def test_without_a_configuration_it_is_check_file() -> None:
    assert api.check_file("a.yaml", as_of=TODAY) == check_configured("a.yaml", TODAY)
    assert api.check_file("missing.yaml", as_of=TODAY) == check_configured("missing.yaml", TODAY)


def test_ruleset_waivers_and_baseline_hold() -> None:
    Path("mutuallearning.toml").write_text(
        'ruleset = "light"\nbaseline = "base.json"\nwaivers = ["waivers.yaml"]\n[severity]\nCUR101 = "advice"\n'
    )
    Path("waivers.yaml").write_text("waivers:\n  - {rule: GOV401, reason: Later.}\n")
    known = [one for one in api.check_file("a.yaml").findings if one.code == "CUR101"]
    report = api.check_file("a.yaml", select=["CUR101"])
    Path("base.json").write_text(Baseline.of([report]).to_json())
    found = check_configured("a.yaml", TODAY)
    states = {one.code: (one.state, one.severity) for one in found.findings}
    assert "light" == found.ruleset
    assert [("baselined", "advice"), ("waived", "error")] == [states["CUR101"], states["GOV401"]]
    assert 1 == len(known)


def test_another_configuration_can_be_named() -> None:
    Path("mutuallearning.toml").write_text('ignore = ["CUR101"]')
    Path("ci.toml").write_text("")
    near, named = check_configured("a.yaml"), check_configured("a.yaml", config="ci.toml")
    assert {"CUR101"} == {one.code for one in named.findings} - {one.code for one in near.findings}
    with pytest.raises(ConfigurationError):
        check_configured("a.yaml", config="nowhere.toml")
