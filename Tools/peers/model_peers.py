#!/usr/bin/env python3
"""Inference of a model of ONNX in onnxruntime or OpenVINO, on the work of a folder that run.py has prepared.

    python3 Tools/peers/model_peers.py onnxruntime|openvino FOLDER [--threads N]

The folder holds model.onnx, input.npy, Striate's output.npy, and executions.txt, how often a repeat runs the model. Says
the version and how far the output is from Striate's, then times inference for each line read; see serving.py.
"""

import pathlib
import sys

import numpy
import serving


def onnxruntime(model, x, threads):
    import onnxruntime as runtime
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    session = runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return runtime.__version__, lambda: session.run(None, {name: x})[0]


def openvino(model, x, threads):
    import openvino as ov
    core = ov.Core()
    network = core.read_model(model)
    network.reshape({0: list(x.shape)})
    # On some processors it would choose bfloat16.
    compiled = core.compile_model(
        network, "CPU",
        {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"})
    request = compiled.create_infer_request()
    return ov.__version__, lambda: request.infer([x])[0]


def main():
    peer = sys.argv.pop(1)
    options = serving.options()
    folder = pathlib.Path(options.file)
    ours = numpy.load(folder / "output.npy")
    version, body = globals()[peer](str(folder / "model.onnx"), numpy.load(folder / "input.npy"), options.threads)
    error = numpy.abs(numpy.asarray(body()) - ours).max() / numpy.abs(ours).max()
    serving.serve(body, int((folder / "executions.txt").read_text()), version=version, error=float(error))


if __name__ == "__main__":
    main()
