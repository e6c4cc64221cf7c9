"""Counts the blocks that the tests run, and names those that they do not: `python tests/docs/counted.py`."""

from __future__ import annotations

import sys
from collections import Counter

from collector import blocks, pages, reason_not_to_run


def main() -> int:
    """Print the counts by language, and each block that is not run, with the reason."""
    found = [block for page in pages() for block in blocks(page)]
    skipped = {str(block): reason for block in found if (reason := reason_not_to_run(block))}
    counts = Counter(block.language for block in found if str(block) not in skipped)
    told = ", ".join(f"{language} {count}" for language, count in counts.most_common())
    sys.stdout.write(f"{counts.total()} blocks on {len(pages())} pages are run or read: {told}\n")
    sys.stdout.writelines(f"not run: {block}: it {reason}\n" for block, reason in skipped.items())
    return 0


if __name__ == "__main__":
    sys.exit(main())
