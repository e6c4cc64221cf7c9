"""Measures a check within one process: reading, rules, findings, growth, and one plan again and again."""

from __future__ import annotations

import datetime
import itertools
import json
import math
from collections.abc import Iterator

import bare
import plans
import programmes
import pydantic_core
import yaml
from rows import Measured, Part, Row
from timing import best, in_words

import mutuallearning as ml
from mutuallearning import api
from mutuallearning.checking.engine import check_document
from mutuallearning.reading.source import read_text

AS_OF = datetime.date(2026, 1, 15)

VALIDATE = Row("`model_validate_json` of a plan ÷ `pydantic_core.from_json` of the same bytes", 2.5, 1.6)
BARE = Row("the same with plain pydantic classes of the same fields, in which nothing is checked")
WHOLE = Row("whole check (bytes to report, all rules) ÷ `model_validate_json`", 2.0, 1.5)
RULES = Row("all rules on a plan in memory ÷ `model_validate_json`")
FINDINGS = Row("plan with more than 100 findings (lines not resolved) ÷ clean plan", 1.6, 1.25)
WRITTEN = Row("the same, with the report written as JSON")
SESSIONS = Row("growth exponent of a check, 1,000 to 10,000 sessions", 1.2, 1.1)
PROGRAMME = Row("growth exponent of a check, programme of 1,000 to 10,000 activities", 1.2, 1.1)
SHARED = Row("the same, with as many shared organisations, actors, topics and practices", 1.2, 1.1)
YAML = Row("YAML: read with positions ÷ `yaml.CSafeLoader`, which gives none", 0.8, 0.5)
AGAIN = Row("a plan checked again after each change, `Checker` ÷ `check`")


def _check(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    count = 50 if quick else 200
    texts = plans.texts(count)
    catalogue, chosen = api.selection()
    models = [ml.ActivityPlan.model_validate_json(text) for text in texts]
    plain = bare.bare(ml.ActivityPlan)
    times = best(
        {
            "from_json": lambda: [pydantic_core.from_json(text) for text in texts],
            "validate": lambda: [ml.ActivityPlan.model_validate_json(text) for text in texts],
            "bare": lambda: [plain.model_validate_json(text) for text in texts],
            "rules": lambda: [check_document(model, catalogue, chosen, as_of=AS_OF) for model in models],
            "whole": lambda: [
                api.check_read(read_text(text, "json"), catalogue, chosen, as_of=AS_OF) for text in texts
            ],
        },
        3 if quick else 7,
    )
    size = sum(map(len, texts)) / count / 1000
    for row, one, other in (
        (VALIDATE, "validate", "from_json"),
        (BARE, "bare", "from_json"),
        (WHOLE, "whole", "validate"),
        (RULES, "rules", "validate"),
    ):
        yield Measured(
            row, times[one] / times[other], f"{in_words(times[one] / count)} a plan of {size:.1f} KB"
        )


def _findings(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    catalogue, chosen = api.selection()
    sorts = {
        name: [ml.ActivityPlan.model_validate(plans.long_plan(at, 120, faults=faults)) for at in range(10)]
        for name, faults in (("clean", 0), ("bad", 120))
    }
    counts = {name: len(ml.check(models[0], as_of=AS_OF).findings) for name, models in sorts.items()}
    times = best(
        {
            name + how: lambda models=models, look=look: [  # type: ignore[misc]  # so a lambda keeps its own values
                look(check_document(one, catalogue, chosen, as_of=AS_OF)) for one in models
            ]
            for name, models in sorts.items()
            for how, look in (("", id), (", written", ml.Report.to_json))
        },
        3 if quick else 7,
    )
    for row, how in ((FINDINGS, ""), (WRITTEN, ", written")):
        yield Measured(
            row,
            times[f"bad{how}"] / times[f"clean{how}"],
            f"{in_words(times[f'bad{how}'] / 10)} with {counts['bad']} findings, "
            f"of a clean one with {counts['clean']}",
        )


def _exponent(
    row: Row, few: ml.ActivityPlan | ml.Programme, many: ml.ActivityPlan | ml.Programme
) -> Measured:
    catalogue, chosen = api.selection()
    times = best(
        {
            "few": lambda: check_document(few, catalogue, chosen, as_of=AS_OF),
            "many": lambda: check_document(many, catalogue, chosen, as_of=AS_OF),
        },
        2,
    )
    return Measured(
        row,
        math.log10(times["many"] / times["few"]),
        f"{in_words(times['few'])} to {in_words(times['many'])}",
    )


def _growth(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    few, many = (100, 1_000) if quick else (1_000, 10_000)
    small, large = (ml.ActivityPlan.model_validate(plans.long_plan(1, count)) for count in (few, many))
    yield _exponent(SESSIONS, small, large)


def _programme(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    few, many = (100, 1_000) if quick else (1_000, 10_000)
    for row, shape in ((PROGRAMME, programmes.in_a_row), (SHARED, programmes.shared)):
        yield _exponent(row, *(ml.Programme.model_validate(shape(count)) for count in (few, many)))


def _yaml(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    texts = [yaml.safe_dump(json.loads(text), sort_keys=False).encode() for text in plans.texts(20)]
    times = best(
        {
            "ours": lambda: [read_text(text, "yaml") for text in texts],
            "theirs": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
        },
        3 if quick else 7,
    )
    yield Measured(YAML, times["ours"] / times["theirs"], f"{in_words(times['ours'] / len(texts))} a plan")


def _again(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    changes = 50 if quick else 300
    plan = ml.ActivityPlan.model_validate(plans.plan(1))
    changed = itertools.cycle(
        [plan.model_copy(update={"title": f"Review, change {number}"}) for number in range(changes)]
    )
    checker = ml.Checker(as_of=AS_OF)
    times = best(
        {
            "checker": lambda: [checker.check(next(changed)) for _ in range(changes)],
            "check": lambda: [ml.check(next(changed), as_of=AS_OF) for _ in range(changes)],
        },
        3 if quick else 7,
    )
    yield Measured(
        AGAIN, times["checker"] / times["check"], f"{in_words(times['checker'] / changes)} a change"
    )


PARTS = {
    "check": Part("Reading a plan and judging it", (VALIDATE, BARE, WHOLE, RULES), _check),
    "findings": Part("A plan with many findings", (FINDINGS, WRITTEN), _findings),
    "growth": Part("A plan with many sessions", (SESSIONS,), _growth),
    "programme": Part(
        "A programme of many activities", (PROGRAMME, SHARED), _programme, takes="two to five minutes"
    ),
    "yaml": Part("Reading YAML", (YAML,), _yaml),
    "again": Part("One plan that changes, as in an editor", (AGAIN,), _again),
}
