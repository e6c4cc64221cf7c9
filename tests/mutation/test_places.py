"""Where the tool that asks the tests about mutants changes the source, and what it leaves alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import mutants
from mutation.places import Mutant, mutants_of

from mutation import survivors


def made(text: str) -> list[Mutant]:
    return list(mutants_of("package/module.py", text))


def changes(text: str) -> list[tuple[str, str]]:
    return [(one.before, one.after) for one in made(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def f(a):\n    return a < 3\n", [("< 3", "<= 3"), ("3", "4")]),
        ("def f(a):\n    return not a\n", [("not a", "a")]),
        (
            "def f(a):\n    return a == 'draft'\n",
            [("== 'draft'", "!= 'draft'"), ("'draft'", "'XXdraftXX'")],
        ),
        # A text for people: whether it is said is changed, and not its words.
        ("def f(say):\n    say('not said yet')\n", [("'not said yet'", "None")]),
        ("LONGEST = 30\n", [("30", "31")]),
    ],
)
def test_what_makes_a_difference_is_changed(text: str, expected: list[tuple[str, str]]) -> None:
    short = [
        (before.removeprefix("say(").removesuffix(")"), after.removeprefix("say(").removesuffix(")"))
        for before, after in changes(text)
    ]
    assert expected == short


@pytest.mark.parametrize(
    "text",
    [
        '"""A module."""\n',
        "import os\n",
        'def f(a: "int" = 3) -> "int":\n    """Give it back."""\n    return a\n',
        "class A:\n    size: int = 3\n",
        "def f(a):\n    assert a > 3\n    return a\n",
        'Stage = Literal["draft", "final"]\n',
        'RULE = Rule(code="TST101", message="{count} are too many", examples=(Example(at="/title"),))\n',
    ],
)
def test_what_makes_none_is_left_alone(text: str) -> None:
    assert [] == changes(text)


def test_a_keyword_that_decides_whether_a_rule_is_asked_is_left_out() -> None:
    (one,) = made('RULE = Rule(code="TST101", requires=("goal",), why="So")\n')
    assert 'RULE = Rule(code="TST101", why="So")\n' == one.source()


def test_a_name_says_what_is_changed_and_outlives_a_move() -> None:
    text = "class A:\n    def f(self, a):\n        return a + 1, a + 1\n"
    names = [one.name for one in made(text)]
    assert names == [one.name for one in made(f"\n\n{text}")]
    assert len(names) == len(set(names))
    assert "package/module.py A.f: a + 1 -> a - 1 #2" in names


def test_what_is_explained_is_a_mutant() -> None:
    files = {name.partition(" ")[0] for name in survivors.explained()}
    found = mutants.all_mutants(sorted(file.partition("/")[2] for file in files))
    assert [] == survivors.gone(one.name for one in found)
