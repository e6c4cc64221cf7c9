"""From an activity plan back to a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateutil.relativedelta import relativedelta

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actual import Actual
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party
from mutuallearning.types.country import COUNTRY_NAMES, eu_style
from records.agendas import agenda_out, length_out
from records.cast import Data
from records.into_plan import EARLIER, FORMATS, LEVELS, STANCES
from records.papers import papers_out
from records.steps import inputs_out, steps_out
from records.tallies import met_out, participants_out
from records.words import date_out, prose

_DAYS_A_WEEK = 7


def record_out(plan: ActivityPlan, shared: Iterable[Organisation] = ()) -> Data:
    """Turn an activity plan into a record.

    Args:
        plan: The plan.
        shared: Organisations that the plan shares with others of a programme.
    """
    organisations = {item.id: item for item in (*shared, *(plan.organisations or ()))}
    happened = plan.stage not in {None, "idea", "draft", "invited", "final"}
    facts: ActivityPlan | Actual = (plan.actual or Actual()) if happened else plan
    record: Data = {"id": plan.id, "title": plan.title, "programme": plan.programme}
    record["format"] = _format(plan.format or "")
    record |= {"host": _host(plan, organisations), **_organiser(plan, organisations), **_when(facts)}
    record |= {**_peers(plan, facts), **_units(plan)}
    record["participants"] = participants_out(plan.participants, facts.participants, facts.tallies or ())
    record["participant_kinds"] = list(facts.participant_kinds or ())
    topic = plan.topics[0] if plan.topics else None
    record["topic"] = topic.title if topic else None
    record["evidence_base"] = topic.evidence[0].title if topic and topic.evidence else None
    agenda = {**agenda_out(plan, facts.agenda), **met_out(facts.tallies or ()), **steps_out(plan)}
    if plan.joint_with:
        agenda["joint_meeting_with"] = plan.joint_with[0]
    if facts.duration is not None:
        agenda["duration"] = length_out(str(facts.duration))
    if topic and topic.focus_areas is not None:
        agenda["focus_areas"] = topic.focus_areas.to_data()
    record["agenda"] = agenda
    record["documents"], record["outputs_planned"] = papers_out(plan, organisations)
    record |= {**_selection(plan), **_preparation(plan), **_chair(plan)}
    record["inputs"] = inputs_out(plan)
    record["follow_up"] = plan.follow_up.summary if plan.follow_up else None
    record["notes"] = plan.notes
    record["lead_times"] = _lead_times(plan, facts)
    record["status"] = None if happened else "announced"
    record["sources"] = [source.url for source in plan.sources or ()]
    return {name: value for name, value in record.items() if value not in (None, [], {})}


def _format(slug: str) -> str:
    known = {ours: theirs for theirs, ours in FORMATS.items()}
    return known.get(slug) or slug.removeprefix("x-").replace("-", "_")


def _with(plan: ActivityPlan, stance: str) -> list[Party]:
    return [
        party for party in plan.parties or () if stance in (party.stances or ()) and party.part_of is None
    ]


def _body(name: str | None, organisations: Mapping[str, Organisation]) -> str:
    body = organisations[name or ""]
    if body.part_of is not None:
        return f"{_body(body.part_of, organisations)}, {body.name}"
    if body.members:
        return f"{body.name}: {prose([_body(member, organisations) for member in body.members])}"
    return body.name or ""


def _host(plan: ActivityPlan, organisations: Mapping[str, Organisation]) -> Data:
    found: Data = {}
    hosts = _with(plan, "host")
    if bodies := [_body(host.organisation, organisations) for host in hosts if host.organisation]:
        found["organisation"] = "; ".join(bodies)
    for host in hosts:
        if host.country is not None:
            found["country"] = eu_style(host.country)
        if host.region is not None:
            found["region"] = host.region
    return found


def _organiser(plan: ActivityPlan, organisations: Mapping[str, Organisation]) -> Data:
    found = [_body(party.organisation, organisations) for party in _with(plan, "organiser")]
    return {"organiser": "; ".join(found)} if found else {}


def _when(facts: ActivityPlan | Actual) -> Data:
    found: Data = {}
    if facts.dates is not None:
        for name, date in (("start", facts.dates.start), ("end", facts.dates.end)):
            if date is not None:
                found[name] = date_out(date)
    if facts.place is not None:
        found["place"] = facts.place.city
    elif facts.mode is not None:
        found["place"] = facts.mode
    return found


def _peers(plan: ActivityPlan, facts: ActivityPlan | Actual) -> Data:
    peers = _with(plan, "peer")
    if plan.all_parties_listed is not None:
        name = "peer_countries" if plan.all_parties_listed else "peer_countries_known"
        return {name: [eu_style(peer.country or "") for peer in peers]}
    found: Data = {}
    for tally in facts.tallies or ():
        if tally.stance == "peer" and tally.wording is not None:
            found["text"] = tally.wording
    for name, level in LEVELS.items():
        if countries := [eu_style(peer.country or "") for peer in peers if peer.level == level]:
            found[name] = countries
    if earlier := [peer for peer in peers if EARLIER in (peer.context or ())]:
        found["earlier_producers"] = [peer.name or COUNTRY_NAMES[peer.country or ""] for peer in earlier]
    return {"peers": found}


def _units(plan: ActivityPlan) -> Data:
    return {
        name: units
        for name, stance in STANCES.items()
        if (units := [_unit(party, plan.parties or ()) for party in _with(plan, stance)])
    }


def _unit(party: Party, parties: Iterable[Party]) -> str:
    members = [other for other in parties if other.part_of == party.id]
    if members and party.country is not None:
        names = ", ".join(member.region or "" for member in members)
        return f"{party.name}: {names} ({eu_style(party.country)})"
    if members:
        return f"{party.name} of {', '.join(map(_territory, members))}"
    if party.region is not None and party.country is not None:
        return f"{party.region} ({eu_style(party.country)})"
    return party.name or eu_style(party.country or "")


def _territory(party: Party) -> str:
    if party.region is not None:
        return f"{party.region} ({eu_style(party.country or '')})"
    return party.name or COUNTRY_NAMES[party.country or ""]


def _selection(plan: ActivityPlan) -> Data:
    if plan.selection is None:
        return {}
    found: Data = {}
    if plan.selection.call_opened is not None:
        found["call_for_peers_registered"] = date_out(plan.selection.call_opened)
    deadline = plan.selection.nomination_deadline
    if deadline is not None and deadline.date is not None:
        found["nomination_deadline"] = date_out(deadline.date)
    parties = {party.id: party for party in plan.parties or ()}
    if plan.selection.selected_by:
        found["selected_by"] = [
            parties[name].name or "host authorities" for name in plan.selection.selected_by
        ]
    return {"selection": found}


def _preparation(plan: ActivityPlan) -> Data:
    for actor in plan.actors or ():
        if actor.engaged is not None:
            tasks = [item.task for item in plan.responsibilities or () if item.owner == actor.id]
            contract = {
                name: date_out(date)
                for name, date in (("start", actor.engaged.start), ("end", actor.engaged.end))
                if date is not None
            }
            return {"preparation": {"expert_contract": contract, "steps": tasks}}
    return {}


def _chair(plan: ActivityPlan) -> Data:
    country = {party.id: party.country for party in plan.parties or ()}
    for actor in plan.actors or ():
        if "chair" in (actor.roles or ()):
            return {"chair": {"country": eu_style(country[actor.party or ""] or "")}}
    return {}


def _lead_times(plan: ActivityPlan, facts: ActivityPlan | Actual) -> Data:
    """Work out how long before or after the event something was due or came; whole weeks and months."""
    found: Data = {}
    if facts.dates is None or facts.dates.start is None:
        return found
    start = facts.dates.start.earliest
    end = (facts.dates.end or facts.dates.start).earliest
    for paper in plan.papers or ():
        if paper.kind == "synthesis-report" and paper.published is not None:
            apart = relativedelta(paper.published.earliest, end)
            found["synthesis_report_after_event_months"] = apart.years * 12 + apart.months
    deadline = plan.selection.nomination_deadline if plan.selection else None
    if deadline is not None and deadline.date is not None:
        days = (start - deadline.date.earliest).days
        found["nomination_deadline_before_visit_weeks"] = days // _DAYS_A_WEEK
    return found
