import pickle
from typing import Annotated, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError, model_validator

from mutuallearning.types.count import Count
from mutuallearning.types.model import Model, human_title
from mutuallearning.types.numbers import Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text


class LearningQuestion(Model):
    id: Slug
    text: Text | None = None


class ActivityPlan(Model):
    kind: Literal["plan"] = "plan"
    id: Slug | None = None
    title: Text | None = None
    starts: PartialDate | None = None
    participants: Count | None = None
    recorded: Flag | None = None
    learning_questions: tuple[LearningQuestion, ...] | None = None
    parts: "tuple[ActivityPlan, ...] | None" = None


class Cycle(Model):
    kind: Literal["cycle"] = "cycle"
    years: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _passes(self) -> "Cycle":
        return self


class StudyVisit(ActivityPlan):
    place: Text | None = None


DATA = {
    "kind": "plan",
    "id": "vienna",
    "participants": "around 40",
    "recorded": False,
    "learning_questions": [{"id": "one"}],
    "parts": [],
    "extensions": {"org.example": {"none": None}},
}


@pytest.mark.parametrize("model", [LearningQuestion, ActivityPlan, Cycle, StudyVisit])
def test_extensions_come_last(model: type[Model]) -> None:
    value = model.model_construct(id="a")
    validated = model.model_validate({"id": "a"} if "id" in model.model_fields else {})
    assert "extensions" == list(model.model_fields)[-1]
    assert "extensions" == list(validated.model_dump())[-1]
    assert "extensions" == list(value.model_dump())[-1]
    schema = model.model_json_schema()
    properties = schema.get("properties") or schema["$defs"][model.__name__]["properties"]
    assert "extensions" == list(properties)[-1]
    assert list(model.model_fields) == list(properties)


def test_subclass_leaves_its_base_alone() -> None:
    assert "place" not in ActivityPlan.model_fields
    assert ["parts", "place", "extensions"] == list(StudyVisit.model_fields)[-3:]


def test_data_say_only_what_was_said() -> None:
    plan = ActivityPlan.model_validate(DATA)
    assert DATA == plan.to_data()
    assert plan == ActivityPlan.model_validate(plan.to_data())
    assert plan == ActivityPlan.model_validate_json(plan.model_dump_json())


def test_values_of_python_are_taken_as_they_are() -> None:
    starts, count = PartialDate(2026, 11), Count(29, 29)
    question = LearningQuestion(id="one")
    plan = ActivityPlan(starts=starts, participants=count, learning_questions=(question,))
    assert starts is plan.starts
    assert count is plan.participants
    assert plan.learning_questions is not None
    assert question is plan.learning_questions[0]
    assert {"starts": "2026-11", "participants": 29}.items() <= plan.to_data().items()


def test_models_are_values() -> None:
    plan = ActivityPlan.model_validate(DATA)
    assert {plan: 1} == {ActivityPlan.model_validate(DATA): 1}
    assert plan == pickle.loads(pickle.dumps(plan))  # noqa: S301 - pickled a moment ago
    with pytest.raises(ValidationError):
        plan.title = "New"
    with pytest.raises(ValidationError) as caught:
        ActivityPlan.model_validate({"titel": "New"})
    assert "extra_forbidden" == caught.value.errors()[0]["type"]


def test_models_can_be_told_apart_by_kind() -> None:
    adapter: TypeAdapter[ActivityPlan | Cycle] = TypeAdapter(
        Annotated[ActivityPlan | Cycle, Field(discriminator="kind")]
    )
    assert Cycle(years=(2026,)) == adapter.validate_python({"kind": "cycle", "years": [2026]})
    assert ActivityPlan(id="a") == adapter.validate_json('{"kind": "plan", "id": "a"}')


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("ActivityPlan", "Activity plan"),
        ("working_languages", "Working languages"),
        ("URLList", "URL list"),
        ("doc_url", "Doc URL"),
        ("id", "ID"),
        ("PESProfile", "PES profile"),
        ("Plan2", "Plan2"),
    ],
)
def test_human_title(name: str, title: str) -> None:
    assert title == human_title(name)


def test_titles_reach_the_json_schema() -> None:
    schema = LearningQuestion.model_json_schema()
    assert "Learning question" == schema["title"]
    assert ["ID", "Text", "Extensions"] == [field["title"] for field in schema["properties"].values()]


def test_repr_is_short_and_leaves_out_what_was_not_said() -> None:
    plan = ActivityPlan(id="vienna", learning_questions=(LearningQuestion(id="one"),), parts=())
    assert (
        "ActivityPlan(kind='plan', id='vienna', learning_questions=(LearningQuestion(id='one'),), parts=())"
        == repr(plan)
        == str(plan)
    )


@pytest.mark.parametrize(
    "plan",
    [
        ActivityPlan(id="a", title="word " * 200),
        ActivityPlan(
            id="a" * 80, title="é" * 300, starts=PartialDate(2026), participants=Count(1, 900_000_000)
        ),
        ActivityPlan(learning_questions=tuple(LearningQuestion(id=f"q-{number}") for number in range(90))),
        ActivityPlan(parts=(ActivityPlan(parts=(ActivityPlan(id="deep"),)),)),
        ActivityPlan(title="a\nb", learning_questions=(LearningQuestion(id="a" * 80),) * 3),
    ],
)
def test_repr_is_one_line(plan: ActivityPlan) -> None:
    assert len(repr(plan)) <= 120
    assert 1 == len(repr(plan).splitlines())
