#!/usr/bin/env python3
"""Inference of one sample in PyTorch, onnxruntime or OpenVINO, on the work of a file of `striate bench --export`.

    python3 Tools/peers/inference_peers.py pytorch|onnxruntime|openvino FILE [--threads N]

Says the version and how far the outputs are from Striate's, then times inference for each line read; see serving.py. The
models of ONNX are exported by PyTorch, with the same weights.
"""

import io
import sys
import warnings

import numpy
import serving
from works import Work


def torch_network(work, threads):
    import torch
    import torch_networks
    torch.set_num_threads(threads)
    return torch_networks.load(torch_networks.make(work.name), work.weights).eval()


def onnx_model(work):
    import torch
    content = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            torch_network(work, 2), (torch.tensor(work.data[0]),), content, dynamo=False, input_names=["x"],
            output_names=["y"])
    return content.getvalue()


def pytorch(work, threads):
    import torch
    network, x = torch_network(work, threads), torch.tensor(work.data[0])

    def body():
        with torch.inference_mode():
            return network(x).numpy()

    return torch.__version__, body


def onnxruntime(work, threads):
    import onnxruntime as runtime
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    session = runtime.InferenceSession(onnx_model(work), options, providers=["CPUExecutionProvider"])
    return runtime.__version__, lambda: session.run(None, {"x": work.data[0]})[0]


def openvino(work, threads):
    import openvino as ov
    core = ov.Core()
    # On some processors it would choose bfloat16.
    model = core.compile_model(
        core.read_model(onnx_model(work), b""), "CPU",
        {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"})
    request = model.create_infer_request()
    return ov.__version__, lambda: request.infer([work.data[0]])[0]


def main():
    peer = sys.argv.pop(1)
    options = serving.options()
    work = Work(options.file)
    version, body = globals()[peer](work, options.threads)
    error = numpy.abs(numpy.asarray(body()) - work.output).max() / numpy.abs(work.output).max()
    serving.serve(body, work.executions, version=version, error=float(error))


if __name__ == "__main__":
    main()
