from __future__ import annotations

from mutuallearning.models.context import Context


def test_the_five_known_circumstances_have_a_place() -> None:
    known = (
        "institutional_arrangements",
        "organisational_culture",
        "resources",
        "political_imperatives",
        "power_relations",
    )
    data = {name: [{"what": "An election in spring", "influence": "unclear"}] for name in known}
    assert data == Context.model_validate(data).to_data()
    assert {*known, "others", "extensions"} == set(Context.model_fields)
