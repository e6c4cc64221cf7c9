"""The collector finds what is there, and notices when a page is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
# The collector is no module of a package: tests have none (importlib mode).
import collector


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(collector, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "page.md"


def run_all(page: Path) -> None:
    run = collector.Run(page.parent)
    found = list(collector.blocks(page))
    for position, block in enumerate(found):
        collector.run(block, run, found[position + 1 :])


def test_it_finds_fences_with_attributes_and_in_admonitions(page: Path) -> None:
    page.write_text(
        '!!! note\n\n    ```yaml title="a.yaml" hl_lines="1"\n    a: 1\n    ```\n\n````python\n```\n````\n'
    )
    found = list(collector.blocks(page))
    assert [("yaml", "a.yaml", "a: 1\n"), ("python", None, "```\n")] == [
        (block.language, block.title, block.text) for block in found
    ]
    assert [3, 7] == [block.line for block in found]


def test_a_fence_that_is_never_closed_is_an_error(page: Path) -> None:
    page.write_text("```python\nx = 1\n")
    with pytest.raises(ValueError, match="never closed"):
        list(collector.blocks(page))


def test_names_live_as_long_as_the_page(page: Path) -> None:
    page.write_text("```python\nx = 1\n```\n\n```python\n>>> x + 1\n2\n\n```\n")
    run_all(page)


@pytest.mark.parametrize(
    "block",
    [
        "```python\n>>> 1 + 1\n3\n\n```\n",
        "```python\nassert False\n```\n",
        "```yaml\ntitel: Vienna\n```\n",
        "```yaml\nmutuallearning: 1\nkind: activity-plan\nstage: soon\n```\n",
        "```console\n$ echo $?\n1\n```\n",
    ],
)
def test_a_wrong_page_is_noticed(page: Path, block: str) -> None:
    page.write_text(block)
    with pytest.raises(AssertionError):
        run_all(page)


def test_lines_of_an_output_can_be_left_out(page: Path) -> None:
    page.write_text(
        "```console\n$ mutuallearning explain CUR101\nCUR101 no-learning-questions\n...\nMore\n...\n```\n"
    )
    run_all(page)
    page.write_text("```console\n$ mutuallearning explain CUR101\n...\nNothing\n...\n```\n")
    with pytest.raises(AssertionError):
        run_all(page)


NOT_JUDGED = "\n  not judged: {} rules (the plan {} {})\n\n1 document; 5 of {} rules judged"
NOTHING = "says nothing on"


@pytest.mark.parametrize(
    ("now", "is_same"),
    [
        ((7, NOTHING, "goal", 100), True),
        ((9, NOTHING, "goal, agenda", 100), True),
        ((9, NOTHING, "goal, agenda", 104), True),
        ((9, NOTHING, "goal", 110), False),
        ((7, "has no word on", "goal", 100), False),
    ],
)
def test_a_page_may_be_behind_by_a_few_rules(now: tuple[object, ...], *, is_same: bool) -> None:
    then = (7, NOTHING, "goal", 100)
    before, after = (collector.Command("x", NOT_JUDGED.format(*told)) for told in (then, now))
    assert is_same == collector.matches(before, after)


def test_an_excerpt_must_be_in_its_file(page: Path) -> None:
    file = '```yaml title="a.yaml"\nmutuallearning: 1\nkind: activity-plan\ntitle: Vienna\n```\n\n'
    page.write_text(file + '```text title="a.yaml"\ntitle: Vienna\n```\n')
    run_all(page)
    page.write_text(file + '```text title="a.yaml"\ntitle: Lisbon\n```\n')
    with pytest.raises(AssertionError):
        run_all(page)


def test_the_examples_of_the_repository_can_be_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "a.txt").write_text("Vienna")
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    page.write_text("```python\nname = 'examples/a.txt'\n```\n")
    run = collector.Run(folder)
    [block] = collector.blocks(page)
    collector.run(block, run, [])
    assert "Vienna" == (folder / "examples" / "a.txt").read_text()


def test_a_language_that_nobody_runs_is_an_error(page: Path) -> None:
    page.write_text("```sh\nrm -r x\n```\n")
    with pytest.raises(ValueError, match="nobody knows"):
        run_all(page)


def test_a_broken_document_is_fine_where_a_later_block_shows_what_is_wrong(page: Path) -> None:
    page.write_text('```yaml title="plan.yaml"\ntitel: x\n```\n\n```python\nname = "plan.yaml"\n```\n')
    run_all(page)
    assert "titel: x\n" == (page.parent / "plan.yaml").read_text()
