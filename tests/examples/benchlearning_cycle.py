"""Writes `examples/benchlearning-cycle/cycle.yaml`: run it, then review the difference.

Three years, 31 services, every figure invented by arithmetic: the same file each time. The course of each assessment
is not written down but gone through: every phase is entered by a move of the library, on the day on which it was due.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.reading.yaml_writer import to_yaml

FILE = Path(__file__).parents[2] / "examples" / "benchlearning-cycle" / "cycle.yaml"

AS_OF = datetime.date(2026, 11, 22)
"""The day of which the example tells."""

HEADER = """\
# A benchlearning cycle of three years, in its second year: 31 services compare their figures, assess each other in
# turn, and report what they made of the advice. Written by tests/examples/benchlearning_cycle.py.
"""

NOTES = (
    "An example, not a record: figures, dates, scores and advice are invented, and say nothing of the services named. "
    "It is modelled on the third cycle of the European network of public employment services, with 31 assessments "
    "and about four assessors a visit. The excellence model is an invented one."
)

COUNTRIES = {
    "AT": "Austria",
    "BE-FL": "Belgium (Flanders)",
    "BE-BR": "Belgium (Brussels)",
    "BE-WA": "Belgium (Wallonia)",
    "BG": "Bulgaria",
    "HR": "Croatia",
    "CY": "Cyprus",
    "CZ": "Czechia",
    "DK": "Denmark",
    "EE": "Estonia",
    "FI": "Finland",
    "FR": "France",
    "DE": "Germany",
    "GR": "Greece",
    "HU": "Hungary",
    "IS": "Iceland",
    "IE": "Ireland",
    "IT": "Italy",
    "LV": "Latvia",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "MT": "Malta",
    "NL": "the Netherlands",
    "NO": "Norway",
    "PL": "Poland",
    "PT": "Portugal",
    "RO": "Romania",
    "SK": "Slovakia",
    "SI": "Slovenia",
    "ES": "Spain",
    "SE": "Sweden",
}

SECTIONS = {
    "a": ("Strategic steering", ("Goals", "Figures in daily use")),
    "b": ("Services to jobseekers", ("Profiling", "Individual plans")),
    "c": ("Services to employers", ("Contact with employers", "Filling vacancies")),
    "d": ("Measures", ("Choice of measures", "Evaluation of measures")),
    "e": ("Partners", ("Work with municipalities", "Work with education")),
    "f": ("People", ("Training of counsellors", "Exchange between offices")),
    "g": ("Information technology", ("Digital services", "Quality of data")),
}

QUESTION = "How does the service know that this works, and what did it change when it did not?"

INDICATORS = {
    "exits-to-work": (
        "Exits into work within six months",
        "Newly registered jobseekers who left into work within six months, of all newly registered.",
        "%",
        38,
        "Registers differ in when they end a registration.",
    ),
    "long-unemployed": (
        "Long-term share",
        "Registered jobseekers without work for twelve months or more, of all registered.",
        "%",
        24,
        "Some services take people in measures off the register, others do not.",
    ),
    "vacancies-filled": (
        "Vacancies filled",
        "Reported vacancies that were filled with a proposed jobseeker, of all reported vacancies.",
        "%",
        31,
        "In some countries employers must report vacancies, in others they may.",
    ),
    "employer-satisfaction": (
        "Satisfied employers",
        "Employers who were satisfied or very satisfied with the service, of those who answered.",
        "%",
        62,
        "Surveys differ in wording and in who is asked.",
    ),
}

ADVICE = (
    "Let each local office choose three figures that it discusses once a month.",
    "Keep one contact for each employer from the first vacancy to the last.",
    "Ask jobseekers after three months what their plan has changed for them.",
    "Bring counsellors of neighbouring offices together twice a year, with cases.",
    "Publish what an evaluated measure did not achieve, beside what it did.",
    "Agree with schools on the day when young people are handed over, not on the month.",
    "Test a new online form with ten people who have never used the old one.",
)

STRENGTHS = (
    "Local offices know why a goal was set.",
    "Employers have one number to call.",
    "Plans are short, and are read again.",
    "Results of evaluations change the budget of the next year.",
)

OPENINGS = (
    "Figures are gathered, but seldom talked about.",
    "New counsellors learn by chance who knows what.",
    "What jobseekers say reaches the website, not the offices.",
)

WEEKS = {
    "preparation": -26,
    "self-assessment": -20,
    "visit": -1,
    "report": 1,
    "host-response": 9,
    "action-plan": 17,
    "follow-up": 28,
    "next-cycle": 52,
}
"""When an assessment enters its phases, in weeks from its visit."""

PHASES = [
    {
        "phase": "preparation",
        "conditions": [
            {
                "id": "agreement",
                "at": "exit",
                "kind": "attested",
                "statement": "The leadership of the service has signed what the assessment is for and who sees what.",
            }
        ],
    },
    {"phase": "self-assessment", "conditions": [{"at": "exit", "kind": "self-assessment-delivered"}]},
    {
        "phase": "visit",
        "conditions": [{"at": "entry", "kind": "team-named"}, {"at": "exit", "kind": "visit-held"}],
    },
    {
        "phase": "report",
        "conditions": [
            {"at": "exit", "kind": "external-assessment-delivered"},
            {"at": "exit", "kind": "report-delivered"},
        ],
    },
    {"phase": "host-response", "conditions": [{"at": "exit", "kind": "all-recommendations-answered"}]},
    {
        "phase": "action-plan",
        "title": "Change agenda",
        "conditions": [{"at": "exit", "kind": "all-actions-owned-and-dated"}],
    },
    {"phase": "follow-up", "conditions": [{"at": "exit", "kind": "progress-reported"}]},
    {"phase": "next-cycle", "optional": True},
]
"""The phases, with what must be true before each begins or ends."""

PAUSED, WITHDRAWN, DELAYED = 24, 27, 6
"""Positions of the assessments that rest, were given up, or wait longer than the others."""


def slug(code: str) -> str:
    """Turn a code into the id of a party."""
    return f"pes-{code.lower()}"


def visit_of(position: int) -> datetime.date:
    """Spread the visits over three years: about one in five weeks, always on a Monday."""
    return datetime.date(2025, 3, 3) + datetime.timedelta(weeks=position * 9 // 2)


def day(visit: datetime.date, weeks: int, days: int = 0) -> datetime.date:
    """Count from a visit."""
    return visit + datetime.timedelta(weeks=weeks, days=days)


def known(date: datetime.date) -> str | None:
    """Give a date if it is over by the day of the example."""
    return date.isoformat() if date <= AS_OF else None


def cycle_data() -> dict[str, Any]:
    """Write down all but the courses."""
    codes = list(COUNTRIES)
    return {
        "id": "example-cycle",
        "title": "Benchlearning 2025 to 2027 (example)",
        "written_as": "plan",
        "language": "en",
        "programme": "Network of public employment services",
        "number": 4,
        "summary": "Figures every year, one assessment of each service in three years, and learning in between.",
        "dates": {"start": "2025-01", "end": "2027-12"},
        "previous": "example-cycle-before",
        "next": "example-cycle-after",
        "phases": PHASES,
        "model": "example-model",
        "excellence_models": [model_data()],
        "organisations": [
            {
                "id": f"org-{code.lower()}",
                "name": f"PES of {name}",
                "kind": "public-employment-service",
                "level": "regional" if "-" in code else "national",
                "country": code[:2],
            }
            for code, name in COUNTRIES.items()
        ],
        "parties": [
            {
                "id": slug(code),
                "organisation": f"org-{code.lower()}",
                "stances": ["host", "under-review", "peer"],
            }
            for code in codes
        ],
        "actors": [actor for code in codes for actor in actors_data(code)],
        "languages": ["en"],
        "confidentiality": "no-attribution",
        "indicators": [indicator_data(number, key) for number, key in enumerate(INDICATORS)],
        "rounds": [
            {
                "id": f"round-{year}",
                "year": year,
                "indicators": list(INDICATORS),
                "collected": {"start": f"{year + 1}-02", "end": f"{year + 1}-04"},
            }
            for year in (2024, 2025, 2026)
        ],
        "assessments": [assessment_data(position, codes) for position in range(len(codes))],
        "response_due": "4 months after end",
        "report_back": "12 months after end",
        "notes": NOTES,
    }


def model_data() -> dict[str, Any]:
    """Write down the excellence model."""
    return {
        "id": "example-model",
        "title": "Example excellence model",
        "version": "2025",
        "date": "2024-10",
        "based_on": ["a common assessment framework of public administration"],
        "scale": {
            "kind": "ordinal",
            "minimum": 1,
            "maximum": 6,
            "step": 1,
            "levels": [
                {"value": 1, "label": "an idea"},
                {"value": 2, "label": "begun in places"},
                {"value": 3, "label": "done everywhere"},
                {"value": 4, "label": "done and checked"},
                {"value": 5, "label": "checked and improved"},
                {"value": 6, "label": "worth a visit"},
            ],
        },
        "sections": [
            {
                "id": letter,
                "title": title,
                "criteria": [
                    {"id": f"{letter}{number}", "title": criterion, "question": QUESTION}
                    for number, criterion in enumerate(criteria, start=1)
                ],
            }
            for letter, (title, criteria) in SECTIONS.items()
        ],
    }


def actors_data(code: str) -> list[dict[str, Any]]:
    """Write down three role slots of a service; no persons."""
    internal = {"id": f"{code.lower()}-internal", "roles": ["internal-assessor"], "party": slug(code)}
    external = [
        {
            "id": f"{code.lower()}-assessor-{number}",
            "roles": ["external-assessor"],
            "party": slug(code),
            "trained": True,
            "interests_declared": True,
        }
        for number in (1, 2)
    ]
    return [internal, *external]


def indicator_data(number: int, key: str) -> dict[str, Any]:
    """Write down an indicator and its values; one service has none for a year, and says why."""
    title, definition, unit, middle, comparability = INDICATORS[key]
    values: list[dict[str, Any]] = []
    for year in (2024, 2025):
        for position, code in enumerate(COUNTRIES):
            value: dict[str, Any] = {"service": slug(code), "period": str(year)}
            if (position + 7 * number + year) % 29 == 0:
                value["missing_because"] = "The register was changed in this year."
            else:
                value["value"] = middle + (position * 37 + number * 11 + year * 5) % 190 / 10
            values.append(value)
    return {
        "id": key,
        "title": title,
        "definition": definition,
        "unit": unit,
        "source": "Registers and surveys of the services",
        "comparability": comparability,
        "values": values,
    }


def assessment_data(position: int, codes: list[str]) -> dict[str, Any]:
    """Write down what is known of one assessment on the day of the example."""
    code = codes[position]
    low, visit = code.lower(), visit_of(position)
    end = visit + datetime.timedelta(days=3)
    others = [codes[(position + step) % len(codes)] for step in (3, 8, 13, 19)]
    over = known(end) is not None
    data: dict[str, Any] = {
        "id": f"assessment-{low}",
        "service": slug(code),
        "course": [
            {"phase": phase, "planned": {"start": day(visit, weeks).isoformat()}}
            for phase, weeks in WEEKS.items()
        ],
        "internal_assessors": [f"{low}-internal"],
        "assessors": [f"{other.lower()}-assessor-{1 + position % 2}" for other in others],
        "visit": {
            "dates": {"start": visit.isoformat(), "end": end.isoformat()},
            "mode": "online" if position % 3 else "on-site",
        },
        "papers": papers_data(position, low, others[0].lower()),
    }
    signed = day(visit, -21)
    if known(signed):
        word = {"condition": "agreement", "by": f"{low}-internal", "on": signed.isoformat()}
        data["course"][0]["attestations"] = [word]
    if over:
        data["visit"]["actual"] = {"dates": data["visit"]["dates"]}
        data["recommendations"] = [
            advice_data(position, number, others) for number in range(2 + position % 2)
        ]
        data["practices"] = [
            {
                "id": f"{low}-practice",
                "title": f"A practice in {COUNTRIES[code]} that the assessors asked about",
            }
        ]
    sides = [side for side, date in (("self", day(visit, -3)), ("external", end)) if known(date)]
    if sides:
        data["scores"] = scores_data(position, sides)
    if known(day(visit, 17)) and position != DELAYED:
        data["change_agenda"] = agenda_data(position, len(data["recommendations"]))
    return data


def papers_data(position: int, low: str, reporter: str) -> list[dict[str, Any]]:
    """Write down the two papers of an assessment."""
    visit = visit_of(position)
    own: dict[str, Any] = {
        "id": f"{low}-self-assessment",
        "kind": "self-assessment",
        "responsible": f"{low}-internal",
        "due": "2 weeks before start",
        "audience": "participants",
    }
    report: dict[str, Any] = {
        "id": f"{low}-report",
        "kind": "report",
        "responsible": f"{reporter}-assessor-{1 + position % 2}",
        "due": "2 months after end",
        "audience": "programme",
    }
    for paper, date in ((own, day(visit, -2, -3)), (report, day(visit, 8))):
        if known(date):
            paper["delivered"] = date.isoformat()
    return [own, report]


def scores_data(position: int, sides: list[str]) -> list[dict[str, Any]]:
    """Write down how each criterion is seen; the sides agree about as often as not."""
    scores: list[dict[str, Any]] = []
    for number, criterion in enumerate(f"{letter}{count}" for letter in SECTIONS for count in (1, 2)):
        own = 2 + (position * 5 + number * 3) % 4
        for side in sides:
            step = (position + number) % 3 - 1 if side == "external" else 0
            score: dict[str, Any] = {"criterion": criterion, "by": side, "value": own + step}
            if side == "external" and number % 5 == position % 5:
                score["strengths"] = [STRENGTHS[(position + number) % len(STRENGTHS)]]
                score["openings"] = [OPENINGS[(position + number) % len(OPENINGS)]]
            scores.append(score)
    return scores


def advice_data(position: int, number: int, others: list[str]) -> dict[str, Any]:
    """Write down one recommendation, with the answer if it is given by the day of the example."""
    low, answered = list(COUNTRIES)[position].lower(), day(visit_of(position), 16)
    data: dict[str, Any] = {
        "id": f"{low}-r{number + 1}",
        "text": ADVICE[(position * 2 + number) % len(ADVICE)],
        "addressee": slug(list(COUNTRIES)[position]),
        "basis": "Talks with staff of three local offices.",
        "look_at": [slug(others[number]), slug(others[number + 1])],
    }
    if known(answered):
        answer = answer_to(position, number)
        reasons = {
            "accept": "We had the same impression.",
            "partly": "We begin with the offices that want to.",
            "reject": "The law leaves us no room for it before 2028.",
        }
        data["response"] = {"answer": answer, "reason": reasons[answer], "on": answered.isoformat()}
    return data


def answer_to(position: int, number: int) -> str:
    """Choose what a service says to one recommendation."""
    return ("accept", "partly", "accept", "reject")[(position + number) % 4]


def agenda_data(position: int, advice: int) -> dict[str, Any]:
    """Write down what the service changes, and what it has reported of that."""
    low, visit = list(COUNTRIES)[position].lower(), visit_of(position)
    items: list[dict[str, Any]] = []
    taken_up = [number for number in range(advice) if answer_to(position, number) != "reject"]
    for number in taken_up:
        item: dict[str, Any] = {
            "id": f"{low}-c{number + 1}",
            "what": ADVICE[(position * 2 + number) % len(ADVICE)],
            "recommendations": [f"{low}-r{number + 1}"],
            "owner": slug(list(COUNTRIES)[position]),
            "due": day(visit, 60 + 13 * number).isoformat(),
            "status": "ongoing",
        }
        reported = day(visit, 50)
        if known(reported):
            item["reports"] = [
                {
                    "on": reported.isoformat(),
                    "status": "ongoing",
                    "text": "Two offices have begun, and their colleagues come to see it.",
                    "by": f"{low}-internal",
                }
            ]
        items.append(item)
    return {"adopted_on": day(visit, 20).isoformat(), "responsible": f"{low}-internal", "items": items}


def gone_through(cycle: BenchlearningCycle) -> BenchlearningCycle:
    """Let each assessment enter its phases, as far as it has come by the day of the example."""
    for position, one in enumerate(cycle.assessments or ()):
        visit = visit_of(position)
        for phase, weeks in WEEKS.items():
            on = day(visit, weeks)
            if on > AS_OF or (position == DELAYED and weeks > WEEKS["action-plan"]):
                break
            cycle = cycle.move(one.id, phase, on)
        if position == PAUSED:
            cycle = cycle.pause(
                one.id, "2026-11-16", reason="Elections; the service knows its goals again in spring."
            )
        if position == WITHDRAWN:
            by = slug(list(COUNTRIES)[position])
            reason = "The service is being merged, and takes part again in the next cycle."
            cycle = cycle.withdraw(one.id, "2026-11-02", reason=reason, by=by)
    return cycle


def text() -> str:
    """Write the example."""
    cycle = gone_through(BenchlearningCycle.model_validate(cycle_data()))
    return HEADER + to_yaml(cycle.to_data())


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(text(), encoding="utf-8", newline="\n")
