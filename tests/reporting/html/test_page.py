"""The page as a whole: one file, well formed, that asks nobody for anything and names no person."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import cast

import attrs
import pytest
from hostile_strings import HOSTILE
from html_reader import Node, read
from pydantic import BaseModel

from mutuallearning import api
from mutuallearning.checking import catalogue
from mutuallearning.errors import MissingExtraError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.html.subject import Subject

Make = Callable[..., Subject]
Page = Callable[..., str]

EXAMPLES = [
    path
    for path in sorted((Path(__file__).parents[3] / "examples").glob("*/*.yaml"))
    if "\nkind: " in path.read_text("utf-8")
]
KINDS = {
    "activity-plan": "format: peer-review\n",
    "programme": "",
    "peer-review-cycle": "parties: [{id: host, name: Graz, seeks: [advice]}]\nvisit: {dates: {start: 2027-02-02}}\n",
    "benchlearning-cycle": "",
}


@pytest.fixture
def root(page: Page, subject: Make, plan: str) -> Node:
    return read(page(subject(plan)))


def test_outline(root: Node) -> None:
    headings = [(node.tag, node.text) for node in root.walk() if node.tag in {"h1", "h2", "h3"}]
    assert [
        ("h1", "What the rules say about one document"),
        ("h2", "Counselling in Graz"),
        ("h3", "What was found, and by when to mend it"),
        ("h3", "The agenda"),
        ("h3", "The dates"),
        ("h3", "Give and take"),
        ("h3", "What surveys said"),
        ("h3", "What was judged, and what was not"),
        ("h2", "Sources of the rules"),
    ] == headings


def test_every_picture_has_a_title_a_description_and_a_table(root: Node) -> None:
    pictures = [node for node in root.all("svg") if node.attributes.get("role") == "img"]
    ids = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    assert 4 == len(pictures)
    assert 4 == len(root.all("details")) - len(root.all("details", "screen"))
    for picture in pictures:
        title, described = (ids[name] for name in picture.attributes["aria-labelledby"].split())
        assert ("title", "desc") == (title.tag, described.tag)
        assert title.text
        assert described.text.endswith("The table below says the same in words.")
    for node in root.all("svg"):
        assert node in pictures or node.attributes.get("aria-hidden") or node.all("title")


def test_one_file_that_asks_nobody(page: Page, subject: Make, plan: str) -> None:
    text = page(subject(plan))
    root = read(text)
    assert {"meta", "title", "style"} == {node.tag for node in root.all("head")[0].children}
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {
        node.tag for node in root.walk()
    }
    assert "url(" not in text
    assert "@import" not in text
    names = {name for node in root.walk() for name in node.attributes}
    assert not {"src", "style", "action"} & names
    assert not any(name.startswith("on") for name in names)
    for link in root.all("a"):
        assert link.attributes["href"].startswith(("#", "https://", "http://"))


def test_only_its_own_style_is_allowed(page: Page, subject: Make, plan: str) -> None:
    text = page(subject(plan))
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text.replace("&#39;", "'").replace(
        "&#43;", "+"
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_examples(path: Path, page: Page, subject: Make) -> None:
    one = subject(path.read_text("utf-8"))
    root = read(page(one))
    ids = [node.attributes["id"] for node in root.walk() if "id" in node.attributes]
    assert len(set(ids)) == len(ids)
    targets = {
        link.attributes["href"][1:] for link in root.all("a") if link.attributes["href"].startswith("#")
    }
    assert set() == targets - set(ids)
    for name in ("aria-labelledby", "aria-describedby"):
        named = {word for node in root.walk() for word in node.attributes.get(name, "").split()}
        assert set() == named - set(ids)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document(kind: str, page: Page, subject: Make) -> None:
    text = f"mutuallearning: 1\nkind: {kind}\n{KINDS[kind]}"
    root = read(page(subject(text)))
    assert f"Untitled {kind.replace('-', ' ')}" == root.all("h2")[0].text
    assert "rules judged" in root.all("p", "sentence")[0].text


def test_several_documents(page: Page, subject: Make, plan: str) -> None:
    other = "mutuallearning: 1\nkind: programme\ntitle: Learning\n"
    root = read(page(subject(plan), subject(other)))
    assert "What the rules say about 2 documents" == root.all("h1")[0].text
    links = root.all("table")[0].all("a")
    assert [("#d1", "Counselling in Graz"), ("#d2", "Learning")] == [
        (link.attributes["href"], link.text) for link in links
    ]
    assert ["d1", "d2"] == [node.attributes["id"] for node in root.all("article")]


def test_a_file_that_cannot_be_read(page: Page, tmp_path: Path) -> None:
    report = api.check_file(tmp_path / "absent.yaml")
    root = read(page(Subject(report=report)))
    assert (
        "The document could not be read, so nothing about it was judged." == root.all("p", "sentence")[0].text
    )
    assert "Error" == root.all("span", "badge")[0].text
    assert "Before anything else" == root.all("h4")[0].text
    assert "no pictures" not in root.text


def test_without_the_document_there_are_no_pictures(page: Page, subject: Make, plan: str) -> None:
    root = read(page(Subject(report=subject(plan).report)))
    assert [] == [node for node in root.all("svg") if node.attributes.get("role") == "img"]
    assert "this page was made from findings alone" in root.text


def test_a_document_that_could_be_read_in_part(page: Page, subject: Make, plan: str) -> None:
    root = read(page(subject(plan.replace("stage: draft", "stage: draught"))))
    assert "in part: something in it could not be understood, or a rule crashed" in root.text
    assert "Before anything else" in [node.text for node in root.all("h4")]
    assert "The agenda" in [node.text for node in root.all("h3")]


def test_nothing_says_that_a_plan_is_good(page: Page, subject: Make) -> None:
    one = subject("mutuallearning: 1\nkind: programme\ntitle: Learning\n")
    root = read(page(one))
    # Names of rules and sources are words of others.
    said = root.text.lower()
    for node in (*root.all("details"), *root.all("section", "sources")):
        said = said.replace(node.text.lower(), "")
    assert [] == [
        word for word in ("score", "well done", "passed", "success", "excellent", "good") if word in said
    ]
    assert "no structural problem found; " in said


def test_the_same_bytes(page: Page, subject: Make, plan: str) -> None:
    assert page(subject(plan)) == page(subject(plan))


def test_persons_are_not_named(page: Page, subject: Make, plan: str) -> None:
    text = page(subject(plan))
    assert "Zebedee" not in text
    assert "quux" not in text.lower()
    assert "Opening by ••••••• ••••" in text or "Opening by ••••••••••••" in text
    assert "Host lead (City of Graz)" in text


def test_nor_in_the_title_or_the_list_of_documents(page: Page, subject: Make, plan: str) -> None:
    named = plan.replace("Counselling in Graz", "Visit to Zebedee Quux")
    text = page(subject(named), subject(plan))
    assert "Quux" not in text
    assert "<title>Visit to ••••" in page(subject(named))


def test_persons_are_named_if_that_is_asked_for(page: Page, subject: Make, plan: str) -> None:
    text = page(subject(plan, show_names=True))
    assert "Opening by Zebedee Quux" in text
    assert "Zebedee Quux (Host lead, City of Graz)" in text
    assert "z.quux@example.org" not in text


def saying(value: object, text: str) -> object:
    """Let a document say a text wherever it says anything in words."""
    if isinstance(value, tuple):
        return tuple(saying(item, text) for item in cast("tuple[object, ...]", value))
    if not isinstance(value, BaseModel):
        return value
    update = {name: saying(getattr(value, name), text) for name in type(value).model_fields}
    update |= {
        name: text for name in ("title", "name", "summary", "place") if isinstance(update.get(name), str)
    }
    update |= {name: (text, text) for name in ("brings", "seeks") if update.get(name)}
    return value.model_copy(update=update)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_texts_that_try_to_be_more(text: str, page: Page, subject: Make, plan: str) -> None:
    one = subject(plan)
    document = cast("ActivityPlan", saying(one.document, text))
    plain, hostile = read(page(one)), page(attrs.evolve(one, document=document, show_names=True))
    root = read(hostile)
    assert {node.tag for node in plain.walk()} == {node.tag for node in root.walk()}
    assert {name for node in plain.walk() for name in node.attributes} == {
        name for node in root.walk() for name in node.attributes
    }
    assert [] == [char for char in hostile if unicodedata.category(char) in {"Cf", "Cs", "Zl", "Zp"}]
    assert " ".join(visible(text).split()) in {" ".join(node.text.split()) for node in root.all("th")}


def test_the_extra_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, page: Page, subject: Make, plan: str
) -> None:
    monkeypatch.delitem(sys.modules, "mutuallearning.reporting.html.page", raising=False)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'mutuallearning\[html\]'"):
        page(subject(plan))


def test_rules_rest_on_numbered_sources(root: Node) -> None:
    numbers = {int(item.attributes["value"]) for item in root.all("section", "sources")[0].all("li")}
    assert set(range(1, len(numbers) + 1)) == numbers
    assert {f"s{number}" for number in numbers} >= {
        link.attributes["href"][1:] for link in root.all("a", "ref")
    }
    assert len(catalogue.load().rules) >= len(root.all("details", "screen")[1].all("tr")) - 1
