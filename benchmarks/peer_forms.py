"""A plan in the forms of other validators: each function prepares what it can and gives what is measured.

Where a form has to be chosen it is chosen in favour of the other: schemas are compiled and graphs are built before the
time is taken, and the forms of FHIR and of tables leave out most of a plan.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from mutuallearning import api

Plan = dict[str, Any]
Run = Callable[[], None]


class NotConformingError(Exception):
    """A plan that conforms was refused: its form does not fit, so the time would say nothing."""


def _must(holds: object, why: object) -> None:
    if not holds:
        raise NotConformingError(str(why)[:500])


def jsonschema(plans: list[Plan]) -> Run:
    """JSON against the exported schema."""
    # Each peer is loaded for its own row; this one ships no types.
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # noqa: PLC0415

    validator = Draft202012Validator(api.json_schema())
    texts = [json.dumps(plan) for plan in plans]

    def run() -> None:
        for text in texts:
            errors = list(validator.iter_errors(json.loads(text)))
            _must(not errors, errors)

    return run


def linkml(plans: list[Plan]) -> Run:
    """Data against a schema of LinkML with a class for every object of the exported schema."""
    from linkml.validator import Validator  # noqa: PLC0415 -- as above
    from linkml.validator.plugins import JsonschemaValidationPlugin  # noqa: PLC0415 -- as above

    validator = Validator(linkml_schema(), validation_plugins=[JsonschemaValidationPlugin(closed=True)])
    texts = [json.dumps(plan) for plan in plans]

    def run() -> None:
        for text in texts:
            found = validator.validate(json.loads(text), target_class="ActivityPlan").results
            _must(not found, found)

    return run


def linkml_schema() -> dict[str, Any]:
    """Turn the exported JSON Schema into one of LinkML: classes, lists, patterns; what it cannot say is anything."""
    schema = api.json_schema()
    objects = {name: one for name, one in schema["$defs"].items() if "properties" in one}
    classes: dict[str, Any] = {
        name: {"attributes": {key: _slot(value, objects) for key, value in one["properties"].items()}}
        for name, one in (*objects.items(), ("ActivityPlan", schema))
    }
    for name, one in (*objects.items(), ("ActivityPlan", schema)):
        for key in one.get("required", ()):
            classes[name]["attributes"][key]["required"] = True
    return {
        "id": "https://example.org/plans",
        "name": "plans",
        "prefixes": {"linkml": "https://w3id.org/linkml/", "plans": "https://example.org/plans/"},
        "imports": ["linkml:types"],
        "default_prefix": "plans",
        "default_range": "string",
        "classes": {"Anything": {"class_uri": "linkml:Any"}, **classes},
    }


def _slot(value: dict[str, Any], objects: dict[str, Any]) -> dict[str, Any]:
    # Absence is written in several ways; the form that is measured needs only the one that says something.
    choices = [one for one in value.get("anyOf", [value]) if one.get("type") != "null"]
    lists = [one for one in choices if one.get("type") == "array"]
    if len(choices) > 1 and not lists:
        return {"range": "Anything"}
    only = (lists or choices)[0]
    if "$ref" in only:
        name = only["$ref"].rpartition("/")[2]
        return {"range": name, "inlined": True} if name in objects else {"range": "Anything"}
    if only.get("type") == "array":
        item = _slot(only.get("items", {}), objects)
        return {**item, "multivalued": True, **({"inlined_as_list": True} if item.get("inlined") else {})}
    known = {"string": "string", "integer": "integer", "number": "float", "boolean": "boolean"}
    slot: dict[str, Any] = {"range": known.get(only.get("type", ""), "Anything")}
    if slot["range"] == "string" and "pattern" in only:
        slot["pattern"] = only["pattern"]
    return slot


def pyshacl(plans: list[Plan]) -> Run:
    """A graph of the plan against shapes that say which of its keys its things must have, and of what type."""
    from pyshacl import validate  # noqa: PLC0415 -- as above
    from rdflib import BNode, Graph, Literal, Namespace  # noqa: PLC0415 -- as above

    space = Namespace("https://example.org/plans/")

    def fill(graph: Graph, subject: BNode, value: Plan) -> None:
        for key, one in value.items():
            for item in one if isinstance(one, list) else [one]:
                if isinstance(item, dict):
                    thing = BNode()
                    graph.add((subject, space[key], thing))
                    fill(graph, thing, item)
                else:
                    # A key may hold ids at one place and things at another; shapes are about one of both.
                    graph.add((subject, space[f"{key}_is"], Literal(item)))

    graphs = []
    for plan in plans:
        graph = Graph()
        fill(graph, BNode(), plan)
        graphs.append(graph)
    shapes = Graph().parse(data=_shapes(plans[0]), format="turtle")

    def run() -> None:
        for graph in graphs:
            conforms, _, told = validate(graph, shacl_graph=shapes)
            _must(conforms, told)

    return run


def _shapes(plan: Plan) -> str:
    lines = ["@prefix sh: <http://www.w3.org/ns/shacl#> .", "@prefix p: <https://example.org/plans/> ."]
    for name, items in _collections(plan):
        always = set.intersection(*(set(item) for item in items))
        properties = "".join(
            f" sh:property [ sh:path p:{key}_is ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;"
            for key in sorted(always)
            if not any(isinstance(item[key], list | dict) for item in items)
        )
        lines.append(
            f"p:{name}Shape a sh:NodeShape ; sh:targetObjectsOf p:{name} ;{properties} sh:nodeKind sh:BlankNode ."
        )
    return "\n".join(lines)


def _collections(value: object) -> Iterator[tuple[str, list[Plan]]]:
    found: dict[str, list[Plan]] = {}

    def walk(node: object) -> None:
        for key, one in node.items() if isinstance(node, dict) else ():
            items = one if isinstance(one, list) else [one]
            if items and all(isinstance(item, dict) for item in items):
                found.setdefault(key, []).extend(items)
            for item in items:
                walk(item)

    walk(value)
    yield from found.items()


def _sessions(plan: Plan) -> list[Plan]:
    return [{**session, "date": day["date"]} for day in plan["agenda"]["days"] for session in day["sessions"]]


def fhir(plans: list[Plan]) -> Run:
    """JSON of a bundle with an appointment for each session, and a role for each actor."""
    from fhir.resources.bundle import Bundle  # noqa: PLC0415 -- as above

    texts = [json.dumps(_bundle(plan)) for plan in plans]

    def run() -> None:
        for text in texts:
            _must(Bundle.model_validate_json(text).entry, text)

    return run


def _bundle(plan: Plan) -> Plan:
    appointments = [
        {
            "resourceType": "Appointment",
            "id": f"s{number}",
            "status": "booked",
            "description": session["title"],
            "start": f"{session['date']}T{session['start']:0>5}:00Z",
            "end": f"{session['date']}T{session['end']:0>5}:00Z",
            "participant": [
                {"actor": {"display": name}, "status": "accepted"}
                for name in session.get("speakers") or ["all"]
            ],
        }
        for number, session in enumerate(_sessions(plan))
    ]
    roles = [
        {
            "resourceType": "PractitionerRole",
            "id": actor["id"],
            "code": [{"text": role} for role in actor["roles"]],
        }
        for actor in plan["actors"]
    ]
    entries = [{"resource": resource} for resource in (*appointments, *roles)]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def frictionless(plans: list[Plan]) -> Run:
    """A table of the sessions with five columns."""
    from frictionless import Resource, Schema  # noqa: PLC0415 -- as above

    schema = Schema.from_descriptor(
        {
            "fields": [
                {"name": "date", "type": "date", "constraints": {"required": True}},
                {"name": "start", "type": "time", "format": "%H:%M"},
                {"name": "end", "type": "time", "format": "%H:%M"},
                {"name": "title", "type": "string", "constraints": {"required": True, "maxLength": 300}},
                {"name": "kind", "type": "string"},
            ]
        }
    )
    names = [field.name for field in schema.fields]
    tables = [
        [names, *([session.get(name) for name in names] for session in _sessions(plan))] for plan in plans
    ]

    def run() -> None:
        for table in tables:
            report = Resource(data=table, schema=schema).validate()
            _must(report.valid, report)

    return run
