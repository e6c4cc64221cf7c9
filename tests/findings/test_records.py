"""The columns of findings as rows."""

from __future__ import annotations

import mutuallearning as ml


def test_the_schema_has_the_columns_of_the_records_in_their_order() -> None:
    records = ml.check(ml.ActivityPlan(title="Vienna", format="peer-review")).to_records()
    assert records
    assert list(ml.records_schema()) == list(records[0])


def test_every_value_has_the_type_of_its_column_or_is_missing() -> None:
    report = ml.check_text("mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\nformat: peer-review\n")
    schema = ml.records_schema()
    values = [(name, value) for record in report.to_records() for name, value in record.items()]
    assert {"line", "column"} <= {name for name, value in values if isinstance(value, int)}
    for name, value in values:
        assert value is None or type(value) is schema[name], name
