"""Small pieces of sentences: numbers with their nouns, lists, capitals."""

from __future__ import annotations

from collections.abc import Sequence


def capital(text: str) -> str:
    """Write a text as the beginning of a sentence.

    >>> capital('team leader "lead-1"')
    'Team leader "lead-1"'
    """
    return f"{text[:1].upper()}{text[1:]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun.

    >>> counted(1, "rule"), counted(2, "rule"), counted(0, "entry has", "entries have")
    ('1 rule', '2 rules', '0 entries have')
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def listed(words: Sequence[str]) -> str:
    """Write words as a list in a sentence.

    >>> listed(["visit"]), listed(["visit", "report", "follow-up"])
    ('visit', 'visit, report and follow-up')
    """
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
