from __future__ import annotations

import os
from pathlib import Path

import pytest

from mutuallearning.formatbook import user_profiles
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.user_profiles import read_profiles
from mutuallearning.types.toml_file import MOST_BYTES


def write(folder: Path, text: str, name: str = "fair.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_holds_one_profile(tmp_path: Path) -> None:
    [profile] = read_profiles(write(tmp_path, 'slug = "x-fair"\nroles = ["owner"]\n'))
    assert ("x-fair", ("owner",)) == (profile.slug, profile.roles)


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "fair.toml"
    path.write_bytes(b'\xef\xbb\xbfslug = "x-fair"\r\ntitle = "Fair"\r\n')
    assert "Fair" == read_profiles(path)[0].title


def test_a_folder_is_read_with_those_below_it(tmp_path: Path) -> None:
    for name in ("b.toml", "below/a.toml", "notes.txt"):
        write(tmp_path, f'slug = "x-{name[0]}"', name)
    assert ["x-b", "x-b"] == [profile.slug for profile in read_profiles(str(tmp_path))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title = "Fair"', "slug is missing"),
        ('slug = "x-fair"\nrole = ["owner"]', "the key role is not known, did you mean roles?"),
        ('slug = "x-fair"\nroles = "owner"', "roles must be a list in square brackets"),
        ('slug = "x-fair"\nversion = "2"', "version must be a whole number"),
        ('slug = "x-fair"\nversion = 0', "version must be at least 1"),
        ('slug = "x-fair"\ntitle = 3', "title must be text in quotes"),
        ('slug = "x-fair"\nsetting = "school"', "setting must be 'public-policy' or 'workplace'"),
        ('slug = "a fair"', "slug must be the name of a format such as peer-review"),
        (
            'slug = "x-fair"\nlimits = [{ name = "days-max", value = nan, unit = "days" }]',
            "limits.1.value must be a finite number",
        ),
        (
            'slug = "x-fair"\nlimits = [{ name = "Days", value = 1, unit = "days" }]',
            "limits.1.name does not have the form that is expected there",
        ),
        (
            'slug = "x-fair"\ntimeline = [{ what = "Report", when = "soon" }]',
            "timeline.1.when must be a distance such as 4 weeks before start",
        ),
        (
            'slug = "x-fair"\nagenda = [{ titel = "Start", kind = "welcome" }]',
            "the key agenda.1.titel is not known, did you mean title?",
        ),
        ("slug = \n", "is not TOML: .*line 1"),
        ('slug = "x-fair"\nslug = "x-fair"', "is not TOML: .*"),
        ("a = " + "[" * 50_000, "(is nested too deeply|is not TOML)"),
    ],
)
def test_what_is_no_profile_is_told_by_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ProfileError, match=told) as raised:
        read_profiles(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_no_more_is_told_than_people_read(tmp_path: Path) -> None:
    path = write(tmp_path, 'slug = "x-fair"\n' + "".join(f"key{n} = 1\n" for n in range(300)))
    with pytest.raises(ProfileError, match=r"; and 295 more$"):
        read_profiles(path)


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="is larger than 256 KiB"):
        read_profiles(write(tmp_path, "#" * (MOST_BYTES + 1)))
    assert "x-fair" == read_profiles(write(tmp_path, 'slug = "x-fair"\n' + "#" * (MOST_BYTES - 20)))[0].slug


def test_a_folder_of_too_many_profiles_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_profiles, "MOST_PROFILES", 1)
    for name in ("a.toml", "b.toml"):
        write(tmp_path, 'slug = "x-fair"', name)
    with pytest.raises(ProfileError, match="holds more than 1 format profiles"):
        read_profiles(tmp_path)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"There is no file .*fair\.toml"):
        read_profiles(tmp_path / "fair.toml")
    with pytest.raises(ProfileError, match="holds no format profile"):
        read_profiles(tmp_path)


def test_other_than_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "fair.toml"
    path.write_bytes(b'slug = "\xff"')
    with pytest.raises(ProfileError, match="is not UTF-8 text"):
        read_profiles(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fair.toml")
    with pytest.raises(ProfileError, match="is not a file"):
        read_profiles(tmp_path / "fair.toml")
