"""Several processes that work off pieces, with results in the order of the pieces."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from mutuallearning.errors import MutualLearningError

if TYPE_CHECKING:
    from concurrent.futures import Future

P = TypeVar("P")
R = TypeVar("R")

AHEAD = 2
"""Pieces for each process that are worked on or wait for their turn to be given; it bounds the memory."""


class WorkerDiedError(MutualLearningError):
    """A process that checked documents ended all of a sudden, such as for lack of memory."""

    def __init__(self, done: int) -> None:
        super().__init__(done)
        self.done = done

    def __str__(self) -> str:
        return (
            f"a process that checked documents died after {self.done} pieces of work were done; "
            "it may have run out of memory: try fewer processes"
        )


def in_order(work: Callable[[P], R], pieces: Iterable[P], workers: int = 1) -> Iterator[R]:
    """Do a work on each piece, and yield what comes of it in the order of the pieces.

    Args:
        work: A function that can be pickled.
        pieces: The pieces, taken only a few ahead of what is yielded.
        workers: How many processes; with 1 it is done in this one.

    Raises:
        WorkerDiedError: A process ended all of a sudden.
    """
    if workers == 1:
        yield from map(work, pieces)
        return
    # Only who asks for processes waits for what starts them.
    import multiprocessing  # noqa: PLC0415 -- see above
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor  # noqa: PLC0415 -- see above

    done = 0
    waiting: deque[Future[R]] = deque()
    # Not forked, as a fork copies locks that other threads of the caller may hold.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interrupts_to_the_caller)
    try:
        for piece in pieces:
            waiting.append(pool.submit(work, piece))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
                done += 1
        while waiting:
            yield waiting.popleft().result()
            done += 1
    except BrokenProcessPool:
        raise WorkerDiedError(done) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_caller() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
