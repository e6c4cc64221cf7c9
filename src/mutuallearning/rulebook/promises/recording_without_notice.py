"""TRA202: people are recorded, photographed or shown live without being told or able to stay out."""

from __future__ import annotations

from mutuallearning.models.conduct import Privacy
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look at recording, photographs and live stream, each planned one for notice and a way to stay out.

    Before people are invited there is nobody to tell; from then on a notice that is not said is none.
    """
    privacy = plan.plan.privacy or Privacy()
    captures = {
        "recording": ("a recording", privacy.recording),
        "photos": ("photographs", privacy.photos),
        "livestream": ("a live stream", privacy.livestream),
    }
    invited = plan.reached("invited")
    for field, (name, capture) in captures.items():
        if capture is None or capture.planned is None:
            find.unsaid(f"whether {name} {'are' if field == 'photos' else 'is'} planned")
        elif capture.planned:
            untold = capture.notice is False or (capture.notice is None and invited)
            caught = capture.opt_out is False
            if untold or caught:
                missing = "notice" if untold else "opt-out"
                missing = "notice or opt-out" if untold and caught else missing
                at = f"/privacy/{field}/{'notice' if untold else 'opt_out'}"
                find(at, capture=name, missing=missing)
            elif capture.notice is None or capture.opt_out is None:
                find.unsaid(f"whether people are told of it and can stay out ({name})")
    if all(capture is not None and capture.planned is False for _, capture in captures.values()):
        find.inapplicable("nothing is recorded, photographed or streamed")


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
