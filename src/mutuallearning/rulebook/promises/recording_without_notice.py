"""TRA202: people are recorded, photographed or shown live without being told or able to stay out."""

from __future__ import annotations

from mutuallearning.models.conduct import Capture, Privacy
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_NOTHING_SAID = Privacy()
_NONE = [False, False, False]

_NAMES = {"recording": "a recording", "photos": "photographs", "livestream": "a live stream"}
_UNSAID = {
    "recording": "whether a recording is planned",
    "photos": "whether photographs are planned",
    "livestream": "whether a live stream is planned",
}


def check(plan: PlanIndex, find: Find) -> None:
    """Look at recording, photographs and live stream, each planned one for notice and a way to stay out.

    Before people are invited there is nobody to tell; from then on a notice that is not said is none.
    """
    privacy = plan.plan.privacy or _NOTHING_SAID
    recording, photos, livestream = privacy.recording, privacy.photos, privacy.livestream
    planned = [None if capture is None else capture.planned for capture in (recording, photos, livestream)]
    if planned == _NONE:
        find.inapplicable("nothing is recorded, photographed or streamed")
        return
    _look(plan, find, recording, "recording")
    _look(plan, find, photos, "photos")
    _look(plan, find, livestream, "livestream")


def _look(plan: PlanIndex, find: Find, capture: Capture | None, field: str) -> None:
    if capture is None or capture.planned is None:
        find.unsaid(_UNSAID[field])
    elif capture.planned:
        name = _NAMES[field]
        untold = capture.notice is False or (capture.notice is None and plan.reached("invited"))
        caught = capture.opt_out is False
        if untold or caught:
            missing = "notice" if untold else "opt-out"
            missing = "notice or opt-out" if untold and caught else missing
            at = f"/privacy/{field}/{'notice' if untold else 'opt_out'}"
            find(at, capture=name, missing=missing)
        elif capture.notice is None or capture.opt_out is None:
            find.unsaid(f"whether people are told of it and can stay out ({name})")


RULE = Rule(
    code="TRA202",
    name="recording-without-notice",
    severity="error",
    principle="transparency",
    message="{activity} plans {capture} without {missing}",
    params={
        "capture": "What is planned: recording, photographs or live stream",
        "missing": "What is missing: notice, a way to stay out (opt-out), or both",
    },
    why="Pictures and voices are personal data: people must know before, and be able to stay out.",
    remedy="Announce it in the invitation and offer a way to stay out, such as seats out of the picture.",
    when_fine="Nobody can be recognised in it.",
    sources=("privacy-op",),
    reads=(
        "stage",
        "privacy.recording.planned",
        "privacy.recording.notice",
        "privacy.recording.opt_out",
        "privacy.photos.planned",
        "privacy.photos.notice",
        "privacy.photos.opt_out",
        "privacy.livestream.planned",
        "privacy.livestream.notice",
        "privacy.livestream.opt_out",
    ),
    examples=(
        Example(
            edits=(Put("/privacy/photos", {"planned": True, "notice": False, "opt_out": True}),),
            at="/privacy/photos/notice",
        ),
    ),
    module=__name__,
    check=check,
)
