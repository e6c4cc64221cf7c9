"""Files of users in TOML; the tests of format profiles and rulesets go through every refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutuallearning.types import toml_file
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text
from mutuallearning.types.toml_file import TomlFileError, read_model


class Recipe(Model):
    """Something that a file can hold."""

    title: Text
    steps: tuple[Text, ...] | None = None


def write(folder: Path, text: str) -> Path:
    path = folder / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_becomes_a_model(tmp_path: Path) -> None:
    path = write(tmp_path, 'title = "Soup"\nsteps = ["Boil"]')
    assert Recipe(title="Soup", steps=("Boil",)) == read_model(path, Recipe, "recipe")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps = []", r"recipe\.toml is no recipe: title is missing$"),
        ('titel = "Soup"', "the key titel is not known, did you mean title[?]"),
        ('title = "Soup"\nsteps = "Boil"', "steps must be a list in square brackets$"),
        ("title", r"recipe\.toml is not TOML: "),
        ("a" + ".a" * 300 + " = 1", "has more than 200 dots in line 1$"),
        ("title = " + "9" * 5_000, "holds a number that is too long$"),
    ],
)
def test_what_is_something_else_is_told_by_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(TomlFileError, match=told):
        read_model(write(tmp_path, text), Recipe, "recipe")


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, 'title = "Soup"')
    monkeypatch.setattr(toml_file, "MOST_BYTES", path.stat().st_size)
    assert "Soup" == read_model(path, Recipe, "recipe").title
    monkeypatch.setattr(toml_file, "MOST_BYTES", path.stat().st_size - 1)
    with pytest.raises(TomlFileError, match="is larger than"):
        read_model(path, Recipe, "recipe")
