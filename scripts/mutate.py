"""Try `parley check` on many slips of a curator, and count what it says of each.

    uv run python scripts/mutate.py [--slips 10000] [--seed 1] [--show 5]

Each slip is made in a copy of the example (tests/dataset/mutations.py), which knows what is right to
say of it and where. Ends with 1 where anything else was said.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.dataset.judged import Verdict, judged
from tests.dataset.mutations import slips

Judged = list[tuple[str, Verdict]]


def share(count: int, seed: int, number: int, shares: int) -> Judged:
    """The kinds and verdicts of one slip in so many, from the one of that number on."""
    return [(slip.kind, judged(slip)) for slip in slips(range(number, count, shares), seed)]


def main() -> int:
    """Judge them and print the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--slips", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, metavar="N", help="of each kind that failed")
    options = parser.parse_args()
    begun = time.monotonic()
    verdicts: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    shares = os.cpu_count() or 1
    with ProcessPoolExecutor(shares) as processes:
        parts = [
            processes.submit(share, options.slips, options.seed, number, shares)
            for number in range(shares)
        ]
        for kind, verdict in (one for part in parts for one in part.result()):
            verdicts[verdict.name] += 1
            if not verdict.right:
                failed[kind] += 1
                if failed[kind] <= options.show:
                    print(f"{verdict.name}: {kind}; {verdict.why}")
    for name, number in verdicts.most_common():
        print(f"{number:8,}  {name}")
    print(f"{options.slips:8,}  in {time.monotonic() - begun:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
