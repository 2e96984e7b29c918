"""How a peer's program talks with the driver: one line of JSON for each request, so that no two work at once."""

import argparse
import json
import os
import statistics
import sys
import time


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", help="of striate bench --export")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--compile", action="store_true", help="use torch.compile")
    parser.add_argument("--steps", type=int, help="take so many training steps from weights of one's own, and end")
    return parser.parse_args()


def limit_processors(count):
    """For frameworks that take a thread for each processor they see."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:count])


def peak_memory():
    """The most bytes that were resident at once."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def seconds(repeats, executions, body):
    """The median over the repeats of the mean time of an execution, after a warm-up."""
    for _ in range(max(1, executions // 10)):
        body()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(executions):
            body()
        times.append((time.perf_counter() - start) / executions)
    return statistics.median(times)


def say(**members):
    print(json.dumps(members), flush=True)


def serve(body, executions, **ready):
    """Says that all is prepared; then times `body` once for each line read, which holds a number of repeats."""
    say(**ready)
    for line in sys.stdin:
        say(seconds=seconds(int(line), executions, body))
