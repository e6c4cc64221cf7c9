"""How the words after an option are understood."""

from __future__ import annotations

import argparse
import datetime
import re

from mutuallearning.suggestions import close_to

TEXT = "text"
"""The form for people; all others are for machines."""

SEVERITIES = ("error", "warning", "advice")

MOST_JOBS = 256
"""Processes that can be asked for; more has always been a slip of the finger."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class OneOf:
    """Accepts some words only, and suggests one for another; without attrs, which help need not wait for.

    Attributes:
        known: The words.
    """

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known

    def __call__(self, word: str) -> str:
        """Take a word that is known."""
        if word in self.known:
            return word
        raise argparse.ArgumentTypeError(f"there is no choice {word!r}{meant(word, self.known)}")


def one_of(*known: str) -> OneOf:
    """Make an option accept some words only.

    >>> one_of("text", "json")("text")
    'text'
    """
    return OneOf(known)


def meant(word: str, known: tuple[str, ...]) -> str:
    """Suggest what was meant, or else say what there is."""
    close = close_to(word, known)
    if close:
        return f"; did you mean {' or '.join(map(repr, close))}?"
    return f"; there is {', '.join(known)}"


def words(text: str) -> tuple[str, ...]:
    """Read words with commas between them.

    >>> words("CUR, empathy")
    ('CUR', 'empathy')
    """
    found = tuple(word.strip() for word in text.split(",") if word.strip())
    if not found:
        raise argparse.ArgumentTypeError("a rule, family or theme is missing")
    return found


def jobs(text: str) -> int:
    """Read how many processes are to work.

    >>> jobs("2")
    2
    """
    if text.isdecimal() and 1 <= int(text) <= MOST_JOBS:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {MOST_JOBS}")


def date(text: str) -> datetime.date:
    """Read a date.

    >>> date("2026-11-22")
    datetime.date(2026, 11, 22)
    """
    try:
        if _DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22")


def places(text: str) -> tuple[tuple[str, str | None], ...]:
    """Read countries and regions with commas between them.

    >>> places("AT, de-by")
    (('AT', None), ('DE', 'BY'))
    """
    found: list[tuple[str, str | None]] = []
    for word in filter(None, map(str.strip, text.split(","))):
        country, _, region = word.upper().partition("-")
        found.append((country, region or None))
    if not found:
        raise argparse.ArgumentTypeError("a country or region is missing, such as AT or DE-BY")
    return tuple(dict.fromkeys(found))


def severity(text: str) -> tuple[str, str]:
    """Read a rule and the severity that it is to have.

    >>> severity("CUR101=advice")
    ('CUR101', 'advice')
    """
    rule, sign, level = (part.strip() for part in text.partition("="))
    if not sign or not rule:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form RULE=LEVEL, such as CUR101=advice")
    if level not in SEVERITIES:
        raise argparse.ArgumentTypeError(f"there is no severity {level!r}{meant(level, SEVERITIES)}")
    return rule, level
