r"""Addresses of the playground that open something in it; the form stands in `docs/playground/index.md`.

All that is to be opened stands behind the `#`, which browsers keep to themselves: nothing of it reaches a server.

>>> rule_link("no-learning-questions")
'../../playground/#rule=no-learning-questions'
>>> import re
>>> link = playground_link("kind: activity-plan", root="", ruleset="strict", as_of="2026-11-22")
>>> re.sub(r"(?<=plan=)[\w-]+", "...", link)
'playground/#plan=...&ruleset=strict&as-of=2026-11-22'
"""

from __future__ import annotations

import base64
import zlib
from urllib.parse import urlencode

from mutuallearning.rulekit.rule import Rule

ROOT = "../../"
"""From a page such as that of a rule, which is a folder in a folder of the site, to the site itself."""


def playground_link(
    text: str, *, root: str = ROOT, ruleset: str | None = None, as_of: str | None = None
) -> str:
    """Link to the playground with a plan in it.

    Args:
        text: The plan, as YAML or JSON.
        root: From the page on which the link stands to the root of the site.
        ruleset: Name of the ruleset to check with; `default` when left out.
        as_of: The day on which the plan is judged; today when left out.
    """
    squeezed = zlib.compressobj(level=9, wbits=-zlib.MAX_WBITS)
    data = squeezed.compress(text.encode()) + squeezed.flush()
    plan = base64.urlsafe_b64encode(data).decode().rstrip("=")
    return _link(root, {"plan": plan, "ruleset": ruleset, "as-of": as_of})


def rule_link(name: str, *, root: str = ROOT) -> str:
    """Link to the playground with the example of a rule in it, asked for whatever its status, on its own day."""
    return _link(root, {"rule": name})


def can_run(rule: Rule) -> bool:
    """Tell whether the example of a rule can be opened: it has a text, which a missing file has not."""
    return rule.examples[0].file is None


def _link(root: str, given: dict[str, str | None]) -> str:
    words = {key: value for key, value in given.items() if value is not None}
    return f"{root}playground/#{urlencode(words)}"
