#!/usr/bin/env python3
"""Reads a folder of TensorBoard event files with the tensorboard package, as its web server does, and prints JSON.

    python3 Tools/read_tensorboard.py FOLDER

The tests of StriateTraining run it, so that what Striate writes is read by what it is written for.
"""

import hashlib
import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

FIELDS = ("min", "max", "num", "sum", "sum_squares", "bucket_limit", "bucket")


def main(folder):
    # 0 keeps all; the server keeps samples.
    kinds = ("scalars", "images", "histograms", "tensors", "compressedHistograms", "audio")
    events = EventAccumulator(folder, size_guidance={kind: 0 for kind in kinds})
    events.Reload()
    tags = events.Tags()
    result = {
        "scalars": {tag: [[e.step, e.value] for e in events.Scalars(tag)] for tag in sorted(tags["scalars"])},
        "images": {
            tag: [
                {"step": e.step, "width": e.width, "height": e.height,
                 "sha256": hashlib.sha256(e.encoded_image_string).hexdigest()}
                for e in events.Images(tag)
            ]
            for tag in sorted(tags["images"])
        },
        "histograms": {
            tag: [{"step": e.step} | {field: getattr(e.histogram_value, field) for field in FIELDS}
                  for e in events.Histograms(tag)]
            for tag in sorted(tags["histograms"])
        },
        "graph": [],
        "first_time": events.FirstEventTimestamp(),
    }
    if tags["graph"]:
        result["graph"] = [
            {"name": node.name, "op": node.op, "inputs": list(node.input),
             "shapes": [[d.size for d in shape.dim] for shape in node.attr["_output_shapes"].list.shape]}
            for node in events.Graph().node
        ]
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1])
