"""From the records of real activities to a programme document, and back.

    python examples/real/convert.py records.yaml > programme.yaml
    python examples/real/convert.py --back programme.yaml > records.yaml

What a record says in fields becomes fields. What it says in sentences stays a sentence, and a person has read the
facts in it once more: they stand in `readings.yaml`, by the id of the activity, as the fields of the plan to
which they belong.
"""  # noqa: INP001 -- a script in a folder of examples, not a package

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from records.into_plan import plan_in
from records.into_record import record_out

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.reading.source import read_path
from mutuallearning.reading.yaml_writer import to_yaml

READINGS = Path(__file__).with_name("readings.yaml")

Data = dict[str, Any]


def read(path: Path) -> Any:  # noqa: ANN401 -- whatever a YAML file holds
    """Read a YAML file as the library does: dates stay text, `NO` is Norway."""
    return read_path(path).value


def programme_from_records(records: Iterable[Mapping[str, Any]], readings: Mapping[str, Any]) -> Programme:
    """Make one programme of many records; organisations stand in it once."""
    bodies = readings.get("bodies", ())
    fragments = readings.get("activities", {})
    plans = [plan_in(dict(record), fragments.get(record["id"]), bodies) for record in records]
    shared = {body.id: body for plan in plans for body in plan.organisations or ()}
    activities = [plan.model_copy(update={"organisations": None}).to_data() for plan in plans]
    return Programme.model_validate(
        {
            **readings.get("programme", {}),
            "organisations": [body.to_data() for _, body in sorted(shared.items())],
            "activities": activities,
        }
    )


def records_from_programme(programme: Programme) -> list[Data]:
    """Give the records of all activities of a programme."""
    return [record_out(plan, programme.organisations or ()) for plan in programme.activities or ()]


def plan_from_record(record: Mapping[str, Any], readings: Mapping[str, Any] | None = None) -> ActivityPlan:
    """Make a plan of one record, with the organisations that it names."""
    found = readings or {}
    fragment = found.get("activities", {}).get(record["id"])
    return plan_in(dict(record), fragment, found.get("bodies", ()))


def main(arguments: list[str] | None = None) -> None:
    """Convert a file and write the result."""
    parser = argparse.ArgumentParser(
        description="Records of real activities to a programme document, and back."
    )
    parser.add_argument("path", type=Path, help="the file to convert")
    parser.add_argument("--back", action="store_true", help="from a programme document to records")
    chosen = parser.parse_args(arguments)
    found = read(chosen.path)
    if chosen.back:
        text = to_yaml({"activities": records_from_programme(Programme.model_validate(found))})
    else:
        text = to_yaml(programme_from_records(found["activities"], read(READINGS)).to_data())
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
