"""Records what the flawed plans in `examples/` give: `python tests/examples/regenerate.py`, then review the diff."""

from __future__ import annotations

from test_examples import FLAWED, GOLDEN, checked, golden_path, name_of, recorded


def main() -> None:
    """Write one file a flawed plan, and remove those of plans that are gone."""
    for old in GOLDEN.glob("*.txt"):
        if old.stem not in {name_of(path) for path in FLAWED}:
            old.unlink()
    for path in FLAWED:
        golden_path(path).write_text(recorded(checked(path)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
