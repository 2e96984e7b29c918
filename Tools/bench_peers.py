#!/usr/bin/env python3
"""Times whole training steps in Striate and in PyTorch eager, one after the other in each round.

    python3 Tools/bench_peers.py --striate .build/release/striate --json ratios.json

Both do the same work on fixed random data with the same number of threads. Prints a Markdown table of medians over the
rounds with the ratio PyTorch / Striate, and fails if PyTorch is faster anywhere or the tiny network is not 10 times
faster here. Needs torch: pip install torch.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time

from twin_lenet import LeNet5, torch
from torch import nn
from torch.nn import functional as F

# The least ratio that passes, by the name of the work.
REQUIRED = {"tiny-mlp": 10, "mlp": 1, "lenet5": 1}


class Work:
    """A network with its data and how it is trained; `seconds` times it."""

    def __init__(self, steps, model, images, classes, **optimizer):
        self.steps = steps
        self.model = model
        self.images = torch.rand(images)
        self.labels = torch.arange(images[0]) % classes
        self.optimizer = torch.optim.SGD(model.parameters(), **optimizer)

    def step(self):
        self.optimizer.zero_grad()
        F.cross_entropy(self.model(self.images), self.labels).backward()
        self.optimizer.step()

    def seconds(self, repeats):
        """The median over the repeats of the mean time of a step, after a warm-up."""
        for _ in range(max(3, self.steps // 10)):
            self.step()
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            for _ in range(self.steps):
                self.step()
            times.append((time.perf_counter() - start) / self.steps)
        return statistics.median(times)


def make_works():
    """The same as in Striate's `TrainingBenchmark`."""
    torch.manual_seed(1)
    tiny = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 2))
    mlp = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))
    return {
        "tiny-mlp": Work(1000, tiny, (4, 2), 2, lr=0.1),
        "mlp": Work(40, mlp, (128, 784), 10, lr=0.1),
        "lenet5": Work(40, LeNet5(), (64, 1, 28, 28), 10, lr=0.05, momentum=0.9),
    }


def striate_results(options):
    """The parsed output of `striate bench --json`: device and a result for each name."""
    command = [options.striate, "bench", "--json", "--repeats", str(options.repeats), "--threads", str(options.threads)]
    try:
        output = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        sys.exit(f"bench_peers.py: {error}")
    results = {result["name"]: result for result in output["results"]}
    missing = [name for name in REQUIRED if name not in results]
    if missing:
        sys.exit(f"bench_peers.py: striate bench does not time {', '.join(missing)}")
    return output, results


def milliseconds(seconds):
    return f"{seconds * 1e3:.3f} ms"


def main():
    parser = argparse.ArgumentParser(description="Times training steps in Striate and PyTorch.")
    parser.add_argument("--striate", default=".build/release/striate", help="the program (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=3, help="in each round, to take the median of")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    works = make_works()
    ours = {name: [] for name in REQUIRED}
    lazy = {name: [] for name in REQUIRED}
    theirs = {name: [] for name in REQUIRED}
    for _ in range(options.rounds):
        output, results = striate_results(options)
        for name in REQUIRED:
            ours[name].append(results[name]["seconds_per_step"])
            lazy[name].append(results[name].get("lazy_seconds_per_step"))
            theirs[name].append(works[name].seconds(options.repeats))

    rows = []
    for name, least in REQUIRED.items():
        row = {
            "name": name, "striate_seconds": statistics.median(ours[name]),
            "pytorch_seconds": statistics.median(theirs[name]), "required_ratio": least,
            "striate_rounds": ours[name], "pytorch_rounds": theirs[name],
        }
        row["ratio"] = row["pytorch_seconds"] / row["striate_seconds"]
        row["passed"] = row["ratio"] >= least
        if None not in lazy[name]:
            row["striate_lazy_seconds"] = statistics.median(lazy[name])
        rows.append(row)

    print(f"{output.get('device', 'Striate')}; PyTorch {torch.__version__} eager; {options.threads} threads; "
          f"a training step, median of {options.rounds} rounds in turn\n")
    print("| work | Striate compiled | Striate lazy | PyTorch | PyTorch / Striate | required |")
    print("|---|---:|---:|---:|---:|---:|")
    for row in rows:
        built = milliseconds(row["striate_lazy_seconds"]) if "striate_lazy_seconds" in row else ""
        print(f"| {row['name']} | {milliseconds(row['striate_seconds'])} | {built} | "
              f"{milliseconds(row['pytorch_seconds'])} | {row['ratio']:.2f} | {row['required_ratio']} |")
    if options.json:
        report = {
            "striate": output.get("striate"), "device": output.get("device"), "torch": torch.__version__,
            "threads": options.threads, "rounds": options.rounds, "results": rows}
        pathlib.Path(options.json).write_text(json.dumps(report, indent=2) + "\n")
    failed = [row["name"] for row in rows if not row["passed"]]
    if failed:
        sys.exit(f"bench_peers.py: below the required ratio: {', '.join(failed)}")


if __name__ == "__main__":
    main()
