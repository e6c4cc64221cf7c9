"""Tells hypothesis how to build our models, without loading them: its entry point, called when it is imported.

The models take longer to load than hypothesis itself, and who imports hypothesis may want to test something else. So
each class is made known at the moment when its module is loaded, by whomever; and how to build it is looked up when
somebody asks for it. Nothing is loaded here but the standard library and the doors of the two packages.
"""

from __future__ import annotations

import importlib.abc
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PACKAGE = __name__.partition(".")[0]
_BASES = f"{_PACKAGE}.types.model"


def register() -> None:
    """Make all models and value types known to hypothesis, those loaded already and those to come."""
    if any(isinstance(finder, _Watcher) for finder in sys.meta_path):
        return
    for name, module in tuple(sys.modules.items()):
        if name.startswith(f"{_PACKAGE}."):
            _make_known(module)
    sys.meta_path.insert(0, _Watcher())


class _Watcher(importlib.abc.MetaPathFinder):
    """Finds modules of the library as they would be found anyway, and learns when they are loaded."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith(f"{_PACKAGE}."):
            return None
        found = (finder.find_spec(fullname, path, target) for finder in sys.meta_path if finder is not self)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _Announcing(spec.loader)
        return spec


class _Announcing(importlib.abc.Loader):
    """Loads a module as its own loader does, to which it gives its place back, and makes its classes known."""

    def __init__(self, loader: importlib.abc.Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        _make_known(module)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the other loader has there
        return getattr(self._loader, name)


def _make_known(module: ModuleType) -> None:
    from hypothesis import strategies as st  # noqa: PLC0415 -- it is imported already, or nobody calls this

    for cls in _classes_in(module):
        st.register_type_strategy(cls, _strategy_for)


def _classes_in(module: ModuleType) -> Iterator[type[Any]]:
    """Yield the models and the value types that a module defines."""
    # Of the bases only one can be asked for: any document.
    base = getattr(sys.modules.get(_BASES), "Document" if module.__name__ == _BASES else "Model", None)
    for value in tuple(vars(module).values()):
        if isinstance(value, type) and value.__module__ == module.__name__:
            cls = cast("type[Any]", value)
            is_value = hasattr(cls, "parse") and hasattr(cls, "__get_pydantic_core_schema__")
            if is_value or (base is not None and issubclass(cls, base)):
                yield cls


def _strategy_for(cls: type[Any]) -> SearchStrategy[Any]:
    from mutuallearning.testing.models import instances  # noqa: PLC0415 -- only now is it needed

    return instances(cls)
