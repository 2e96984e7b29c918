#!/usr/bin/env python3
"""Writes Tests/StriateSystemsTests/EmbeddingFixtures+Generated.swift: what scikit-learn and NumPy make of a few points.

    python3 Tools/make_embedding_fixtures.py

Principal components by sklearn.decomposition.PCA; conditional probabilities of t-SNE by the binary search of
sklearn.manifold; the divergence and its gradient by sklearn's exact objective.
"""

import pathlib

import numpy
from scipy.spatial.distance import squareform
from sklearn.decomposition import PCA
from sklearn.manifold import _t_sne, _utils
from sklearn.metrics import pairwise_distances

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNT, WIDTH, PERPLEXITY = 24, 5, 6.0


def array(name, comment, values):
    numbers = [repr(float(v)) for v in numpy.asarray(values).ravel()]
    lines, line = [], "   "
    for number in numbers:
        if len(line) + len(number) > 114:
            lines.append(line)
            line = "   "
        line += f" {number},"
    lines.append(line.rstrip(","))
    return f"  /// {comment}\n  static let {name}: [Double] = [\n" + "\n".join(lines) + "\n  ]\n"


generator = numpy.random.default_rng(7)
points = generator.normal(size=(COUNT, WIDTH)) * [3, 2, 1, 0.5, 0.2]
points = numpy.round(points + (numpy.arange(COUNT)[:, None] % 3) * 2, 4)
pca = PCA(2, svd_solver="full").fit(points)
coordinates = pca.transform(points)
for k in range(2):
    direction = pca.components_[k]
    if direction[numpy.argmax(numpy.abs(direction))] < 0:
        coordinates[:, k] *= -1

distances = pairwise_distances(points, metric="euclidean", squared=True)
conditional = _utils._binary_search_perplexity(distances.astype(numpy.float32), PERPLEXITY, 0)
joint = _t_sne._joint_probabilities(distances, PERPLEXITY, 0)
plane = numpy.round(generator.normal(size=(COUNT, 2)), 4)
divergence, gradient = _t_sne._kl_divergence(plane.ravel(), joint, 1, COUNT, 2)
assert abs(squareform(joint).sum() - 1) < 1e-9

text = "// Written by Tools/make_embedding_fixtures.py.\n\n/// What scikit-learn makes of a few points.\nenum EmbeddingFixtures {\n"
text += f"  static let count = {COUNT}\n  static let dimensions = {WIDTH}\n  static let perplexity = {PERPLEXITY}\n"
text += f"  static let divergence = {divergence!r}\n".replace("np.float64(", "").replace(")\n", "\n")
text += array("points", "`[count, dimensions]`.", points)
text += array("components", "`[count, 2]` of PCA, signs by the largest entry of the direction.", coordinates)
text += array("shares", "Of the variance.", pca.explained_variance_ratio_)
text += array("conditional", "`[count, count]`, found with single-precision distances.", conditional)
text += array("joint", "`[count, count]`.", squareform(joint))
text += array("plane", "`[count, 2]`: where the gradient is taken.", plane)
text += array("gradient", "`[count, 2]` of the divergence.", gradient)
text += "}\n"
(ROOT / "Tests/StriateSystemsTests/EmbeddingFixtures+Generated.swift").write_text(text)
