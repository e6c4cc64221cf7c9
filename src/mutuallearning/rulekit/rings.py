"""Rings in what leads from one thing to others: things that in the end lead to themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def rings_in(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield one ring for each group of things that all lead to each other, from the first of them.

    Of several rings in one group it is a shortest one through that first thing. It takes time in proportion to the
    graph.

    >>> list(rings_in({"a": ["b"], "b": ["c", "x"], "c": ["a"], "x": ["x"]}))
    [('a', 'b', 'c'), ('x',)]
    """
    order = {name: position for position, name in enumerate(graph)}
    groups = _groups(graph)
    for group in sorted(groups, key=lambda names: min(order[name] for name in names)):
        first = min(group, key=order.__getitem__)
        ring = _ring(graph, group, first)
        if ring:
            yield ring


def _groups(graph: Graph) -> list[frozenset[str]]:
    """Sort things into groups that all lead to each other: Kosaraju's two walks, without recursion."""
    backwards: dict[str, list[str]] = {name: [] for name in graph}
    for name, others in graph.items():
        for other in others:
            if other in graph:
                backwards[other].append(name)
    finished = list(_by_end(graph))
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    for start in reversed(finished):
        if start in seen:
            continue
        group, waiting = {start}, [start]
        seen.add(start)
        while waiting:
            for other in backwards[waiting.pop()]:
                if other not in seen:
                    seen.add(other)
                    group.add(other)
                    waiting.append(other)
        found.append(frozenset(group))
    return found


def _by_end(graph: Graph) -> Iterator[str]:
    """Yield all things in the order in which a walk in depth leaves them."""
    seen: set[str] = set()
    for start in graph:
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(graph[start]))]
        while path:
            name, others = path[-1]
            following = next((other for other in others if other in graph and other not in seen), None)
            if following is None:
                path.pop()
                yield name
            else:
                seen.add(following)
                path.append((following, iter(graph[following])))


def _ring(graph: Graph, group: frozenset[str], first: str) -> tuple[str, ...]:
    """Walk in breadth from a thing until it comes back."""
    before: dict[str, str] = {}
    waiting = deque([first])
    while waiting:
        name = waiting.popleft()
        for other in graph[name]:
            if other == first:
                return _path(before, first, name)
            if other in group and other not in before:
                before[other] = name
                waiting.append(other)
    return ()


def _path(before: Mapping[str, str], first: str, last: str) -> tuple[str, ...]:
    path = [last]
    while path[-1] != first:
        path.append(before[path[-1]])
    return tuple(reversed(path))
