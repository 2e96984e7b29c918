#!/usr/bin/env python3
"""docs/benchmarks.md from the figures that run.py writes.

    python3 Tools/peers/page.py FIGURES.json PAGE.md
"""

import json
import math
import pathlib
import statistics
import sys

PEERS = ["PyTorch", "torch.compile", "JAX", "onnxruntime", "OpenVINO"]


def median(result, name):
    times = result["seconds"].get(name)
    return statistics.median(times) if times else None


def best(result):
    """The fastest peer and its time."""
    times = {peer: median(result, peer) for peer in PEERS if median(result, peer)}
    return min(times.items(), key=lambda item: item[1]) if times else (None, math.nan)


def ratio(result):
    return best(result)[1] / median(result, "Striate")


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(value) for value in values))


def time(seconds):
    if seconds is None:
        return ""
    unit, factor = next((u, f) for u, f, least in (("s", 1, 1), ("ms", 1e3, 1e-3), ("µs", 1e6, 0)) if seconds >= least)
    value = seconds * factor
    return f"{value:.{max(0, 2 - int(math.log10(max(value, 1))))}f} {unit}"


def table(header, rows):
    return ["| " + " | ".join(header) + " |", "|---" + "|---:" * (len(header) - 1) + "|"] + [
        "| " + " | ".join(row) + " |" for row in rows] + [""]


def difference(result):
    values = result.get("differences", {}).values()
    return f"{max(values):.0e}" if values else ""


def with_peers(results, extra_header=(), extra=lambda result: ()):
    """A row for each work: Striate's time, each peer's with the ratio to it, the ratio to the best of them."""
    peers = [peer for peer in PEERS if any(median(result, peer) for result in results)]
    rows = []
    for result in results:
        ours = median(result, "Striate")
        cells = [f"{time(median(result, p))} ({median(result, p) / ours:.2f})" if median(result, p) else "–" for p in peers]
        against = f"**{ratio(result):.2f}**" if best(result)[0] else "–"
        rows.append([result.get("work", result["name"]), time(ours), *cells, against, *extra(result)])
    return table(["work", "Striate", *peers, "best peer / Striate", *extra_header], rows)


def peaks(report):
    """The fastest matrix product of anybody in this run, in FLOP/s, and the fastest copy, in bytes a second."""
    kernels = report.get("kernels", [])

    def fastest(prefix, unit):
        return max((r[unit] / min(times) for r in kernels if r["name"].startswith(prefix)
                    for times in r["seconds"].values()), default=None)

    return fastest("sgemm", "flops"), fastest("copy", "bytes")


def share(amount, seconds, peak):
    return f"{100 * amount / seconds / peak:.0f} %" if amount and peak else ""


def training(report, peak):
    results = report["training"]
    flops = lambda r: r.get("flops", {}).get("PyTorch")  # noqa: E731
    lines = ["## Training steps", "", "Forward, backward and update; SGD with momentum 0.9; dropout on.", ""]
    lines += with_peers(
        results, ("of sgemm's peak", "difference"),
        lambda r: (share(flops(r), median(r, "Striate"), peak), difference(r)))
    lines += [f"Geometric mean of the ratios to the best peer: **{geometric_mean([ratio(r) for r in results]):.2f}**.", ""]
    missing = [f"- {r['name']}: {peer} did not run: {why}" for r in results for peer, why in r.get("missing", {}).items()]
    lines += missing + [""] * bool(missing)
    variants = [[r["work"], name, time(median(r, name)), f"{best(r)[1] / median(r, name):.2f}",
                 f"{median(r, name) / median(r, 'Striate'):.2f}"]
                for r in results for name in r["seconds"] if name.startswith("Striate ")]
    if variants:
        lines += ["Striate in other ways, in the same run:", ""]
        lines += table(["work", "how", "time", "best peer / this", "this / Striate"], variants)
    return lines


def kernels(report, peak, bandwidth):
    def rate(r):
        seconds = median(r, "Striate")
        if r["flops"]:
            return f"{r['flops'] / seconds * 1e-9:.0f} GFLOP/s", share(r["flops"], seconds, peak)
        return f"{r['bytes'] / seconds * 1e-9:.1f} GB/s", share(r["bytes"], seconds, bandwidth)

    return ["## Kernels", ""] + with_peers(report["kernels"], ("rate", "of the peak"), rate) + [
        "The peak is the fastest matrix product or copy of anybody in this run"
        + (f": {peak * 1e-9:.0f} GFLOP/s and {bandwidth * 1e-9:.1f} GB/s." if peak and bandwidth else "."), ""]


def memory(report):
    megabytes = lambda count: f"{count / 2 ** 20:.0f} MiB"  # noqa: E731
    return ["## Peak memory of a training step", "",
            "The most resident bytes of a process that takes three steps, with all that it has loaded.", ""] + table(
        ["work", "Striate", "PyTorch", "PyTorch / Striate"],
        [[r["name"], megabytes(r["bytes"]["Striate"]), megabytes(r["bytes"]["PyTorch"]),
          f"{r['bytes']['PyTorch'] / r['bytes']['Striate']:.2f}"] for r in report["memory"]])


def markdown(report):
    peak, bandwidth = peaks(report)
    versions = ", ".join(f"{peer} {version}" for peer, version in report["versions"].items())
    lines = [
        "# Benchmarks", "",
        "Written by `make bench-peers`, which times all in one run, in turns, and never two at once. In brackets, how many "
        "times as long as Striate a peer takes. Absolute times are this machine's on this day; the ratios count.", "",
        f"{report['date']}; {report['machine']}; {report['threads']} threads each; Striate {report['striate']['striate']} "
        f"({report['striate']['device']}); {versions}. Rounds: {report['rounds']}; medians of the rounds, in each of which the median of "
        f"{report['repeats']} repeats is taken.", "",
        "All peers start from the weights and data that `striate bench --export` writes, and the losses of the first ten "
        "steps, without dropout, or the outputs of inference are compared: the column *difference* has the largest one to "
        "any peer, relative to the value. `torch.compile` also uses PyTorch's fused optimizers; eager PyTorch is as it "
        "comes. The share of the peak counts convolutions and matrix products as they are defined, so that an algorithm "
        "with fewer multiplications can be above 100 %.", ""]
    if report.get("training"):
        lines += training(report, peak)
    if report.get("inference"):
        lines += ["## Inference of one sample", ""] + with_peers(
            report["inference"], ("difference",), lambda r: (difference(r),))
    if report.get("onnx"):
        lines += ["## Models of ONNX, one image", "",
                  "The networks without trained weights that the Python package onnx carries, imported and compiled.", ""]
        lines += with_peers(
            report["onnx"], ("difference to the nearest peer",), lambda r: (f"{min(r['differences'].values()):.0e}",))
        errors = [f"{peer} for {r['name']}" for r in report["onnx"] for peer, d in r["differences"].items() if d > 1e-3]
        if errors:
            lines += [f"Other results than all others have: {', '.join(errors)}.", ""]
        lines += [f"Geometric mean of the ratios to the best peer: **{geometric_mean(map(ratio, report['onnx'])):.2f}**.", ""]
    if report.get("startup"):
        lines += ["## From the start of the process to the end of the first training step", ""]
        lines += with_peers(report["startup"])
    if report.get("memory"):
        lines += memory(report)
    if report.get("kernels"):
        lines += kernels(report, peak, bandwidth)
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    pathlib.Path(sys.argv[2]).write_text(markdown(json.loads(pathlib.Path(sys.argv[1]).read_text())))
