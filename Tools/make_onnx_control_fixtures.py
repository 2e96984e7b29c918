#!/usr/bin/env python3
"""Writes Tests/StriateONNXTests/ControlFixtures+Generated.swift: recurrent networks with all their options, functions,
choices, loops, scans and sequences, with what onnxruntime computes; models that are wrong or never end.

    python3 Tools/make_onnx_control_fixtures.py       (needs: pip install onnx==1.23.2 onnxruntime torch numpy)
"""

import base64
import pathlib

import numpy as np
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateONNXTests/ControlFixtures+Generated.swift"
rng = np.random.default_rng(11)
node = helper.make_node
F = TensorProto.FLOAT


def values(*shape):
    return (0.7 * rng.standard_normal(shape)).astype(np.float32)


def constant(value, name):
    return numpy_helper.from_array(np.asarray(value), name)


def info(name, shape=None, kind=F):
    return helper.make_tensor_value_info(name, kind, shape)


def body(nodes, inputs, outputs, initializers=()):
    """A graph inside a node; inputs and outputs are names of floats or (name, type) of one number."""
    def infos(entries):
        return [info(*([entry] if isinstance(entry, str) else [entry[0], [], entry[1]])) for entry in entries]
    return helper.make_graph(nodes, "inner", infos(inputs), infos(outputs), list(initializers))


def model(nodes, inputs, outputs, initializers=(), functions=(), opset=18, domains=()):
    graph = helper.make_graph(
        nodes, "fixture", [info(name, None if shape is None else list(shape)) for name, shape in inputs],
        [info(name) for name in outputs], [constant(value, name) for name, value in initializers])
    imports = [helper.make_opsetid("", opset)] + [helper.make_opsetid(domain, 1) for domain in domains]
    return helper.make_model(graph, opset_imports=imports, ir_version=8, functions=list(functions))


def function(name, inputs, outputs, nodes, attributes=(), defaults=(), opset=18):
    return helper.make_function(
        "own", name, inputs, outputs, nodes,
        opset_imports=[helper.make_opsetid("", opset), helper.make_opsetid("own", 1)],
        attributes=list(attributes), attribute_protos=list(defaults))


def referring(made, name, source, kind):
    """A node whose attribute is that of its function's call."""
    attribute = made.attribute.add()
    attribute.name, attribute.ref_attr_name, attribute.type = name, source, kind
    return made


# Recurrent networks


def recurrent(kind, options):
    """A node with random weights; what is not weights are options of the row."""
    gates = {"RNN": 1, "GRU": 3, "LSTM": 4}[kind]
    options = dict(options)
    steps, batch, inputs, width = options.pop("steps", 4), 3, 2, 3
    count = 2 if options.get("direction") == "bidirectional" else 1
    layout = options.get("layout", 0)
    names = ["x", "W", "R"]
    weights = [("W", values(count, gates * width, inputs)), ("R", values(count, gates * width, width))]
    for name, operand, value in (
        ("biases", "B", lambda: values(count, 2 * gates * width)),
        ("lengths", "lengths", lambda: np.array([4, 1, 3], np.int32)),
        ("start", "h0", lambda: values(count, batch, width)),
        ("start", "c0", lambda: values(count, batch, width)),
        ("peepholes", "P", lambda: values(count, 3 * width)),
    ):
        if kind != "LSTM" and operand in ("c0", "P"):
            continue
        if options.get(name):
            weights.append((operand, value()))
            names.append(operand)
        else:
            names.append("")
    while names[-1] == "":
        names.pop()
    attributes = {
        name: value for name, value in options.items() if name not in ("biases", "lengths", "start", "peepholes")}
    outputs = ["Y", "Y_h"] + (["Y_c"] if kind == "LSTM" else [])
    x = values(steps, batch, inputs)

    def made(layout):
        def turned(name, value):
            return np.swapaxes(value, 0, 1) if layout and name in ("h0", "c0") else value
        chosen = dict(attributes, layout=1) if layout else {
            name: value for name, value in attributes.items() if name != "layout"}
        return model(
            [node(kind, names, outputs, name="net", hidden_size=width, **chosen)], [("x", None)], outputs,
            [(name, turned(name, value)) for name, value in weights])

    # onnxruntime has no layout 1: it computes layout 0, and the axes are swapped here.
    results = dict(zip(outputs, run(made(0), {"x": x})))
    if layout:
        x = np.swapaxes(x, 0, 1)
        results = {
            name: value.transpose(2, 0, 1, 3) if name == "Y" else np.swapaxes(value, 0, 1)
            for name, value in results.items()}
    label = f"{kind} " + (" ".join(f"{name}={value}" for name, value in options.items()) or "plain")
    return case(label, made(layout), {"x": x}, results)


EVERYTHING = {"biases": True, "lengths": True, "start": True}
RECURRENT = [
    ("RNN", {}), ("RNN", dict(EVERYTHING, direction="bidirectional")), ("RNN", dict(EVERYTHING, layout=1)),
    ("RNN", {"direction": "reverse", "lengths": True, "activations": ["Relu"]}), ("RNN", {"clip": 0.3, "biases": True}),
] + [
    ("RNN", dict({"activations": [name], "biases": True}, **numbers)) for name, numbers in (
        ("Affine", {"activation_alpha": [0.5], "activation_beta": [0.1]}), ("LeakyRelu", {"activation_alpha": [0.3]}),
        ("ThresholdedRelu", {"activation_alpha": [0.2]}),
        ("ScaledTanh", {"activation_alpha": [0.8], "activation_beta": [0.5]}),
        ("HardSigmoid", {"activation_alpha": [0.3], "activation_beta": [0.4]}), ("Elu", {"activation_alpha": [0.7]}),
        ("Softsign", {}), ("Softplus", {}), ("HardSigmoid", {}))
] + [
    ("GRU", {"steps": 150, "biases": True}), ("GRU", {}), ("GRU", dict(EVERYTHING, direction="bidirectional")),
    ("GRU", dict(EVERYTHING, direction="bidirectional", linear_before_reset=1, layout=1)),
    ("GRU", {"direction": "reverse", "clip": 0.4, "biases": True, "linear_before_reset": 1}),
    ("GRU", {"biases": True, "activations": ["HardSigmoid", "Softsign"], "activation_alpha": [0.3],
             "activation_beta": [0.6]}),
    ("LSTM", {}), ("LSTM", dict(EVERYTHING, direction="bidirectional", peepholes=True)),
    ("LSTM", dict(EVERYTHING, layout=1, peepholes=True, direction="reverse")),
    ("LSTM", {"biases": True, "clip": 0.4, "peepholes": True}), ("LSTM", {"biases": True, "input_forget": 1}),
    ("LSTM", {"direction": "bidirectional", "biases": True,
              "activations": ["Sigmoid", "LeakyRelu", "Tanh", "HardSigmoid", "ScaledTanh", "Elu"],
              "activation_alpha": [0.2, 0.3, 0.9, 0.5], "activation_beta": [0.4, 0.6]}),
]


# Functions


def functions():
    scaled = function(
        "Scaled", ["a", "b"], ["c"],
        [referring(node("LeakyRelu", ["a"], ["t"], name="leak"), "alpha", "slope", 1), node("Add", ["t", "b"], ["c"])],
        attributes=["slope"])
    twice = function(
        "Twice", ["v", "w"], ["r", "v2"],
        [node("Mul", ["v", "v"], ["v2"], name="square"),
         referring(node("Scaled", ["v2", "w"], ["t"], name="inner", domain="own"), "slope", "slope", 1),
         node("Constant", [], ["zero"], value_float=0.0), node("ReduceSum", ["w"], ["s"], keepdims=0),
         node("Greater", ["s", "zero"], ["positive"]),
         node("If", ["positive"], ["r"], then_branch=body([node("Neg", ["t"], ["n"])], [], ["n"]),
              else_branch=body([node("Identity", ["t"], ["n"])], [], ["n"]))],
        defaults=[helper.make_attribute("slope", 0.25)])
    made = model(
        [node("Twice", ["x", "k"], ["a", "square"], name="first", domain="own"),
         node("Twice", ["a", "x"], ["b", "unused"], name="second", domain="own", slope=0.5),
         node("Add", ["b", "square"], ["y"])],
        [("x", (2, 3))], ["y"], [("k", values(3))], [scaled, twice], domains=["own"])
    return runs("functions in functions, with attributes handed on", made, {"x": values(2, 3)})


def normalizing():
    """A block with weights and running statistics as a function's parameters."""
    block = function(
        "Block", ["a", "k", "g", "b", "m", "v"], ["r"],
        [node("Conv", ["a", "k"], ["c"]), node("BatchNormalization", ["c", "g", "b", "m", "v"], ["n"]),
         node("Relu", ["n"], ["r"])])
    made = model(
        [node("Block", ["x", "weight", "gamma", "beta", "mean", "variance"], ["y"], domain="own")],
        [("x", (2, 2, 3, 3))], ["y"],
        [("weight", values(3, 2, 2, 2)), ("gamma", values(3)), ("beta", values(3)), ("mean", values(3)),
         ("variance", np.abs(values(3)) + 0.5)], [block], domains=["own"])
    return runs("a function with a batch norm", made, {"x": values(2, 2, 3, 3)})


def function_versions():
    """The model uses version 18, where ReduceMax takes its axes from an operand; the function 11, with an attribute."""
    old = function("Old", ["a"], ["b"], [node("ReduceMax", ["a"], ["b"], axes=[1], keepdims=0)], opset=11)
    made = model(
        [node("Old", ["x"], ["a"], domain="own"), node("ReduceMax", ["x", "axes"], ["b"], keepdims=0),
         node("Sub", ["a", "b"], ["y"])],
        [("x", (2, 2))], ["y"], [("axes", np.array([0]))], [old], domains=["own"])
    x = values(2, 2)  # onnxruntime reads functions in the model's version, so NumPy says what is right.
    return case(
        "a function with operators of another version", made, {"x": x}, {"y": x.max(axis=1) - x.max(axis=0)})


# Control flow


def choice(x):
    then = body(
        [node("Mul", ["x", "scale"], ["a"]),
         node("If", ["big"], ["t"], then_branch=body([node("Add", ["a", "w"], ["n"])], [], ["n"], [constant(values(3), "w")]),
              else_branch=body([node("Sub", ["a", "x"], ["n"])], [], ["n"]))], [], ["t"])
    otherwise = body([node("ReduceSum", ["x"], ["e"], keepdims=1)], [], ["e"])
    made = model(
        [node("ReduceSum", ["x"], ["sum"], keepdims=0), node("Greater", ["sum", "zero"], ["positive"]),
         node("Greater", ["sum", "ten"], ["big"]),
         node("If", ["positive"], ["y"], name="choice", then_branch=then, else_branch=otherwise)],
        [("x", (3,))], ["y"],
        [("zero", np.float32(0)), ("ten", np.float32(10)), ("scale", values(3))])
    return runs(f"a choice within a choice, for {list(x)}", made, {"x": np.array(x, np.float32)})


def branches(x):
    """Branches of one shape, so that the choice can be made inside `compiled` too."""
    made = model(
        [node("ReduceSum", ["x"], ["sum"], keepdims=0), node("Greater", ["sum", "zero"], ["positive"]),
         node("If", ["positive"], ["y"], name="choice",
              then_branch=body([node("Mul", ["x", "w"], ["n"])], [], ["n"]),
              else_branch=body([node("Sub", ["x", "w"], ["n"])], [], ["n"]))],
        [("x", (3,))], ["y"], [("zero", np.float32(0)), ("w", np.array([2, 3, 4], np.float32))])
    return runs(f"a choice for {list(x)}", made, {"x": np.array(x, np.float32)})


def nested(depth):
    """Choices within choices."""
    graph = body([node("Add", ["x", "x"], ["n"])], [], ["n"])
    for level in range(depth):
        graph = body(
            [node("If", ["positive"], ["n"], then_branch=graph, else_branch=body([node("Neg", ["x"], ["n"])], [], ["n"]))],
            [], ["n"])
    made = model(
        [node("ReduceSum", ["x"], ["sum"], keepdims=0), node("Greater", ["sum", "zero"], ["positive"]),
         node("If", ["positive"], ["y"], then_branch=graph, else_branch=graph)],
        [("x", (2,))], ["y"], [("zero", np.float32(0))])
    x = np.array([1, 2], np.float32)  # Too deep for onnxruntime.
    return case(f"{depth} choices within each other", made, {"x": x}, {"y": 2 * x})


def counted(limit):
    inner = body(
        [node("MatMul", ["w", "v"], ["p"]), node("Tanh", ["p"], ["next"]), node("ReduceSum", ["next"], ["sum"], keepdims=0),
         node("Identity", ["c"], ["again"])],
        [("i", TensorProto.INT64), ("c", TensorProto.BOOL), "v"], [("again", TensorProto.BOOL), "next", "sum"])
    made = model(
        [node("Loop", ["limit", "", "x"], ["end", "sums"], name="loop", body=inner)],
        [("x", (2, 1))], ["end", "sums"],
        # Turns a little at each round and grows, which tanh keeps in bounds.
        [("limit", np.int64(limit)), ("w", np.array([[0.95, 0.5], [-0.5, 0.95]], np.float32))])
    return runs(f"a loop of {limit} rounds", made, {"x": values(2, 1)})


def until():
    inner = body(
        [node("Add", ["v", "v"], ["next"]), node("ReduceMax", ["next"], ["top"], keepdims=0),
         node("Less", ["top", "bound"], ["again"]), node("Cast", ["i"], ["number"], to=F)],
        [("i", TensorProto.INT64), ("c", TensorProto.BOOL), "v"], [("again", TensorProto.BOOL), "next", "number"])
    made = model(
        [node("ReduceMax", ["x"], ["top0"], keepdims=0), node("Less", ["top0", "bound"], ["start"]),
         node("Loop", ["", "start", "x"], ["end", "numbers"], body=inner)],
        [("x", (2,))], ["end", "numbers"], [("bound", np.float32(100))])
    return runs("a loop until a value is large", made, {"x": np.array([1.5, 0.5], np.float32)})


def growing():
    """A sequence that grows in a loop and is put together behind it."""
    inner = body(
        [node("Mul", ["v", "two"], ["next"]), node("SequenceInsert", ["s", "next"], ["more"]),
         node("Identity", ["c"], ["again"])],
        [("i", TensorProto.INT64), ("c", TensorProto.BOOL), "v"], [("again", TensorProto.BOOL), "next"])
    kind = helper.make_sequence_type_proto(helper.make_tensor_type_proto(F, None))
    inner.input.append(helper.make_value_info("s", kind))
    inner.output.append(helper.make_value_info("more", kind))
    made = model(
        [node("SequenceConstruct", ["x"], ["s0"]), node("Loop", ["limit", "", "x", "s0"], ["end", "all"], body=inner),
         node("ConcatFromSequence", ["all"], ["joined"], axis=0), node("SequenceAt", ["all", "last"], ["y"])],
        [("x", (1, 2))], ["joined", "y"], [("limit", np.int64(3)), ("two", np.float32(2)), ("last", np.int64(-2))])
    return runs("a sequence that grows in a loop", made, {"x": values(1, 2)})


def scan():
    inner = body(
        [node("Mul", ["a", "b"], ["p"]), node("Add", ["s", "p"], ["next"]), node("Mul", ["next", "factor"], ["shown"]),
         node("Identity", ["p"], ["kept"])], ["s", "a", "b"], ["next", "shown", "kept"])
    made = model(
        [node("Scan", ["start", "x", "z"], ["end", "shown", "kept"], body=inner, num_scan_inputs=2,
              scan_input_axes=[1, -1], scan_input_directions=[0, 1], scan_output_axes=[0, 1],
              scan_output_directions=[1, 0])],
        [("x", (2, 3)), ("z", (2, 3))], ["end", "shown", "kept"], [("start", values(2)), ("factor", np.float32(0.5))])
    return runs("a scan in both directions along several axes", made, {"x": values(2, 3), "z": values(2, 3)})


def empty_scan():
    inner = body([node("Add", ["s", "a"], ["next"]), node("Concat", ["next", "a"], ["shown"], axis=0)],
                 ["s", "a"], ["next", "shown"])
    made = model(
        [node("Scan", ["start", "x"], ["end", "shown"], body=inner, num_scan_inputs=1, scan_output_axes=[1])],
        [("x", (0, 2))], ["end", "shown"], [("start", values(2))])
    start = numpy_helper.to_array(made.graph.initializer[0])  # onnxruntime refuses sequences without elements.
    return case(
        "a scan of nothing", made, {"x": np.zeros((0, 2), np.float32)},
        {"end": start, "shown": np.zeros((4, 0), np.float32)})


def mapped():
    inner = body([node("Mul", ["e", "k"], ["m"])], ["e"], ["m"])
    made = model(
        [node("SplitToSequence", ["x", "sizes"], ["s"], axis=1), node("SequenceMap", ["s"], ["t"], body=inner),
         node("ConcatFromSequence", ["t"], ["y"], axis=1)],
        [("x", (2, 5))], ["y"], [("sizes", np.array([2, 3])), ("k", np.float32(3))])
    return runs("a graph applied to a sequence", made, {"x": values(2, 5)})


# What no other program computes: gradients


def trained_loop():
    """The loop of three rounds of tanh(w·v), and what PyTorch says its sum's gradient by w is."""
    inner = body(
        [node("MatMul", ["w", "v"], ["p"]), node("Tanh", ["p"], ["next"]), node("Identity", ["c"], ["again"])],
        [("i", TensorProto.INT64), ("c", TensorProto.BOOL), "v"], [("again", TensorProto.BOOL), "next"])
    w, x = values(2, 2), values(2, 1)
    made = model(
        [node("Loop", ["limit", "", "x"], ["y"], body=inner)], [("x", (2, 1))], ["y"],
        [("limit", np.int64(3)), ("w", w)])
    weight, state = torch.tensor(w, requires_grad=True), torch.tensor(x)
    for _ in range(3):
        state = torch.tanh(weight @ state)
    state.sum().backward()
    return case("the gradient by a loop's weight", made, {"x": x}, {"w": weight.grad.numpy()})


def gradient_twice():
    """y = x³ + b·x, with Gradient nodes for y' and y''."""
    domain = "ai.onnx.preview.training"
    made = model(
        [node("Mul", ["x", "x"], ["x2"]), node("Mul", ["x2", "x"], ["x3"]), node("Mul", ["b", "x"], ["bx"]),
         node("Add", ["x3", "bx"], ["y"]),
         node("Gradient", ["x", "b"], ["first"], domain=domain, xs=["x"], zs=["b"], y="y"),
         node("Gradient", ["x", "b"], ["second"], domain=domain, xs=["x"], zs=["b"], y="first")],
        [("x", (2,)), ("b", (2,))], ["y", "first", "second"], domains=[domain])
    x, b = values(2), values(2)
    return case(
        "gradients of gradients", made, {"x": x, "b": b}, {"y": x ** 3 + b * x, "first": 3 * x ** 2 + b, "second": 6 * x})


# Models that are wrong, or that never end


def recursive():
    own = function("F", ["a"], ["b"], [node("G", ["a"], ["b"], name="down", domain="own")])
    back = function("G", ["a"], ["b"], [node("F", ["a"], ["b"], name="up", domain="own")])
    return model([node("F", ["x"], ["y"], name="call", domain="own")], [("x", (2,))], ["y"], (), [own, back], domains=["own"])


def doubling():
    """Thirty functions that call the next one twice."""
    def level(number):
        if number == 30:
            return function("F30", ["a"], ["b"], [node("Neg", ["a"], ["b"])])
        inner = f"F{number + 1}"
        return function(
            f"F{number}", ["a"], ["b"],
            [node(inner, ["a"], ["t"], domain="own"), node(inner, ["t"], ["b"], domain="own")])
    return model(
        [node("F0", ["x"], ["y"], name="call", domain="own")], [("x", (2,))], ["y"], (), [level(n) for n in range(31)],
        domains=["own"])


def loop(limit, nodes, outputs=("again", "next"), start="x"):
    inner = body(
        nodes, [("i", TensorProto.INT64), ("c", TensorProto.BOOL), "v"],
        [(outputs[0], TensorProto.BOOL)] + list(outputs[1:]))
    return model(
        [node("Loop", ["limit", "", start], ["y"], name="loop", body=inner)], [("x", (2,))], ["y"],
        [("limit", np.int64(limit))])


def wrong():
    keep = [node("Identity", ["c"], ["again"]), node("Identity", ["v"], ["next"])]
    nowhere = model(
        [node("If", ["x"], ["y"], name="choice", then_branch=body([node("Neg", ["nowhere"], ["n"])], [], ["n"]),
              else_branch=body([node("Neg", ["x"], ["n"])], [], ["n"]))], [("x", (1,))], ["y"])
    gradient = model(
        [node("Gradient", ["x"], ["y"], name="grad", domain="ai.onnx.preview.training", xs=["x"], y="nowhere")],
        [("x", (1,))], ["y"], domains=["ai.onnx.preview.training"])
    inner = helper.make_graph([node("NoSuchOperator", ["x"], ["n"], name="deep")], "inner", [], [info("n")])
    unsupported = model(
        [node("If", ["x"], ["y"], name="choice", then_branch=inner, else_branch=inner)], [("x", (1,))], ["y"])
    return [
        ("recursive", recursive(), "node 'call/down/up' (own.F): the function calls itself"),
        ("doubling", doubling(), "with the bodies of functions there are more than 1000000 nodes"),
        ("endless", loop(1 << 62, keep), "the model takes more than the limit of 1000000 steps"),
        ("exploding", loop(1 << 40, [keep[0], node("Concat", ["v", "v"], ["next"], axis=0)]),
         "node of 'next' (Concat): Shape: extent 2147483648 is not in 0 ... 2147483647"),
        ("unfitting", loop(2, keep, outputs=("again",)), "node 'loop' (Loop): its body takes 3 values and gives 1"),
        ("nowhere", nowhere, "node 'choice' (If): there is no value 'nowhere'"),
        ("gradient", gradient, "node 'grad' (ai.onnx.preview.training.Gradient): 'nowhere' is no result"),
        ("deep", unsupported, "node 'deep' (NoSuchOperator): the operator is not supported"),
    ]


# Swift


def run(made, inputs):
    return onnxruntime.InferenceSession(made.SerializeToString()).run(None, inputs)


def case(label, made, inputs, outputs):
    return label, made, inputs, outputs


def runs(label, made, inputs):
    return case(label, made, inputs, dict(zip([output.name for output in made.graph.output], run(made, inputs))))


def text(made):
    return '"' + base64.b64encode(made.SerializeToString()).decode() + '"'


def quoted(label):
    return '"' + label.replace('"', "'") + '"'


def arrays(named):
    def array(value):
        flat = ", ".join(f"{float(v):.9g}" for v in np.asarray(value, np.float32).ravel())
        return f"Numbers([{flat}], {list(value.shape)})"
    return "[" + ", ".join(f'"{name}": {array(value)}' for name, value in named.items()) + "]"


def rows(cases):
    return "\n".join(
        f"    ONNXRun({quoted(label)}, {text(made)}, {arrays(inputs)}, {arrays(outputs)}),"
        for label, made, inputs, outputs in cases)


def main():
    networks = [recurrent(kind, options) for kind, options in RECURRENT]
    control = [
        functions(), normalizing(), function_versions(), branches([1, 2, -1]), branches([-1, -2, 2]), nested(28), choice([1, 2, -1]), choice([5, 5, 5]), choice([-1, -2, -3]), counted(4),
        counted(0), counted(400), until(), growing(), scan(), empty_scan(), mapped()]
    refused = "\n".join(f"    ({quoted(name)}, {text(made)}, {quoted(what)})," for name, made, what in wrong())
    loop_label, loop_model, loop_inputs, loop_gradient = trained_loop()
    TARGET.write_text(
        "// Made by Tools/make_onnx_control_fixtures.py\n// swift-format-ignore-file\n\n"
        "/// Models in base64, and what onnxruntime, PyTorch or arithmetic says of them.\nenum ControlFixtures {\n"
        f"  static let recurrent: [ONNXRun] = [\n{rows(networks)}\n  ]\n\n"
        f"  static let control: [ONNXRun] = [\n{rows(control + [gradient_twice()])}\n  ]\n\n"
        "  /// A loop that is trained, with the gradient by its weight in the place of outputs.\n"
        f"  static let trained = {rows([(loop_label, loop_model, loop_inputs, loop_gradient)]).strip()[:-1]}\n\n"
        "  /// Models that are refused, and a part of the reason.\n"
        f"  static let refused: [(name: String, model: String, reason: String)] = [\n{refused}\n  ]\n}}\n")


if __name__ == "__main__":
    main()
