"""Rules of others: what is wrong with a package is told in words that its author can use."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import attrs
import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.catalogue import ENTRY_POINT_GROUP, CatalogueError
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import Selection
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulekit.find import Find

Load = Callable[[str, str], catalogues.Catalogue]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load the catalogue with a plug-in of one module."""

    def load(name: str, code: str) -> catalogues.Catalogue:
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        point = EntryPoint("ours", name, ENTRY_POINT_GROUP)
        monkeypatch.setattr(catalogues, "entry_points", lambda **_: (point,))
        monkeypatch.delitem(sys.modules, name, raising=False)
        return catalogues.load.__wrapped__()

    return load


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        (
            "broken_syntax",
            "RULE = (",
            "broken_syntax of mutuallearning.rules cannot be loaded: SyntaxError: ",
        ),
        ("broken_import", "import no_such_package", "ModuleNotFoundError: No module named 'no_such_package'"),
        ("no_rules", "rule = 3", "brings no rule: a rule is called RULE in its module"),
    ],
)
def test_a_broken_plugin_is_named_with_what_is_wrong(load: Load, name: str, code: str, told: str) -> None:
    with pytest.raises(CatalogueError, match=r"^the entry point ours = ") as caught:
        load(name, code)
    assert told in str(caught.value)


def test_a_message_that_cannot_be_written_is_a_crash_of_that_rule_alone() -> None:
    def misspelt(_: object, find: Find) -> None:
        find("/title", tittle="Vienna")

    catalogue = catalogues.load(plugins=False)
    rule = attrs.evolve(
        catalogue.get("CUR101"), message="{title} is wrong", params={"title": "It"}, check=misspelt
    )
    other = catalogue.get("GOV401")
    plan = ActivityPlan(title="Vienna", format="peer-review", stage="final")
    report = check_document(plan, catalogue, Selection("two", (rule, other)))
    assert ["errored", "not_met"] == [verdict.verdict for verdict in report.verdicts]
    assert "its message cannot be written: KeyError: 'title'" == report.verdicts[0].because
    assert ["GOV401"] == [finding.code for finding in report.findings]


def test_two_rules_of_one_name_are_refused() -> None:
    (first, *_) = catalogues.load(plugins=False).rules
    with pytest.raises(
        CatalogueError, match=f"two rules are called {first.code}: {first.module} and elsewhere"
    ):
        catalogues.Catalogue((first, attrs.evolve(first, name="other-name", module="elsewhere")))


def test_a_plugin_may_be_a_rule_a_module_or_a_package(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = """
import attrs
from mutuallearning.rulebook.safety.ranking_among_peers import RULE as OTHER
RULE = attrs.evolve(OTHER, code="OUR101", name="our-rule", module=__name__)
"""
    assert "OUR101" == load("our_module", code).get("our-rule").code
    point = EntryPoint("ours", "our_module:RULE", ENTRY_POINT_GROUP)
    monkeypatch.setattr(catalogues, "entry_points", lambda **_: (point,))
    assert "OUR101" == catalogues.load.__wrapped__().get("our-rule").code
    folder = tmp_path / "our_package"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "one.py").write_text(code, encoding="utf-8")
    (folder / "helpers.py").write_text("", encoding="utf-8")
    point = EntryPoint("ours", "our_package", ENTRY_POINT_GROUP)
    assert ("our_package.one",) == tuple(
        rule.module for rule in catalogues.load.__wrapped__().rules if rule.code == "OUR101"
    )


def test_what_is_neither_a_rule_nor_a_module_is_refused(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CatalogueError, match="brings no rule"):
        load("our_number", "number = 3")
    point = EntryPoint("ours", "our_number:number", ENTRY_POINT_GROUP)
    monkeypatch.setattr(catalogues, "entry_points", lambda **_: (point,))
    with pytest.raises(CatalogueError, match="is neither a rule nor a module of rules"):
        catalogues.load.__wrapped__()
