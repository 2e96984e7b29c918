#!/usr/bin/env python3
"""A training step in JAX under `jit`, on the work of a file of `striate bench --export`.

    python3 Tools/peers/training_jax.py FILE [--threads N]

Says versions and the first losses, then times the step for each line read; see serving.py.
"""

import functools
import time

import serving
from works import Work

OPTIONS = serving.options()
serving.limit_processors(OPTIONS.threads)

import jax  # noqa: E402, after the processors are chosen
from jax import lax, numpy as jnp  # noqa: E402


class Network:
    """The layers on a set of weights; batch norm leaves its new running statistics in `statistics`."""

    def __init__(self, weights, key, rate):
        self.weights, self.key, self.rate, self.statistics = weights, key, rate, {}

    def linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def conv(self, x, name, stride=1, padding=0):
        y = lax.conv_general_dilated(x, self.weights[name + ".weight"], (stride, stride), [(padding, padding)] * 2)
        bias = self.weights.get(name + ".bias")
        return y if bias is None else y + bias[:, None, None]

    def norm(self, x, name, epsilon=1e-5):
        mean = x.mean((0, 2, 3))
        variance = jnp.square(x - mean[:, None, None]).mean((0, 2, 3))
        count = x.size // x.shape[1]
        for statistic, value in ("mean", mean), ("var", variance * count / (count - 1)):
            key = f"{name}.running_{statistic}"
            self.statistics[key] = lax.stop_gradient(0.9 * self.weights[key] + 0.1 * value)
        scale = self.weights[name + ".weight"] * lax.rsqrt(variance + epsilon)
        return (x - mean[:, None, None]) * scale[:, None, None] + self.weights[name + ".bias"][:, None, None]

    def dropout(self, x):
        if not self.rate:
            return x
        self.key, key = jax.random.split(self.key)
        return jnp.where(jax.random.bernoulli(key, 1 - self.rate, x.shape), x / (1 - self.rate), 0)

    def lstm(self, x, layer):
        w, u, b, c = (self.weights[f"lstm.{kind}_l{layer}"] for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"))
        inputs = x @ w.T + (b + c)

        def step(state, given):
            hidden, cell = state
            i, f, g, o = jnp.split(given + hidden @ u.T, 4, -1)
            cell = jax.nn.sigmoid(f) * cell + jax.nn.sigmoid(i) * jnp.tanh(g)
            hidden = jax.nn.sigmoid(o) * jnp.tanh(cell)
            return (hidden, cell), hidden

        zeros = jnp.zeros((x.shape[1], u.shape[1]))
        return lax.scan(step, (zeros, zeros), inputs)[1]


relu = jax.nn.relu


def max_pool(x, extent, stride, padding=0):
    pads = [(0, 0)] * 2 + [(padding, padding)] * 2
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 1, extent, extent), (1, 1, stride, stride), pads)


def average_pool(x):
    return lax.reduce_window(x, 0.0, lax.add, (1, 1, 2, 2), (1, 1, 2, 2), "VALID") / 4


def flat(x):
    return x.reshape(x.shape[0], -1)


def dense(activation, last, n, x):
    """Linear layers at even positions, as in a Sequential with activations between them."""
    for position in range(0, last, 2):
        x = activation(n.linear(x, str(position)))
    return n.linear(x, str(last))


def autoencoder(n, x):
    position = 0
    for layer in range(8):
        x = n.linear(x, str(position))
        # The code is linear, so no activation stands behind it.
        x = x if layer == 3 else jax.nn.sigmoid(x)
        position += 1 if layer == 3 else 2
    return x


def lenet5(n, x):
    x = average_pool(jnp.tanh(n.conv(x, "features.0", padding=2)))
    x = flat(average_pool(jnp.tanh(n.conv(x, "features.3"))))
    x = jnp.tanh(n.linear(x, "classifier.1"))
    return n.linear(jnp.tanh(n.linear(x, "classifier.3")), "classifier.5")


def alexnet(n, x):
    x = max_pool(relu(n.conv(x, "features.0", 4, 2)), 3, 2)
    x = max_pool(relu(n.conv(x, "features.3", 1, 2)), 3, 2)
    for position in 6, 8, 10:
        x = relu(n.conv(x, f"features.{position}", 1, 1))
    x = n.dropout(flat(max_pool(x, 3, 2)))
    x = n.dropout(relu(n.linear(x, "classifier.1")))
    return n.linear(relu(n.linear(x, "classifier.4")), "classifier.6")


def vgg11(n, x):
    position = 0
    for count in 1, 1, 2, 2, 2:
        for _ in range(count):
            x = relu(n.conv(x, f"features.{position}", 1, 1))
            position += 2
        x = max_pool(x, 2, 2)
        position += 1
    x = n.dropout(relu(n.linear(flat(x), "classifier.0")))
    return n.linear(n.dropout(relu(n.linear(x, "classifier.3"))), "classifier.6")


def resnet18(n, x):
    x = max_pool(relu(n.norm(n.conv(x, "conv1", 2, 3), "bn1")), 3, 2, 1)
    for stage in range(1, 5):
        for block in range(2):
            name, stride = f"layer{stage}.{block}", 2 if stage > 1 and block == 0 else 1
            y = relu(n.norm(n.conv(x, f"{name}.conv1", stride, 1), f"{name}.bn1"))
            y = n.norm(n.conv(y, f"{name}.conv2", 1, 1), f"{name}.bn2")
            if f"{name}.downsample.0.weight" in n.weights:
                x = n.norm(n.conv(x, f"{name}.downsample.0", stride), f"{name}.downsample.1")
            x = relu(x + y)
    return n.linear(x.mean((2, 3)), "fc")


def inception(n, x):
    def unit(x, name, padding=0):
        return relu(n.norm(n.conv(x, f"block.{name}.conv", 1, padding), f"block.{name}.bn", 1e-3))

    branches = [
        unit(x, "branch1"), unit(unit(x, "branch2.0"), "branch2.1", 1), unit(unit(x, "branch3.0"), "branch3.1", 1),
        unit(max_pool(x, 3, 1, 1), "branch4.1")]
    return n.linear(jnp.concatenate(branches, 1).mean((2, 3)), "fc")


def dqn(n, x):
    x = relu(n.conv(x, "0", 4))
    x = relu(n.conv(x, "2", 2))
    x = flat(relu(n.conv(x, "4")))
    return n.linear(relu(n.linear(x, "7")), "9")


NETWORKS = {
    "tiny-mlp": functools.partial(dense, jnp.tanh, 4), "mlp": functools.partial(dense, relu, 4), "lenet5": lenet5,
    "alexnet": alexnet, "vgg11": vgg11, "resnet18": resnet18, "inception": inception, "dqn": dqn,
    "autoencoder": autoencoder, "lstm": lambda n, x: n.linear(n.lstm(n.lstm(x, 0), 1)[-1], "fc"),
}


def loss_of(task, outputs, data):
    """As Striate's `BenchmarkNetwork.loss`."""
    if task == "classes":
        return -jnp.take_along_axis(jax.nn.log_softmax(outputs), data[1][:, None], 1).mean()
    if task == "reconstruction":
        return jnp.square(outputs - data[0]).mean()
    difference = jnp.take_along_axis(outputs, data[1][:, None], 1)[:, 0] - data[2]
    distance = jnp.abs(difference)
    return jnp.where(distance < 1, 0.5 * jnp.square(difference), distance - 0.5).mean()


class Step:
    def __init__(self, work, dropout):
        self.weights = {
            name: jnp.array(array) for name, array in work.weights.items() if not name.endswith("batches_tracked")}
        self.velocity = jax.tree.map(jnp.zeros_like, self.weights)
        self.data = [jnp.array(array) for array in work.data]
        self.key = jax.random.key(1)

        def forward(weights, key, data):
            network = Network(weights, key, dropout)
            return loss_of(work.task, NETWORKS[work.name](network, data[0]), data), network.statistics

        @functools.partial(jax.jit, donate_argnums=(0, 1, 2))
        def step(weights, velocity, key, data):
            key, use = jax.random.split(key)
            (loss, statistics), gradients = jax.value_and_grad(forward, has_aux=True)(weights, use, data)
            velocity = jax.tree.map(lambda v, g: work.momentum * v + g, velocity, gradients)
            weights = jax.tree.map(lambda w, v: w - work.learning_rate * v, weights, velocity)
            return weights | statistics, velocity, key, loss

        self.step = step

    def run(self):
        self.weights, self.velocity, self.key, loss = self.step(self.weights, self.velocity, self.key, self.data)
        return loss.block_until_ready()


def main():
    work = Work(OPTIONS.file)
    if OPTIONS.steps:
        step = Step(work, 0.5)
        for _ in range(OPTIONS.steps):
            loss = step.run()
        serving.say(loss=float(loss), peak_memory=serving.peak_memory())
        return
    checked = Step(work, 0)
    # The first are enough to see that it is the same work; some of these steps take seconds.
    losses = [float(checked.run()) for _ in work.losses[:4]]
    start = time.perf_counter()
    # Without dropout it is the same step again.
    step = Step(work, 0.5) if work.name in ("alexnet", "vgg11") else checked
    del checked
    step.run()
    serving.serve(
        step.run, work.executions, version=jax.__version__, losses=losses,
        first_step_seconds=time.perf_counter() - start)


if __name__ == "__main__":
    main()
