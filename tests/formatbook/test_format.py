import copy
import pickle
import re

import pytest

from mutuallearning.formatbook.format import Format, extended, overridden, root
from mutuallearning.formatbook.profile import HOUSE_DEFAULT, FormatProfile

ANY = root(
    FormatProfile.model_validate(
        {
            "slug": "any",
            "title": "Activity",
            "summary": "Any activity.",
            "sources": ["seed-workplace"],
            "confidentiality": "no-attribution",
            "confidentiality_source": "chatham",
            "limits": [
                {"name": "days-min", "value": 1.0, "unit": "days"},
                {"name": "days-max", "value": 3.0, "unit": "days"},
                {"name": "days-max", "value": 2.0, "unit": "days", "mode": "online"},
                {"name": "questions-max", "value": 3.0, "unit": "questions"},
            ],
            "timeline": [{"what": "Report", "when": "4 weeks after end"}],
            "agenda": [{"title": "Welcome", "kind": "welcome"}],
            "outlines": [
                {"paper": "report", "sections": [{"heading": "What we saw"}]},
                {"paper": "invitation", "sections": [{"heading": "Why"}]},
            ],
            "follow_up": ["A call"],
        }
    )
)


def child(**says: object) -> Format:
    return extended(ANY, FormatProfile.model_validate({"slug": "open-space", **says}))


def test_a_band_has_two_ends_of_which_each_may_be_open() -> None:
    assert (1.0, 3.0) == ANY.band("days")
    assert (None, 3.0) == ANY.band("questions")
    assert (None, None) == ANY.band("months")


def test_a_figure_of_one_mode_counts_only_there() -> None:
    assert (1.0, 2.0) == ANY.in_mode("online").band("days")
    assert (1.0, 3.0) == ANY.in_mode("hybrid").band("days")
    assert 3.0 == ANY.in_mode("online").limit("questions-max")


@pytest.mark.parametrize("mode", [None, "on-site", "unheard-of"])
def test_a_mode_without_figures_changes_nothing(mode: str | None) -> None:
    assert ANY is ANY.in_mode(mode)


def test_the_format_in_a_mode_is_made_once() -> None:
    assert ANY.in_mode("online") is ANY.in_mode("online")
    assert ANY.in_mode("online") is ANY.in_mode("online").in_mode("online") or (
        ANY.in_mode("online") == ANY.in_mode("online").in_mode("online")
    )


def test_limits_are_inherited_by_name_and_mode() -> None:
    own = child(limits=[{"name": "days-max", "value": 5.0, "unit": "days"}])
    assert (1.0, 5.0) == own.band("days")
    assert (1.0, 2.0) == own.in_mode("online").band("days")
    online = child(limits=[{"name": "days-max", "value": 1.0, "unit": "days", "mode": "online"}])
    assert ((1.0, 3.0), (1.0, 1.0)) == (online.band("days"), online.in_mode("online").band("days"))


def test_timeline_and_agenda_are_inherited_whole() -> None:
    assert (ANY.timeline, ANY.agenda) == (child().timeline, child().agenda)
    own = child(timeline=[{"what": "Note", "when": "at end"}], agenda=[])
    assert (["Note"], ()) == ([one.what for one in own.timeline], own.agenda)


def test_outlines_are_inherited_by_paper() -> None:
    own = child(outlines=[{"paper": "report", "sections": [{"heading": "Strengths"}]}])
    headings = {kind: [one.heading for one in outline.sections] for kind, outline in own.outlines.items()}
    assert {"report": ["Strengths"], "invitation": ["Why"]} == headings


def test_the_source_goes_with_what_it_is_the_source_of() -> None:
    assert ("no-attribution", "chatham") == (child().confidentiality, child().confidentiality_source)
    own = child(confidentiality="open")
    assert ("open", HOUSE_DEFAULT) == (own.confidentiality, own.confidentiality_source)


def test_a_format_does_not_take_name_sources_and_version_from_another_one() -> None:
    own = child(version=2)
    assert ("open-space", "Open space", 2, ()) == (own.slug, own.title, own.version, own.sources)
    assert ("open-space", "any") == own.lineage


def test_what_overrides_a_format_leaves_all_else() -> None:
    profile = FormatProfile.model_validate(
        {"slug": "any", "limits": [{"name": "days-max", "value": 4.0, "unit": "days"}]}
    )
    changed = overridden(ANY, profile)
    assert (1.0, 4.0) == changed.band("days")
    same = ("title", "summary", "version", "lineage", "sources", "timeline", "outlines", "follow_up")
    assert [getattr(ANY, name) for name in same] == [getattr(changed, name) for name in same]


def test_an_empty_list_is_said() -> None:
    assert () == child(follow_up=[]).follow_up != ANY.follow_up


def test_a_format_can_be_copied_and_pickled() -> None:
    ANY.in_mode("online")
    assert ANY == pickle.loads(pickle.dumps(ANY)) == copy.deepcopy(ANY)  # noqa: S301 -- our own data
    assert hash(ANY) == hash(pickle.loads(pickle.dumps(ANY)))  # noqa: S301 -- our own data


def test_a_part_is_told_with_the_name_of_the_format() -> None:
    assert re.search("slug='any'", repr(ANY))
