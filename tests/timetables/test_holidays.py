import datetime
import sys

import holidays
import pytest

from mutuallearning.errors import MissingExtraError, UnknownNameError, UsageError
from mutuallearning.timetables.holidays import known_years, public_holidays

# Not all versions of the package have it.
KOSOVO = [one for one in ("XK",) if one in holidays.list_supported_countries()]
EASTER_MONDAY = datetime.date(2026, 4, 6)


@pytest.mark.parametrize("country", ["AT", "at", "EL", "GR", "UK", *KOSOVO, "EE"])
def test_countries_are_written_as_elsewhere(country: str) -> None:
    found = public_holidays(country, years=[2026])
    assert found
    assert {2026} == {day.year for day in found}


def test_regions() -> None:
    epiphany = datetime.date(2026, 1, 6)
    assert epiphany in public_holidays("DE", "BY", years=[2026])
    assert epiphany not in public_holidays("DE", "BE", years=[2026])
    assert "Easter Monday" == public_holidays("DE", "BY", years=[2026])[EASTER_MONDAY]


def test_years_are_those_asked_for() -> None:
    assert {2025, 2027} == {day.year for day in public_holidays("AT", years=[2027, 2025, 2025])}
    assert {} == public_holidays("AT", years=[])


@pytest.mark.parametrize(
    ("country", "region", "error", "message"),
    [
        ("XX", None, UnknownNameError, "There is no country 'XX'"),
        ("Austria", None, UnknownNameError, "There is no country 'Austria'"),
        ("DE", "QQ", UnknownNameError, "There is no region of Germany [(]DE[)] 'QQ'"),
    ],
)
def test_what_is_not_known_is_said(
    country: str, region: str | None, error: type[UsageError], message: str
) -> None:
    with pytest.raises(error, match=message):
        public_holidays(country, region, years=[2026])


def test_a_country_that_the_package_lacks_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holidays, "list_supported_countries", dict[str, list[str]])
    with pytest.raises(UsageError, match=r"The package holidays knows no public holidays of Austria \(AT\)"):
        public_holidays("AT", years=[2026])


def test_years_that_are_not_known_are_said() -> None:
    last = known_years("AT")[-1]
    with pytest.raises(UsageError, match=f"from [0-9]+ to {last}, not for {last + 1}$"):
        public_holidays("AT", years=[last + 1])


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'mutuallearning\[calendar\]'"):
        public_holidays("AT", years=[2026])
