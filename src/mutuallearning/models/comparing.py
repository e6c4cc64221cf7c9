"""Setting planned values beside real ones: days, numbers, lengths, words.

Only what cannot be otherwise counts as a difference: a date that was planned as `2026-11` and was 20 November was
as planned; `around 40` people of whom 45 came were as many as planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mutuallearning.models.comparison import Compared
from mutuallearning.models.period import Period, Place
from mutuallearning.models.structure import words
from mutuallearning.models.tally import Tally
from mutuallearning.types.count import Count
from mutuallearning.types.duration import Duration
from mutuallearning.types.partial_date import Span, span_of


def compare_days(
    at: str,
    what: str,
    planned: Span | None,
    actual: Span | None,
    planned_text: str | None,
    actual_text: str | None,
) -> Compared | None:
    """Compare two days, each as precisely as it is known."""
    if planned_text is None and actual_text is None:
        return None
    if planned is None or actual is None:
        return Compared(at, what, "unknown", planned_text, actual_text)
    if planned[0] <= actual[0] and actual[1] <= planned[1]:
        return Compared(at, what, "same", planned_text, actual_text)
    exact = planned[0] == planned[1] and actual[0] == actual[1]
    if actual[0] > planned[1]:
        days = (actual[0] - planned[1]).days
    elif actual[1] < planned[0]:
        days = (actual[1] - planned[0]).days
    else:
        return Compared(at, what, "unknown", planned_text, actual_text)
    return Compared(at, what, "moved", planned_text, actual_text, by=days, unit="day", at_least=not exact)


def text_of(value: object) -> str | None:
    """Give a value in words; None where it is not said."""
    return None if value is None else str(value)


def compare_periods(at: str, planned: Period | None, actual: Period | None) -> Iterator[Compared | None]:
    """Compare two periods, first and last day; a last day is only compared if one of them names it."""
    first, really_first = planned.start if planned else None, actual.start if actual else None
    last, really_last = planned.end if planned else None, actual.end if actual else None
    yield compare_days(
        f"{at}/start", "start", span_of(first), span_of(really_first), text_of(first), text_of(really_first)
    )
    if really_last is not None and last is None:
        # A plan that names one day means that day.
        last = first
    yield compare_days(
        f"{at}/end", "end", span_of(last), span_of(really_last), text_of(last), text_of(really_last)
    )


def compare_bounds(
    at: str,
    what: str,
    planned: tuple[float, float | None],
    actual: tuple[float, float | None],
    words: tuple[str, str],
    unit: str | None = None,
) -> Compared:
    """Compare two numbers, each between a lower and an upper bound, the upper one None if there is none."""
    low, high = planned
    least, most = actual
    if low <= least and (high is None or (most is not None and most <= high)):
        return Compared(at, what, "same", *words)
    exact = low == high and least == most
    if high is not None and least > high:
        by = _whole(least - high)
        return Compared(at, what, "more", *words, by=by, unit=unit if by else None, at_least=not exact)
    if most is not None and most < low:
        by = _whole(low - most)
        return Compared(at, what, "fewer", *words, by=by, unit=unit if by else None, at_least=not exact)
    return Compared(at, what, "unknown", *words)


def _whole(number: float) -> int | None:
    return int(number) if number == int(number) else None


def compare_counts(at: str, what: str, planned: Count | None, actual: Count | None) -> Compared | None:
    """Compare two numbers of people or things."""
    if planned is None and actual is None:
        return None
    if planned is None or actual is None:
        return Compared(at, what, "unknown", text_of(planned), text_of(actual))
    bounds = (planned.lowest, planned.highest), (actual.lowest, actual.highest)
    return compare_bounds(at, what, *bounds, (str(planned), str(actual)))


def compare_lengths(at: str, planned: Duration | None, actual: Duration | None) -> Compared | None:
    """Compare how long something lasts; days with days, hours with hours."""
    if planned is None and actual is None:
        return None
    if planned is not None and actual is not None:
        words = str(planned), str(actual)
        if planned == actual:
            return Compared(at, "length", "same", *words)
        if planned.minutes is not None and actual.minutes is not None:
            return compare_bounds(at, "length", planned.minutes, actual.minutes, words, "minute")
        if planned.days is not None and actual.days is not None:
            return compare_bounds(at, "length", planned.days, actual.days, words, "day")
    return Compared(at, "length", "unknown", text_of(planned), text_of(actual))


def compare_words(at: str, what: str, planned: str | None, actual: str | None) -> Compared | None:
    """Compare two words or names, large and small letters the same."""
    if planned is None and actual is None:
        return None
    if planned is None or actual is None:
        return Compared(at, what, "unknown", planned, actual)
    same = planned.casefold() == actual.casefold()
    return Compared(at, what, "same" if same else "replaced", planned, actual)


def compare_places(at: str, planned: Place | None, actual: Place | None) -> Iterator[Compared | None]:
    """Compare where something takes place: country, city, building."""
    for name in ("country", "city", "venue"):
        yield compare_words(
            f"{at}/{name}",
            name,
            getattr(planned, name) if planned else None,
            getattr(actual, name) if actual else None,
        )
    yield compare_words(f"{at}/further", "further places", _sites(planned), _sites(actual))


def _sites(place: Place | None) -> str | None:
    if place is None or place.further is None:
        return None
    named = (site.city or site.venue or site.country for site in place.further)
    return ", ".join(name for name in named if name) or "none"


def compare_lists(
    at: str, planned: tuple[str, ...] | None, actual: tuple[str, ...] | None
) -> Iterator[Compared | None]:
    """Compare two lists of words, each of them said to be whole."""
    if planned is None and actual is None:
        return
    if planned is None or actual is None:
        yield Compared(at, "kinds of participants", "unknown", _joined(planned), _joined(actual))
        return
    came = {word.casefold() for word in actual}
    for position, word in enumerate(planned):
        there = word.casefold() in came
        yield Compared(
            f"{at}/{position}", word, "same" if there else "missing", word, "there" if there else "not there"
        )
    expected = {word.casefold() for word in planned}
    for position, word in enumerate(actual):
        if word.casefold() not in expected:
            yield Compared(f"/actual{at}/{position}", word, "added", None, "there")


def _joined(items: tuple[str, ...] | None) -> str | None:
    return None if items is None else ", ".join(items) or "none"


def compare_tallies(
    at: str, planned: Iterable[Tally] | None, actual: Iterable[Tally] | None
) -> Iterator[Compared | None]:
    """Compare numbers of the same things: same word, same people, same stance, for each of the same."""
    really = {_sort_of(tally): (position, tally) for position, tally in enumerate(actual or ())}
    for position, tally in enumerate(planned or ()):
        _, other = really.pop(_sort_of(tally), (0, None))
        yield compare_counts(
            f"{at}/{position}/count", _named(tally), tally.count, other.count if other else None
        )
    for position, tally in really.values():
        yield compare_counts(f"/actual{at}/{position}/count", _named(tally), None, tally.count)


def _sort_of(tally: Tally) -> tuple[str | None, ...]:
    return tally.of, tally.stance, tally.who, tally.per, tally.not_counting


def _named(tally: Tally) -> str:
    return f"{words(tally.of)} per {tally.per}" if tally.per else words(tally.of)
