"""Several processes that work off pieces, with results in the order of the pieces."""

from __future__ import annotations

import contextlib
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from mutuallearning.errors import MutualLearningError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnContext

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
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 -- see above

    # Not forked, as a fork copies locks that other threads of the caller may hold.
    context = multiprocessing.get_context("spawn")
    hands = [_Hand(context, work) for _ in range(workers)]
    free = list(hands)

    def hand_out(piece: P) -> R:
        hand = free.pop()
        try:
            return hand.do(piece)
        finally:
            free.append(hand)

    done = 0
    waiting: deque[Future[R]] = deque()
    threads = ThreadPoolExecutor(workers)
    try:
        for piece in pieces:
            waiting.append(threads.submit(hand_out, piece))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
                done += 1
        while waiting:
            yield waiting.popleft().result()
            done += 1
    except _DeadError:
        raise WorkerDiedError(done) from None
    finally:
        for hand in hands:
            hand.dismiss()
        threads.shutdown(cancel_futures=True)


class _DeadError(Exception):
    """A process ended before it gave its answer."""


class _Hand(Generic[P, R]):
    """A process that does one piece of work at a time, and the pipe to it.

    Each has a pipe of its own, which ends with it. A pipe that several processes share stays open when one of them is
    killed in the middle of an answer, and who reads it waits for ever; so do the pools of the standard library.
    """

    def __init__(self, context: SpawnContext, work: Callable[[P], R]) -> None:
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work_off, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def do(self, piece: P) -> R:
        """Let it work on a piece, and wait for what comes of it.

        Raises:
            _DeadError: It ended before it was done.
        """
        # Only who asks for processes waits for it.
        import pickle  # noqa: PLC0415 -- see above

        # Not `send`: where the pipe is broken it leaves a buffer behind, over which Python 3.12 can crash.
        message = pickle.dumps(piece)
        try:
            self._pipe.send_bytes(message)
            result, error = self._pipe.recv()
        except (EOFError, OSError):
            raise _DeadError from None
        if error is not None:
            raise error
        return cast("R", result)

    def dismiss(self) -> None:
        """End it, whatever it does."""
        self._process.terminate()
        self._process.join()


def _work_off(pipe: Connection[Any, Any], work: Callable[[P], R]) -> None:
    # An interrupt is for the caller, which ends its processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The pipe ends when the caller does.
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            pipe.send(_outcome(work, pipe.recv()))


def _outcome(work: Callable[[P], R], piece: P) -> tuple[R, None] | tuple[None, Exception]:
    try:
        return work(piece), None
    except Exception as error:  # noqa: BLE001 -- the caller raises it
        return None, error
