#!/usr/bin/env python3
"""Times Striate beside PyTorch, torch.compile, JAX, onnxruntime and OpenVINO on the same work, in turns, in one run.

    python3 Tools/peers/run.py --striate .build/release/striate --json FILE [--page docs/benchmarks.md]
                               [--group training|inference|onnx|kernels|startup|memory ...] [--only NAME,...] [--peers NAME,...]
                               [--rounds N]

Run by the Python that has the peers (see `make bench-peers`). Each peer is a process that waits while another works.
Prints each work's medians as it goes. Fails if losses or outputs differ from the peers'.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import page

HERE = pathlib.Path(__file__).resolve().parent
TRAINING = {
    "PyTorch": ["training_torch.py"], "torch.compile": ["training_torch.py", "--compile"], "JAX": ["training_jax.py"]}
INFERENCE = {
    "PyTorch": ["inference_peers.py", "pytorch"], "onnxruntime": ["inference_peers.py", "onnxruntime"],
    "OpenVINO": ["inference_peers.py", "openvino"]}
MODELS = {"onnxruntime": ["model_peers.py", "onnxruntime"], "OpenVINO": ["model_peers.py", "openvino"]}
KERNELS = {"PyTorch": ["kernels_torch.py"], "torch.compile": ["kernels_torch.py", "--compile"]}
GROUPS = ["training", "inference", "onnx", "kernels", "startup", "memory"]
# Losses and outputs may differ by this, relative to their size.
TOLERANCE = 1e-3
WINOGRAD = ["alexnet", "vgg11", "resnet18"]
ONE_THREAD = ["alexnet", "resnet18"]
STARTUP = ["tiny-mlp", "lenet5"]


class Peer:
    """A peer's program that was started and answers a line of JSON to each line."""

    def __init__(self, command, options, file=None, patience=240):
        arguments = [sys.executable, str(HERE / command[0]), *command[1:], *([file] if file else []),
                     "--threads", str(options.threads)]
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.patience = patience
        self.ready = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(self.process.stderr.read().strip().rpartition("\n")[2] or "ended without a word")
        return json.loads(line)

    def seconds(self, request):
        self.process.stdin.write(f"{request}\n")
        self.process.stdin.flush()
        return self.answer()["seconds"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def striate(options, *arguments, threads=None, **environment):
    """What `striate bench` prints."""
    command = [options.striate, "bench", *arguments, "--threads", str(threads or options.threads)]
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=os.environ | environment).stdout


def striate_seconds(options, group, name, **others):
    result = json.loads(striate(
        options, group, "--only", name, "--json", "--repeats", str(options.repeats), **others))["results"][0]
    return result.get("seconds_per_step", result.get("seconds")), result


def start(peers, options, file, result):
    """The peers that start, and in the result why the others do not."""
    started = {}
    for name, command in peers.items():
        if options.peers and name not in options.peers:
            continue
        try:
            started[name] = Peer(command, options, file)
        except (RuntimeError, ValueError) as error:
            result.setdefault("missing", {})[name] = str(error)[:200]
    return started


def network_work(options, group, name, peers):
    """Interleaved times of a network that has a file for the peers."""
    result = {"name": name, "seconds": {"Striate": []}}
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        file = os.path.join(folder, "work.safetensors")
        striate(options, group, "--only", name, "--export", file)
        from works import Work
        ours = Work(file)
        result |= {"work": ours.summary, "striate_losses": ours.losses}
        started = start(peers, options, file, result)
    for peer, running in started.items():
        result["seconds"][peer] = []
        options.versions[peer] = running.ready["version"]
        for key in "losses", "error", "flops":
            if running.ready.get(key) is not None:
                result.setdefault(key, {})[peer] = running.ready[key]
    for _ in range(options.rounds):
        result["seconds"]["Striate"].append(striate_seconds(options, group, name)[0])
        for peer, running in started.items():
            result["seconds"][peer].append(running.seconds(options.repeats))
        for variant, others in variants(options, group, name):
            result["seconds"].setdefault(variant, []).append(striate_seconds(options, group, name, **others)[0])
    for running in started.values():
        running.close()
    result["differences"] = differences(result)
    return result


def light_models():
    """The networks without weights that the package onnx carries, by name."""
    import onnx
    folder = pathlib.Path(onnx.__file__).parent / "backend" / "test" / "data" / "light"
    return {path.stem.removeprefix("light_"): path for path in sorted(folder.glob("*.onnx"))}


def write_light_input(path, file):
    """One image, the input of the package's own runner; the models give its shape and one output."""
    import numpy
    import onnx
    graph = onnx.load(path).graph
    constants = {tensor.name for tensor in graph.initializer}
    info = next(info for info in graph.input if info.name not in constants)
    shape = [dimension.dim_value for dimension in info.type.tensor_type.shape.dim]
    size = int(numpy.prod(shape))
    numpy.save(file, (numpy.arange(size).astype(numpy.float32) / size).reshape(shape))


def model_work(options, name, path):
    """Interleaved times of a model of ONNX."""
    result = {"name": name, "work": f"{name}, one image", "seconds": {"Striate": []}}

    def run(*arguments):
        command = [options.striate, "onnx", *arguments, "--input", str(folder / "input.npy"), "--threads",
                   str(options.threads)]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    with tempfile.TemporaryDirectory(dir=options.scratch) as text:
        folder = pathlib.Path(text)
        model = shutil.copy(path, folder / "model.onnx")
        write_light_input(path, folder / "input.npy")
        run("run", model, "--output-dir", str(folder / "outputs"))
        next((folder / "outputs").iterdir()).rename(folder / "output.npy")
        executions = max(1, int(0.4 / json.loads(run("bench", model, "--json", "--repeats", "1"))["seconds"]))
        (folder / "executions.txt").write_text(str(executions))
        started = start(MODELS, options, text, result)
        for peer, running in started.items():
            options.versions[peer] = running.ready["version"]
            result.setdefault("differences", {})[peer] = running.ready["error"]
        for _ in range(options.rounds):
            ours = run("bench", model, "--json", "--repeats", str(options.repeats), "--runs", str(executions))
            result["seconds"]["Striate"].append(json.loads(ours)["seconds"])
            for peer, running in started.items():
                result["seconds"].setdefault(peer, []).append(running.seconds(options.repeats))
        for running in started.values():
            running.close()
    return result


def variants(options, group, name):
    """Other ways to run Striate: without its levers, and on one thread."""
    if group != "training":
        return
    if options.has_winograd and name in WINOGRAD:
        yield "Striate without Winograd", {"STRIATE_WINOGRAD": "off"}
        yield "Striate with F(2×2)", {"STRIATE_WINOGRAD": "2"}
        yield "Striate with F(4×4)", {"STRIATE_WINOGRAD": "4"}
    if options.threads > 1 and name in ONE_THREAD:
        yield "Striate on 1 thread", {"threads": 1}


def differences(result):
    """How far each peer's losses, or outputs, are from Striate's, relative to their size."""
    found = dict(result.get("error", {}))
    for peer, losses in result.get("losses", {}).items():
        found[peer] = max(abs(a - b) / max(abs(b), 1e-6) for a, b in zip(result["striate_losses"], losses))
    return found


def kernel_works(options, names):
    works = json.loads(striate(options, "kernels", "--only", ",".join(names), "--json", "--repeats", "1"))["results"]
    results = [{"name": work["name"], "work": work["work"], "flops": work["flops"], "bytes": work["bytes"],
                "seconds": {"Striate": []}} for work in works]
    peers = start(KERNELS, options, None, {})
    for _ in range(options.rounds):
        for result in results:
            result["seconds"]["Striate"].append(striate_seconds(options, "kernels", result["name"])[0])
            for peer, running in peers.items():
                seconds = running.seconds(f"{result['name']} {options.repeats}")
                if seconds is not None:
                    result["seconds"].setdefault(peer, []).append(seconds)
    for running in peers.values():
        running.close()
    return results


def first_step(options, name):
    """Seconds from the start of a process to the line that says it has taken a step, for each peer in turns."""
    result = {"name": name, "seconds": {}}
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        file = os.path.join(folder, "work.safetensors")
        striate(options, "--only", name, "--export", file)
        commands = {"Striate": [options.striate, "bench", "--only", name, "--steps", "1", "--threads", str(options.threads)]}
        for peer in "PyTorch", "JAX":
            commands[peer] = [sys.executable, str(HERE / TRAINING[peer][0]), file, "--steps", "1"]
        for _ in range(options.rounds):
            for peer, command in commands.items():
                begin = time.perf_counter()
                with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                    process.stdout.readline()
                    result["seconds"].setdefault(peer, []).append(time.perf_counter() - begin)
                    process.stdout.read()
    return result


def peak_memory(options, name):
    """Most resident bytes of processes that take three steps."""
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        file = os.path.join(folder, "work.safetensors")
        striate(options, "--only", name, "--export", file)
        command = [sys.executable, str(HERE / "training_torch.py"), file, "--steps", "3"]
        theirs = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)["peak_memory"]
    ours = int(re.search(r"peak memory (\d+)", striate(options, "--only", name, "--steps", "3"))[1])
    return {"name": name, "bytes": {"Striate": ours, "PyTorch": theirs}}


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), platform.machine())
    return f"{model}, {len(os.sched_getaffinity(0))} processors"


def say(result):
    medians = {peer: statistics.median(times) for peer, times in result.get("seconds", {}).items() if times}
    ours = medians.get("Striate")
    shown = ", ".join(f"{peer} {seconds * 1e3:.4g} ms" + (f" ({seconds / ours:.2f})" if peer != "Striate" else "")
                      for peer, seconds in medians.items())
    print(f"{result['name']}: {shown or result.get('bytes')}", result.get("differences") or "",
          result.get("missing") or "", flush=True)
    return result


def names(options, group):
    """Those that `striate bench` knows, in its order, or the models of the package onnx, but for what --only leaves out."""
    if group == "onnx":
        return [name for name in light_models() if not options.only or name in options.only]
    complaint = subprocess.run(
        [options.striate, "bench", group, "--only", "?"], stderr=subprocess.PIPE, text=True, check=False).stderr
    known = re.search(r"must be of (.*?)\.", complaint)[1].split(", ")
    return [name for name in known if not options.only or name in options.only]


def parsed():
    parser = argparse.ArgumentParser(description="Times Striate beside its peers.")
    parser.add_argument("--striate", default=".build/release/striate")
    parser.add_argument("--group", choices=GROUPS, action="append", help="all by default")
    parser.add_argument("--only", type=lambda text: text.split(","), help="names of works, all by default")
    parser.add_argument("--peers", type=lambda text: text.split(","), help="names of peers, all by default")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--repeats", type=int, default=3, help="in each round, to take the median of")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", metavar="FILE", help="where the figures go; groups that are not run stay as they were")
    parser.add_argument("--page", metavar="FILE", help="where the tables go as Markdown")
    parser.add_argument("--scratch", default=".build-peers")
    return parser.parse_args()


def main():
    options = parsed()
    pathlib.Path(options.scratch).mkdir(exist_ok=True)
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", os.path.abspath(os.path.join(options.scratch, "inductor")))
    options.versions = {}
    options.has_winograd = b"STRIATE_WINOGRAD" in pathlib.Path(options.striate).read_bytes()
    file = pathlib.Path(options.json) if options.json else None
    report = json.loads(file.read_text()) if file and file.exists() else {}
    begin = time.perf_counter()
    for group in options.group or GROUPS:
        chosen = names(options, group if group in ("inference", "kernels", "onnx") else "training")
        if group == "kernels":
            results = [say(result) for result in kernel_works(options, chosen)] if chosen else []
        else:
            body = {
                "training": lambda name: network_work(options, "training", name, TRAINING),
                "inference": lambda name: network_work(options, "inference", name, INFERENCE),
                "onnx": lambda name: model_work(options, name, light_models()[name]),
                "startup": lambda name: first_step(options, name), "memory": lambda name: peak_memory(options, name)}[group]
            results = [say(body(name)) for name in chosen if group != "startup" or name in STARTUP]
        merged = {result["name"]: result for result in report.get(group, [])} if options.only else {}
        report[group] = list((merged | {result["name"]: result for result in results}).values())
    report |= {
        "date": datetime.date.today().isoformat(), "machine": machine(), "threads": options.threads,
        "rounds": options.rounds, "repeats": options.repeats,
        "versions": report.get("versions", {}) | options.versions,
        "striate": json.loads(striate(options, "--only", "tiny-mlp", "--json", "--repeats", "1"))}
    report["striate"].pop("results")
    print(f"{time.perf_counter() - begin:.0f} s")
    if file:
        file.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    if options.page:
        pathlib.Path(options.page).write_text(page.markdown(report))
    wrong = [f"{result['name']}: {peer} {difference:.1e}" for group in ("training", "inference")
             for result in report.get(group, []) for peer, difference in result["differences"].items()
             if not difference < TOLERANCE]
    # What a model of ONNX gives is known from the package; `make conformance` compares it. A peer may be the one that errs.
    wrong += [f"{result['name']}: all peers" for result in report.get("onnx", [])
              if not min(result["differences"].values(), default=0) < TOLERANCE]
    if wrong:
        sys.exit(f"run.py: results differ: {'; '.join(wrong)}")


if __name__ == "__main__":
    main()
