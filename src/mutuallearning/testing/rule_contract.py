"""What every rule has to keep to, ours and yours: one call in a test, which says what is broken and how to mend it.

```python
from mutuallearning.testing.rule_contract import assert_rule_contract
from town_rules.time.begins_before_nine import RULE

def test_our_rule_keeps_to_the_contract() -> None:
    assert_rule_contract(RULE)
```
"""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from mutuallearning.checking.catalogue import Catalogue, load
from mutuallearning.checking.demonstration import Demonstration, base_document, demonstrate
from mutuallearning.checking.document import check_source
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import Selection, select
from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import shapes_of
from mutuallearning.paths import parents
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.rulekit.edit import get
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.template import HEADLINE, names_in
from mutuallearning.suggestions import close_to
from mutuallearning.testing.documents import NEVER_LATE
from mutuallearning.testing.losses import made_met
from mutuallearning.testing.tracing import trace, undeclared
from mutuallearning.types.data import Data, is_list, is_mapping


@attrs.frozen
class Breach:
    """One part of the contract that a rule breaks.

    Attributes:
        part: The part, by its name in `PARTS`.
        found: What was found.
        mend: What to do.
    """

    part: str
    found: str
    mend: str

    def __str__(self) -> str:
        return f"{self.part}: {self.found}\n    {self.mend}"


class RuleContractError(MutualLearningError, AssertionError):
    """A rule breaks its contract.

    Attributes:
        rule: The rule.
        breaches: All that is broken.
    """

    def __init__(self, rule: Rule, breaches: tuple[Breach, ...]) -> None:
        super().__init__(rule, breaches)
        self.rule = rule
        self.breaches = breaches

    def __str__(self) -> str:
        told = "\n  ".join(map(str, self.breaches))
        return f"{self.rule.code} {self.rule.name} breaks the contract of rules\n  {told}"


Check = Callable[[Rule], Iterator[tuple[str, str]]]
"""Looks at one part of the contract; yields what was found, and what to do."""


def _documented(rule: Rule) -> Iterator[tuple[str, str]]:
    """Everything that people read about a rule is there, and says what it should."""
    for name in ("why", "remedy", "when_fine"):
        text: str = getattr(rule, name)
        if not (text[:1].isupper() and text.endswith((".", "?"))):
            yield f"{name} is {text!r}", "Write it as a sentence: a capital first, a full stop last."
    if not rule.examples:
        yield (
            "it has no example",
            "Give it one: a conforming document, a small edit, the place of the finding.",
        )
    if not rule.sources:
        yield (
            "it cites no source",
            'Cite where its norm comes from, or "house rule" if it is your own judgement.',
        )
    for source in rule.sources:
        if isinstance(source, str) and source not in NOT_CITED and not _is_known(source):
            yield (
                f"its source {source} is unknown",
                "Give a `Source`, a key of the bibliography or `house rule`.",
            )
    for name in sorted(set(rule.params) - names_in(rule.message)):
        if not rule.params[name]:
            yield f"its parameter {name} is not explained", "Say in `params` what it is."
    if rule.name.replace("-", "_") != rule.module.rpartition(".")[2]:
        yield f"it stands in {rule.module}", "Name the file as the rule, and give `module=__name__`."


def _is_known(source: str) -> bool:
    try:
        return bool(cited((source,)))
    except MutualLearningError:
        return False


def _declared(rule: Rule) -> Iterator[tuple[str, str]]:
    """What it declares exists."""
    for kind in sorted(set(rule.subjects) - set(KINDS)):
        yield f"it judges the kind {kind}", f"Name kinds of document: {', '.join(KINDS)}."
    models = [KINDS[kind] for kind in rule.subjects if kind in KINDS]
    known = frozenset[str]().union(*map(shapes_of, models))
    for read in (*rule.everything_read, *((rule.expects,) if rule.expects else ())):
        if read not in known:
            hint = ", ".join(close_to(read, known)) or "see the data dictionary"
            yield f"it reads {read}, which no document has", f"Correct the shape: {hint}."
    around = {above for read in rule.everything_read for above in _and_above(read)}
    for required in sorted(set(rule.requires) - around):
        yield f"it requires {required}, which it does not read", "Add it to `reads`, or require what is read."
    formats = [builtin().get(slug) for slug in builtin().slugs()]
    for limit in rule.limits:
        if not any(limit in format_.limits for format_ in formats):
            yield f"no format has a limit {limit}", "Name a limit that a profile gives."
    if (rule.check is None) != bool(rule.reports):
        yield "it has no check", "Give it one; only what the reader finds has none."


def _and_above(shape: str) -> Iterator[str]:
    steps = shape.split(".")
    return (".".join(steps[:count]) for count in range(1, len(steps) + 1))


def _portable(rule: Rule) -> Iterator[tuple[str, str]]:
    """It can be sent to another process, and is the same there."""
    mend = "Make its check a function of the module: no lambda, no function in a function."
    try:
        same = rule == pickle.loads(pickle.dumps(rule))  # noqa: S301 -- made in this line
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        yield f"it cannot be pickled: {error}", mend
    else:
        if not same:
            yield "it is another rule after pickling", mend


def _speaks(rule: Rule) -> Iterator[tuple[str, str]]:
    """Its example sets it off at the marked place, in a short headline, and no other rule unless it says so."""
    for example in rule.examples:
        shown = demonstrate(example)
        report = shown.report(_catalogue(rule), _everything(rule))
        own = [finding for finding in report.findings if finding.code == rule.code]
        yield from _crash(rule, report)
        if (places := sorted({finding.pointer for finding in own})) != [shown.at]:
            found = ", ".join(places) or "nothing"
            yield (
                f"its example finds {found}, not {shown.at}",
                "Mark the place of the finding, or mend the check.",
            )
        others = {finding.code for finding in report.findings} - {rule.code}
        for code in sorted(others - set(rule.implies)):
            yield (
                f"its example also sets off {code}",
                "Make the edit smaller, or declare that it `implies` it.",
            )
        for finding in own:
            yield from _headline(rule, finding)


def _headline(rule: Rule, finding: Finding) -> Iterator[tuple[str, str]]:
    text = finding.message
    if len(text) > HEADLINE:
        yield (
            f"a headline has {len(text)} characters: {text}",
            f"Say it in {HEADLINE}; names are cut by themselves.",
        )
    if text.endswith((".", "!")):
        yield f"a headline ends like a sentence: {text}", "Leave the full stop out."
    for word in ("None", "[", "please", "Please", "invalid", "Invalid"):
        if word in text:
            yield f'a headline has "{word}" in it: {text}', "State what was found, in the words of the field."
    if not rule.reports and (missing := sorted(names_in(rule.message) - {"activity"} - set(finding.params))):
        yield f"a finding lacks {', '.join(missing)}", "Give `find` every parameter of the message."


def _silent(rule: Rule) -> Iterator[tuple[str, str]]:
    """It has nothing to say about the conforming documents that its examples break."""
    for name in sorted({one.base for one in rule.examples if one.text is None and one.file is None}):
        report = check_source(base_document(name), _catalogue(rule), _selection(rule), as_of=NEVER_LATE)
        yield from _crash(rule, report)
        for finding in report.findings:
            if finding.code == rule.code and finding.certainty != "ask":
                yield (
                    f"it speaks on the conforming {name}: {finding.message}",
                    "Let it find only what is wrong.",
                )


def _located(rule: Rule) -> Iterator[tuple[str, str]]:
    """Whatever it finds stands in the document, or is missing from something that stands there."""
    for example in _edited(rule):
        shown = demonstrate(example)
        data = cast("Data", shown.source().value)
        for finding in shown.report(_catalogue(rule), _selection(rule)).findings:
            for pointer in (finding.pointer, *(related.pointer for related in finding.related)):
                above = next(iter([*parents(pointer)][1:]), "")
                if not (_is_there(data, pointer) or _is_there(data, above)):
                    yield (
                        f"it finds something at {pointer}, where nothing is",
                        "Build places from `at` of the index.",
                    )


def _is_there(data: Data, pointer: str) -> bool:
    try:
        get(data, pointer)
    except (LookupError, ValueError):
        return False
    return True


def _pure(rule: Rule) -> Iterator[tuple[str, str]]:
    """It says the same twice, whatever the order of keys, and leaves the document as it is."""
    for example in _edited(rule):
        shown = demonstrate(example)
        data = shown.source().value
        model = KINDS[str(data["kind"])]
        document = model.model_validate(data)
        written = document.model_dump()
        first, again = (_check(rule, document, shown) for _ in range(2))
        if first != again:
            yield "it says something else the second time", "Keep nothing between two calls of the check."
        if document.model_dump() != written:
            yield "it changes the document", "Only read: make new values where you need others."
        other = _check(rule, model.model_validate(_turned(data)), shown)
        if _told(first) != _told(other):
            yield (
                "it depends on the order of keys",
                "Order says nothing in a mapping; look things up by name.",
            )


def _check(rule: Rule, document: Any, shown: Demonstration) -> Report:  # noqa: ANN401 -- any document
    return check_document(document, _catalogue(rule), _selection(rule), as_of=shown.as_of)


def _told(report: Report) -> set[tuple[str, str]]:
    return {(finding.pointer, finding.message) for finding in report.findings}


def _turned(node: object) -> Any:  # noqa: ANN401 -- document data
    """Give document data with all keys in the opposite order."""
    if is_mapping(node):
        return {key: _turned(node[key]) for key in reversed(node)}
    return [_turned(item) for item in node] if is_list(node) else node


def _honest(rule: Rule) -> Iterator[tuple[str, str]]:
    """It reads only what it declares."""
    if rule.after_waivers:
        return  # what it reads besides the document is made by the engine
    for example in _edited(rule):
        shown = demonstrate(example)
        data = shown.source().value
        document = KINDS[str(data["kind"])].model_validate(data)
        _, read = trace(document, as_of=shown.as_of or NEVER_LATE).judge(rule)
        for shape in undeclared(rule, read):
            yield (
                f"it reads {shape} and does not say so",
                "Add it to `reads`, or to `scans` if a gap hides only itself.",
            )


def _lossless(rule: Rule) -> Iterator[tuple[str, str]]:
    """No fault is met, and nothing new found, because something was lost or is broken."""
    if rule.after_waivers:
        return  # see above
    for example in _edited(rule):
        shown = demonstrate(example)
        for pointer, what in made_met(rule, shown.source().value, shown.as_of or NEVER_LATE):
            yield f"its fault with {pointer} {what}", "Call `find.unsaid` where the check does not know."


PARTS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "documented": _documented,
        "declared": _declared,
        "portable": _portable,
        "speaks": _speaks,
        "silent": _silent,
        "located": _located,
        "pure": _pure,
        "honest": _honest,
        "lossless": _lossless,
    }
)
"""The parts of the contract; the docstring of each says what it asks."""


def assert_rule_contract(rule: Rule) -> None:
    """Check that a rule keeps to the whole contract. It takes some seconds, most for trying every loss.

    Raises:
        RuleContractError: It breaks a part; the error names all that are broken, and how to mend each.
    """
    breaches = breaches_of(rule)
    if breaches:
        raise RuleContractError(rule, breaches)


def breaches_of(rule: Rule, *parts: str) -> tuple[Breach, ...]:
    """Give what a rule breaks of some parts of the contract, or of all when none is named.

    Raises:
        KeyError: If there is no such part.
    """
    checked = {part: PARTS[part](rule) for part in parts or PARTS}
    return tuple(
        dict.fromkeys(Breach(part, found, mend) for part, told in checked.items() for found, mend in told)
    )


def _edited(rule: Rule) -> tuple[Example, ...]:
    """Give the examples that are documents which can be read."""
    return tuple(one for one in rule.examples if not rule.reports and one.text is None and one.file is None)


@functools.lru_cache(maxsize=8)
def _catalogue(rule: Rule) -> Catalogue:
    """Give the rules of the library, with this one among them."""
    library = load(plugins=False)
    others = (other for other in library.rules if other.code != rule.code)
    return attrs.evolve(library, rules=tuple(sorted((*others, rule), key=lambda one: one.code)))


@functools.lru_cache(maxsize=8)
def _everything(rule: Rule) -> Selection:
    rules = _catalogue(rule).rules
    return select(_catalogue(rule), only=[one.code for one in rules if one.status != "deprecated"])


def _selection(rule: Rule) -> Selection:
    """Select the rule alone; one about waivers asks what all others made of them."""
    return _everything(rule) if rule.after_waivers else select(_catalogue(rule), only=[rule.code])


def _crash(rule: Rule, report: Report) -> Iterator[tuple[str, str]]:
    for verdict in report.verdicts:
        if verdict.code == rule.code and verdict.verdict == "errored":
            yield f"it crashes: {verdict.because}", "Let it read what may be missing with care."
