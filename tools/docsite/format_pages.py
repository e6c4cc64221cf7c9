"""The pages of the formats and their index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from docsite.agenda_picture import agenda_picture
from docsite.markdown import bullets, code, codes, details, fence, link, page, table, text
from docsite.sources import cited
from mutuallearning.api import skeleton
from mutuallearning.drafting import outlines
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.formatbook.profile import HOUSE_DEFAULT, MODES, OutlineSection, Setting
from mutuallearning.rulekit.rule import Rule

Row = tuple[str, ...]

CONFIDENTIALITY = {
    "open": "everything",
    "no-attribution": "what was said, but not who said it",
    "closed": "nothing",
}

_SETTINGS: dict[Setting | None, str] = {
    "public-policy": "In public policy",
    "workplace": "At the workplace",
    None: "Anywhere",
}


def index() -> str:
    """Write the list of all formats."""
    return page(
        "# Formats",
        "A format says what a sort of activity needs: which parts from which stage on, which roles and papers, "
        "and figures such as how many people. Each figure names its source. Rules take their figures from here.",
        "Which one suits? See them [side by side](../explanation/formats-compared.md).",
        *_listed(),
        "A variant such as `peer-review/interreg` takes everything that it does not say from its parent. An own "
        "format starts with `x-`. Of one that nobody has described only what holds for any activity is expected; "
        f"how to describe it stands on the page {link('Use formats of your own', '../how-to/own-formats.md')}.",
    )


def by_setting() -> Iterator[tuple[str, list[Format]]]:
    """Yield where formats are at home, in words, and the formats that are."""
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    for setting, heading in _SETTINGS.items():
        yield heading, [one for one in formats if one.setting == setting]


def _listed() -> Iterator[str]:
    for heading, formats in by_setting():
        yield f"## {heading}"
        yield table(
            ("Format", "Name", "What it is for"),
            [(link(code(one.slug), f"{one.slug}.md"), text(one.title), text(one.summary)) for one in formats],
        )


def format_page(slug: str, rules: Sequence[Rule]) -> str:
    """Write the page of a format, with a plan that conforms to it."""
    one = formatbook.get(slug)
    up = "../" * slug.count("/")
    to_rules = f"{up}../rules/"
    return page(
        f"# {text(one.title)}",
        text(one.summary),
        f"In a plan: {code(f'format: {slug}')}. {_lineage(one, up)} To begin with one: "
        f"{code(f'mutuallearning new {slug}')}.",
        *_at_a_glance(one, to_rules),
        *_dates(one, to_rules),
        "## Begin a plan",
        f"{code(f'mutuallearning new {slug}')} writes this; or copy it from here. Each part says what to fill in, and "
        "why.",
        details("Show the plan to begin from", fence(skeleton(slug), "yaml")),
        "## A plan in this format",
        "No stable rule has anything to say about this plan. It shows every part at work; yours may be shorter.",
        details("Show the plan", fence(_plan(slug), "yaml")),
        *_papers(one, to_rules),
        "## What is expected, and from when",
        "Before that stage, a missing part is no finding.",
        table(
            ("Part", "From stage", "Source"),
            [
                (code(part), code(expectation.stage), cited(expectation.source, to_rules))
                for part, expectation in one.expected.items()
            ],
        ),
        *_figures(one, to_rules),
        *_rules(one, rules, to_rules),
        "## Sources" if one.sources else None,
        bullets(cited(key, to_rules) for key in one.sources),
    )


def _at_a_glance(one: Format, to_rules: str) -> Iterator[str | None]:
    """Say what it is for, who takes part, and how people deal with each other."""
    yield "## At a glance"
    outside = None
    if one.confidentiality:
        source = cited(one.confidentiality_source or HOUSE_DEFAULT, to_rules)
        outside = f"{CONFIDENTIALITY[one.confidentiality]} ({source})"
    facts = (
        ("For", codes(one.purposes)),
        ("At home in", text((one.setting or "").replace("-", " "))),
        ("Meets", text(one.recurs or "")),
        ("Parties that must be there", codes(one.stances)),
        ("Roles that somebody must fill", codes(one.roles) or "none"),
        ("Roles that are often filled too", codes(one.optional_roles)),
        ("Papers that must be planned", codes(one.papers) or "none"),
        ("Papers that are often planned too", codes(one.optional_papers)),
        ("Ways to judge those it looks at that suit it", codes(one.judgements)),
        ("What may usually be told outside", outside),
    )
    yield table(("What", "In this format"), [(label, said) for label, said in facts if said])
    yield bullets(
        f"{code(paper)}: {codes(sorted(one.stand_ins[paper]))} may be planned instead"
        for paper in one.papers
        if paper in one.stand_ins
    )


def _dates(one: Format, to_rules: str) -> Iterator[str | None]:
    """Say what a usual agenda has in it, what is due when, and what follows."""
    if one.agenda:
        yield "## A usual agenda"
        yield agenda_picture(one.agenda)
        yield "The same in a table:"
        yield table(
            ("Day", "Minutes", "Session", "Kind", "About"),
            [
                (
                    str(session.day or 1),
                    str(session.minutes or ""),
                    text(session.title),
                    code(session.kind),
                    codes(session.about or ()),
                )
                for session in one.agenda
            ],
        )
    if one.timeline:
        yield "## Timeline"
        yield table(
            ("When", "What", "In the plan", "Source"),
            [
                (
                    text(due.when),
                    text(due.what),
                    code(due.part) if due.part else f"paper {code(due.paper)}" if due.paper else "",
                    cited(due.source, to_rules),
                )
                for due in one.timeline
            ],
        )
    if one.follow_up:
        yield "## What usually follows"
        yield bullets(map(text, one.follow_up))


def _papers(one: Format, to_rules: str) -> Iterator[str | None]:
    """Say how the papers are laid out."""
    laid_out = outlines.laid_out(one)
    if not laid_out:
        return
    yield "## Outlines of papers"
    yield f"{code(f'mutuallearning new {one.slug} --papers -o FOLDER')} writes them as files to begin from."
    shown: dict[tuple[OutlineSection, ...], str] = {}
    for kind, outline in laid_out.items():
        like = shown.setdefault(outline.sections, kind)
        if like != kind:
            yield f"{code(kind)}: laid out as {code(like)}."
            continue
        pages = f", at most {outline.max_pages} {'page' if outline.max_pages == 1 else 'pages'}"
        yield f"{code(kind)}{pages if outline.max_pages else ''} ({cited(outline.source, to_rules)}):"
        yield bullets(text(section.heading) for section in outline.sections)


def _figures(one: Format, to_rules: str) -> Iterator[str]:
    """Write the figures, those that the format sets itself before those that it takes from others."""
    mine = formatbook.profile(one.slug)
    own: list[Row] = []
    taken: list[Row] = []
    for mode in (None, *MODES):
        limits = one.mode_limits.get(mode, {}) if mode else one.limits
        set_here = {limit.name for limit in mine.limits or () if limit.mode == mode}
        for name, limit in limits.items():
            value = f"{limit.value:g} {text(limit.unit)}"
            row = (code(name), value, code(mode) if mode else "", cited(limit.source, to_rules))
            (own if name in set_here else taken).append(row)
    head = ("Figure", "Value", "Where", "Source")
    yield "## Figures"
    yield "Where a figure holds only for one way to meet, that is said."
    if own:
        yield table(head, own)
    if taken:
        yield details(f"Show {len(taken)} figures that it takes from other formats", table(head, taken))


def _rules(one: Format, rules: Sequence[Rule], to_rules: str) -> Iterator[str | None]:
    """Name the rules that do not apply."""
    exempt = [rule for rule in rules if rule.code in one.exempt]
    if exempt:
        yield "## Rules that do not apply"
        yield bullets(
            f"{code(rule.code)} {link(text(rule.name), f'{to_rules}{rule.name}.md')}" for rule in exempt
        )


def _lineage(one: Format, up: str) -> str:
    if len(one.lineage) == 1:
        return "All other formats take from it what they do not say themselves."
    parents = ", then ".join(link(code(slug), f"{up}{slug}.md") for slug in one.lineage[1:])
    return f"What it does not say itself, it takes from {parents}."


def _plan(slug: str) -> str:
    path = files("mutuallearning.formatbook").joinpath("plans", *f"{slug}.yaml".split("/"))
    return path.read_text(encoding="utf-8")
