"""What a peer is given: the file that `striate bench --export` writes, so that all do the same work on the same numbers."""

import json
import mmap

import numpy

TYPES = {"F32": numpy.float32, "I64": numpy.int64}


class Work:
    """Initial weights, data, and Striate's results of a benchmark; arrays are views of the mapped file."""

    def __init__(self, path):
        with open(path, "rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length = int.from_bytes(content[:8], "little")
        header = json.loads(content[8:8 + length])
        metadata = header.pop("__metadata__")
        arrays = {}
        for name, entry in header.items():
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            arrays[name] = numpy.frombuffer(
                content, TYPES[entry["dtype"]], (end - start) // numpy.dtype(TYPES[entry["dtype"]]).itemsize, start
            ).reshape(entry["shape"])
        self.name = metadata["name"]
        self.summary = metadata["work"]
        self.task = metadata["task"]
        self.learning_rate = float(metadata["learning_rate"])
        self.momentum = float(metadata["momentum"])
        self.executions = int(metadata["executions"])
        prefix = "network."
        self.weights = {name[len(prefix):]: array for name, array in arrays.items() if name.startswith(prefix)}
        self.data = [arrays[name] for name in sorted(arrays) if name.startswith("data.")]
        self.losses = arrays["losses"].tolist() if "losses" in arrays else None
        self.output = arrays.get("output")
