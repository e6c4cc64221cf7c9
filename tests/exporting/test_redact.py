"""No value that the models mark as personal is in a copy, in whatever form it stands in the document."""

from __future__ import annotations

import json
import time
import unicodedata
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from writable_strings import writable

from mutuallearning.api import check, load
from mutuallearning.errors import UsageError
from mutuallearning.exporting.redact import redact, redacted_data, redacted_report
from mutuallearning.findings.report import Report
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml

PATHS = sorted((Path(__file__).parents[2] / "examples").glob("*/good.yaml"))

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "aeioulmnßäöüéèñçş\u0131İğřžőæøåłđþŉ",
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
)
ONE_WORD = st.sampled_from(ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=3, max_size=9))
EAST = st.one_of(
    st.text("田中佐藤鈴木高橋", min_size=3, max_size=5), st.text("김이박최정강조윤", min_size=3, max_size=4)
)
NAMES = st.one_of(
    st.lists(ONE_WORD.map(str.title), min_size=1, max_size=3).map(" ".join),
    st.builds("{}-{} {}".format, *[ONE_WORD.map(str.capitalize)] * 3),
    EAST,
)
PLAIN = "Quentin Zzyzx"
"""A name that stands for all others."""

FORMS = (
    str,
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    str.casefold,
    lambda text: unicodedata.normalize("NFC", text),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFD", text.upper()),
    lambda text: unicodedata.normalize("NFC", text.lower()),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "  "),
    "\u00ad".join,
)
"""Forms in which a name may stand in a text."""


def written(name: str, *, is_folded: bool = False) -> str:
    """Write a plan in YAML with a name in many places and forms, and split over the lines of folded texts."""
    forms = [form(name) for form in FORMS]
    data: dict[str, Any] = {
        "mutuallearning": 1,
        "kind": "activity-plan",
        "title": f"Day with {name}",
        "notes": "\n\n".join(f"We ask ({form}), who knows." for form in forms),
        "summary": f"{'Words and more words before it comes ' * 3}{name}{' and after it' * 9}",
        "actors": [
            {"id": "lead", "person": {"name": name, "email": "q.zz@example.org"}, "function": f"For {name}"}
        ],
        "agenda": {"days": [{"sessions": [{"title": one, "items": [f"«{one}»"]} for one in forms]}]},
        "waivers": [{"rule": "EMP101", "reason": f"{name} said so"}],
        "extensions": {"org.example": {"a": [f"by {name}"], f"of {name}": 1, "contact": name}},
    }
    text = to_yaml(data)
    if is_folded:
        first, _, rest = name.partition(" ")
        text += f"theme: >-\n  before\n  {first}\n  {rest or 'x'} after\n"
    return text


def copied(text: str) -> str:
    return to_yaml(redacted_data(read_text(text.encode(), "yaml").value, ActivityPlan))


def seen(text: str) -> str:
    """Write a text as the oracle compares it, by other means than the library."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(composed.replace("\u00ad", "").split())


@settings(max_examples=60)
@given(NAMES)
def test_no_name_is_left_in_any_form(name: str) -> None:
    result = copied(written(name, is_folded=" " in name))
    assert seen(name) not in seen(result)
    # What is left says nothing about the name at all: it is the same for any other.
    if not is_common(name):
        assert copied(written(PLAIN, is_folded=" " in name)) == result


def is_common(name: str) -> bool:
    """Tell whether a part of a name is a word that is in the plan anyway, or that the plain name would not replace."""
    words = seen(name).replace("-", " ").split()
    around = seen(written(PLAIN, is_folded=True)).replace("-", " ")
    return any(word.removesuffix("s") in around for word in words)


@given(
    st.text("abcdefghijklmnop", min_size=4, max_size=9),
    st.sampled_from(["{0}@x.org", "a.{0}@mail.example.org"]),
)
def test_no_address_is_left(local: str, form: str) -> None:
    address = form.format(local)
    data = {
        "actors": [{"id": "a", "person": {"email": address}}],
        "notes": f"Write to <{address}>, {address.upper()} or mailto:{address}. Others: team@example.net",
    }
    result = redacted_data(data, ActivityPlan)
    assert "person-1@example.invalid" == result["actors"][0]["person"]["email"]  # type: ignore[index]
    assert (
        "Write to <person-1@example.invalid>, person-1@example.invalid or mailto:person-1@example.invalid. "
        "Others: address-1@example.invalid"
    ) == result["notes"]


TWO = [{"id": "a", "person": {"name": "Mara Muster"}}, {"id": "b", "person": {"name": "Ole Berg"}}]


def redacted_plan(actors: object = TWO, **data: object) -> dict[str, Any]:
    return redacted_data({"actors": actors, **data}, ActivityPlan)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Muster and Ole Berg", "person-1 and person-2"),
        ("Muster, Mara", "person-1"),
        ("Ms Muster's and Berg's talk", "Ms person-1's and person-2's talk"),
        ("MUSTER/BERG", "person-1/person-2"),
        ("Musters Haus", "person-1 Haus"),
        ("M. Muster", "M. person-1"),
        ("MaraMuster", "person-1"),
        ("Ask @muster on https://x.org/mara-muster", "Ask @person-1 on https://x.org/person-1"),
        # Parts of names in small letters, and words that only begin so, are words.
        ("a berg and a muster; Bergen", "a berg and a muster; Bergen"),
        ("mara\n muster", "person-1"),
        ("Olé Bérg", "person-2"),
    ],
)
def test_what_is_found_in_texts(text: str, expected: str) -> None:
    assert expected == redacted_plan(notes=text)["notes"]


def test_a_part_that_several_have_names_nobody() -> None:
    actors = [
        {"id": f"a{n}", "person": {"name": f"{first} Muster"}} for n, first in enumerate(("Mara", "Ole"))
    ]
    result = redacted_plan(actors=actors, notes="Ole Muster, Muster and Mara")
    assert "person-2, person and person-1" == result["notes"]


def test_the_same_name_is_the_same_person() -> None:
    one = {"actors": [{"id": "a", "person": {"name": "Mara Muster"}}]}
    other = {
        "actors": [
            {"id": "x", "person": {"name": "Ole Berg"}},
            {"id": "a", "person": {"name": "MARA  Muster"}},
        ]
    }
    result = redacted_data({"activities": [one, other]}, Programme)
    names = [actor["person"]["name"] for plan in result["activities"] for actor in plan["actors"]]  # type: ignore[attr-defined]
    assert ["person-1", "person-2", "person-1"] == names


def test_identifiers_with_a_name_and_what_refers_to_them() -> None:
    actors = [
        {"id": "mara-muster", "person": {"name": "Mara Muster"}},
        {"id": "muster", "deputy": "mara-muster"},
        {"id": "mueller", "person": {"name": "Jo Müller"}},
    ]
    result = redacted_plan(
        actors=actors,
        agenda={"sessions": [{"id": "talk-muster", "leads": ["mara-muster", "muster", "mueller"]}]},
        waivers=[{"rule": "EMP101", "target": "muster", "reason": "mara-muster cannot"}],
        notes="See mara-muster.",
    )
    ids = [actor["id"] for actor in result["actors"]]
    assert ["person-1", "person-1-2", "person-2"] == ids
    assert "person-1" == result["actors"][1]["deputy"]
    (session,) = result["agenda"]["sessions"]
    assert ("talk-person-1", ids) == (session["id"], session["leads"])
    assert ("person-1-2", "person-1 cannot") == (
        result["waivers"][0]["target"],
        result["waivers"][0]["reason"],
    )
    assert "See person-1." == result["notes"]


def test_words_of_the_format_stay() -> None:
    actors = [{"id": "a", "roles": ["reviewer", "x-host-friend"], "person": {"name": "Host"}}, {"id": "b"}]
    parties = [{"id": "p", "stances": ["host"]}]
    result = redacted_plan(actors=actors, parties=parties, notes="The host", title="Peer review")
    assert ["host"] == result["parties"][0]["stances"]
    assert ["reviewer", "x-person-1-friend"] == result["actors"][0]["roles"]
    assert "The person-1" == result["notes"]


def test_addresses_of_the_web() -> None:
    papers = [
        {"kind": "report", "url": url}
        for url in ("https://x.org/muster", "https://x.org/Mara%20Muster", "https://x.org/a")
    ]
    urls = [paper["url"] for paper in redacted_plan(papers=papers)["papers"]]
    assert ["https://example.invalid/person", "https://example.invalid/person", "https://x.org/a"] == urls


def test_broken_documents() -> None:
    data = {
        "actors": [
            "Mara Muster",
            {"id": "Ole Berg", "e-mail": "ole@x.org"},
            {"person": "Ann Lee"},
            {"person": {"nmae": 7654321}},
        ],
        "contact": ["Pia Paul", {"phone": 123456, "is_new": True}],
        "agenda": {"sessions": [{"leads": ["Ole Berg"], "start": "when Ann Lee comes"}]},
        "papers": "by Pia Paul (123456)",
    }
    text = json.dumps(redacted_data(data, ActivityPlan))
    for told in ("Mara", "Muster", "Ole", "Berg", "Ann", "Lee", "Pia", "Paul", "123456", "x.org", "7654321"):
        assert told not in text
    result = redacted_data(data, ActivityPlan)
    assert ["person-2"] == result["agenda"]["sessions"][0]["leads"]  # type: ignore[index]
    assert "person-2" == result["actors"][1]["id"]  # type: ignore[index]


def test_pseudonyms_are_no_names_of_the_document() -> None:
    assert (
        "Ask someone-1."
        == redacted_plan(actors=[{"id": "a", "person": {"name": "Person"}}], notes="Ask Person.")["notes"]
    )


def test_a_text_never_gets_too_long() -> None:
    long = "Bo Li; " * 280
    plan = ActivityPlan.model_validate({"title": long, "actors": [{"id": "a", "person": {"name": "Bo Li"}}]})
    assert 2_000 == len(redact(plan).title or "")
    notes = redacted_plan(notes=f"{'word ' * 500} Mara Muster", title=f"{'Mara Muster; ' * 100}end")
    assert (True, True) == (notes["notes"].endswith(" person-1"), notes["title"].endswith("end"))


def test_models_come_back_as_they_are() -> None:
    plan = load(PATHS[0], ActivityPlan)
    assert plan == redact(plan)
    none = ActivityPlan.model_validate({"papers": "none", "agenda": "none"})
    assert none == redact(none)


def test_extensions_keep_their_namespaces() -> None:
    actors = [
        {
            "id": "a",
            "person": {"name": "Mara Muster", "extensions": {"org.example": {"room": "B 7", "new": True}}},
        }
    ]
    plan = ActivityPlan.model_validate({"actors": actors, "notes": "In B 7"})
    person = redact(plan).to_data()["actors"][0]["person"]  # type: ignore[index]
    assert {"name": "person-1", "extensions": {"org.example": {"room": "person-1", "new": True}}} == person


def report_on(plan: ActivityPlan) -> Report:
    return check(plan)


PLAN = ActivityPlan.model_validate(
    {
        "id": "vienna",
        "title": "Day with Mara Muster",
        "format": "peer-review",
        "stage": "final",
        "actors": [{"id": "muster", "roles": ["owner"], "person": {"name": "Mara Muster"}}],
        "responsibilities": [{"task": "Ask Mara Muster"}],
        "waivers": [{"rule": "no-owner", "reason": "Mara Muster is there"}],
    }
)


def test_a_report_with_the_names_of_its_plan() -> None:
    report = report_on(PLAN)
    assert "Muster" in report.to_json()
    copy = redact(report, [PLAN])
    assert "uster" not in copy.to_json()
    assert "Day with person-1" == copy.title
    assert len(report.findings) == len(copy.findings)
    assert [one.code for one in report.findings] == [one.code for one in copy.findings]
    changed = [
        (old.fingerprint, new.fingerprint)
        for old, new in zip(report.findings, copy.findings, strict=True)
        if attrs.evolve(old, fingerprint="") != attrs.evolve(new, fingerprint="")
    ]
    # A mark is made of what a finding says: it would let one try out names.
    assert changed
    assert [f"redacted-{number}" for number in range(1, len(changed) + 1)] == [new for _, new in changed]
    assert redact(PLAN).title == copy.title


def test_a_report_does_not_say_who_is_who() -> None:
    report = report_on(PLAN)
    assert report == redact(report)


def test_a_report_in_its_published_form() -> None:
    data = json.loads(report_on(PLAN).to_json())
    copy = redacted_report(data, [(PLAN.to_data(), ActivityPlan)])
    assert "uster" not in json.dumps(copy)
    assert data.keys() == copy.keys()
    assert json.loads(redact(report_on(PLAN), [PLAN]).to_json()) == copy


def test_many_persons_with_one_first_name() -> None:
    actors = [{"id": f"a-{n}", "person": {"name": f"Mara M{n}"}} for n in range(5_000)]
    start = time.perf_counter()
    result = redacted_plan(actors=actors, notes="Mara M4999 " * 1_500)
    assert 20 > time.perf_counter() - start
    assert "person-5000 " == result["notes"]


def test_neither() -> None:
    with pytest.raises(UsageError, match="redact takes a document or a report, not a dict"):
        redact({})  # type: ignore[call-overload]


@pytest.mark.parametrize("text", writable(), ids=str)
def test_hostile_strings_come_back_from_yaml(text: str) -> None:
    data = {
        "kind": "activity-plan",
        "title": f"{text} Mara Muster",
        "actors": [{"person": {"name": "Mara Muster"}}],
    }
    written = to_yaml(redacted_data(data, ActivityPlan))
    back = read_text(written.encode(), "yaml").value
    assert str(back["title"]).endswith("person-1")
    assert {"kind", "title", "actors"} == back.keys()


@pytest.mark.parametrize("text", writable(), ids=str)
def test_hostile_strings_as_names(text: str) -> None:
    data = {"title": f"With {text}", "actors": [{"id": "a", "person": {"name": text}}]}
    result = redacted_data(data, ActivityPlan)
    assert result["actors"][0]["person"]["name"].startswith("person")  # type: ignore[index]
    letters = [word for word in text.split() if sum(map(str.isalnum, word)) == len(word) > 7]
    assert not any(word in str(result["title"]) for word in letters)
