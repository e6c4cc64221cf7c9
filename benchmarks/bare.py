"""The least that pydantic asks for: classes with the same fields as ours, and nothing said of what stands in them."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from mutuallearning.models.kinds import KINDS
from mutuallearning.types.annotations import model_in, types_in

_HEAD = """\
from typing import Any
from pydantic import BaseModel
class Bare(BaseModel, frozen=True, extra="forbid"):
    pass
"""


def source() -> str:
    """Write the code of bare classes for all our models, those that others need before these."""
    written: dict[type[BaseModel], str] = {}
    for model in KINDS.values():
        _write(model, written)
    return _HEAD + "".join(written.values())


def bare(model: type[BaseModel]) -> type[BaseModel]:
    """Give the bare class of one of our models."""
    names: dict[str, Any] = {}
    # Annotations are not to be texts here, as they are in this file.
    exec(compile(source(), __name__, "exec", dont_inherit=True), names)  # noqa: S102 -- what was just written here
    found: type[BaseModel] = names[model.__name__]
    return found


def _write(model: type[BaseModel], written: dict[type[BaseModel], str]) -> None:
    if model in written:
        return
    fields: list[str] = []
    for name, field in model.model_fields.items():
        below = model_in(field.annotation)
        kind = "Any"
        if below is not None:
            _write(below, written)
            several = any(get_origin(part) is tuple for part in types_in(field.annotation))
            kind = f"tuple[{below.__name__}, ...]" if several else below.__name__
        elif any(get_origin(part) is tuple and get_args(part) for part in types_in(field.annotation)):
            kind = "tuple[Any, ...]"
        fields.append(f"    {name}: {kind}{'' if field.is_required() else ' | None = None'}\n")
    written[model] = f"class {model.__name__}(Bare):\n{''.join(fields)}"
