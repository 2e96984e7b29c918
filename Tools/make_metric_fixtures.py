#!/usr/bin/env python3
"""Writes Tests/StriateTrainingTests/MetricFixtures+Generated.swift: inputs of metrics from a seeded generator, with ties,
absent classes and single samples among them, and what others make of them: scikit-learn, pycocotools, NLTK, sacreBLEU,
jiwer, PyTorch, and where there is no such package the published definition, written out here.

    pip install scikit-learn scipy pycocotools nltk sacrebleu jiwer torch
    python3 Tools/make_metric_fixtures.py
"""

import contextlib
import io
import json
import math
import pathlib
import re
import warnings
from fractions import Fraction

import jiwer
import numpy as np
import sacrebleu
import torch
from nltk.translate.bleu_score import corpus_bleu
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from scipy.optimize import brentq
from sklearn import metrics as m

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateTrainingTests/MetricFixtures+Generated.swift"
warnings.simplefilter("ignore")
random = np.random.default_rng(2024)


# Classes

def classification():
    def row(name, classes, truth, predicted):
        labels = list(range(classes))
        truth, predicted = [int(x) for x in truth], [int(x) for x in predicted]
        expected = {}
        for zero in (0, 1, math.nan):
            for beta in (0.5, 1, 2):
                for average in (None, "macro", "micro", "weighted"):
                    p, r, f, _ = m.precision_recall_fscore_support(
                        truth, predicted, labels=labels, average=average, beta=beta, zero_division=zero)
                    key = f"{average or 'each'} {'nan' if math.isnan(zero) else zero}"
                    expected |= {f"precision {key}": p, f"recall {key}": r, f"f{beta} {key}": f}
        counts = m.confusion_matrix(truth, predicted, labels=labels)
        union = counts.sum(0) + counts.sum(1) - np.diag(counts)
        overlap = np.where(union > 0, m.jaccard_score(truth, predicted, labels=labels, average=None), math.nan)
        expected |= {
            "confusion": counts, "accuracy": m.accuracy_score(truth, predicted),
            "balanced": m.balanced_accuracy_score(truth, predicted),
            "kappa none": m.cohen_kappa_score(truth, predicted, labels=labels),
            "kappa linear": m.cohen_kappa_score(truth, predicted, labels=labels, weights="linear"),
            "kappa quadratic": m.cohen_kappa_score(truth, predicted, labels=labels, weights="quadratic"),
            "matthews": m.matthews_corrcoef(truth, predicted),
            "iou": overlap, "mean iou": np.nanmean(overlap),
            "weighted iou": np.nansum(overlap * counts.sum(1)) / counts.sum()}
        names = [["cat", "dog", "a class with a long name", "é", "5", "f", "g", "h", "i", "j", "k", "l"][i] for i in labels]
        report = m.classification_report(truth, predicted, labels=labels, target_names=names, zero_division=0)
        fine = m.classification_report(truth, predicted, labels=labels, zero_division=0, digits=4)
        return {
            "name": name, "classes": classes, "labels": truth, "predictions": predicted, "expected": expected,
            "names": names, "report": whole_supports(report), "fine report": whole_supports(fine),
            "dictionary": m.classification_report(
                truth, predicted, labels=labels, target_names=names, zero_division=0, output_dict=True)}

    def whole_supports(report):
        """The report's lines. Where nothing is right, scikit-learn 1.9 counts samples in floats, 3.0 for 3."""
        return [re.sub(r"  (\d+)\.0$", r"    \1", line) for line in report.split("\n")]

    def noisy(classes, count, right):
        truth = random.integers(0, classes, count)
        return truth, np.where(random.random(count) < right, truth, random.integers(0, classes, count))

    absent = noisy(3, 40, 0.6)
    rare = random.choice(4, 90, p=[0.8, 0.15, 0.04, 0.01])
    return [
        row("three classes", 3, *noisy(3, 60, 0.7)),
        row("two classes", 2, *noisy(2, 45, 0.8)),
        row("twelve classes", 12, *noisy(12, 100, 0.5)),
        row("rare classes that are never predicted", 4, rare, np.where(random.random(90) < 0.8, 0, 1)),
        row("two classes of five are absent", 5, absent[0] + (absent[0] > 0), absent[1] + (absent[1] > 0)),
        row("predicted classes that do not occur", 4, random.integers(0, 2, 20), random.integers(0, 4, 20)),
        row("all right", 3, [0, 1, 2, 2, 1], [0, 1, 2, 2, 1]),
        row("all wrong", 2, [0, 1, 0, 1, 1], [1, 0, 1, 0, 0]),
        row("all of one class", 3, [1] * 6, [1] * 6),
        row("one sample, wrong", 2, [1], [0]),
        row("one sample, right", 1, [0], [0])]


def top_k():
    rows = []
    for name, classes, count, digits in [("no ties", 6, 30, 9), ("ties", 6, 40, 0), ("two classes", 2, 10, 1)]:
        scores = np.round(random.normal(size=(count, classes)), digits)
        labels = random.integers(0, classes, count)
        order = np.argsort(-scores, axis=1, kind="stable")
        expected = [float((order[:, :k] == labels[:, None]).any(1).mean()) for k in range(1, classes + 1)]
        if digits == 9 and classes > 2:
            for k in range(1, classes):
                assert expected[k - 1] == m.top_k_accuracy_score(labels, scores, k=k, labels=range(classes))
        rows.append({"name": name, "scores": scores, "labels": labels, "expected": expected})
    return rows


def segmentation():
    scores = np.round(random.normal(size=(2, 4, 5, 6)), 2)
    labels = random.integers(0, 3, (2, 5, 6))
    labels[random.random(labels.shape) < 0.2] = 255
    known = labels != 255
    truth, found = labels[known], scores.argmax(1)[known]
    overlap = [float(((truth == c) & (found == c)).sum() / ((truth == c) | (found == c)).sum()) for c in range(4)]
    rows = scores.transpose(0, 2, 3, 1)[known]
    log = float(torch.nn.functional.cross_entropy(
        torch.tensor(scores), torch.tensor(labels), ignore_index=255))
    return {"scores": scores.ravel(), "labels": labels.ravel(), "pixel accuracy": float((truth == found).mean()),
            "mean iou": float(np.mean(overlap)), "mean pixel accuracy": m.balanced_accuracy_score(truth, found),
            "log loss": log, "perplexity": math.exp(log),
            "top 2": float(np.mean([l in np.argsort(-r, kind="stable")[:2] for r, l in zip(rows, truth)]))}


# Scores

def binary():
    def row(name, scores, labels):
        scores, labels = np.asarray(scores, float), np.asarray(labels, int)
        result = {"name": name, "scores": scores, "labels": labels}
        both = 0 < labels.sum() < len(labels)
        if both:
            result["auc"] = m.roc_auc_score(labels, scores)
            for key, drop in [("roc", True), ("full roc", False)]:
                result[key] = list(m.roc_curve(labels, scores, drop_intermediate=drop))
            result["det"] = list(m.det_curve(labels, scores, drop_intermediate=False))
            fpr, tpr, _ = result["full roc"]
            result["eer"] = brentq(lambda x: 1 - x - np.interp(x, fpr, tpr), 0, 1, xtol=1e-14)
        if labels.sum() > 0:
            result["ap"] = m.average_precision_score(labels, scores)
            result["pr"] = list(m.precision_recall_curve(labels, scores, drop_intermediate=False))
        if scores.min() >= 0 and scores.max() <= 1:
            result["log loss"] = m.log_loss(labels, np.stack([1 - scores, scores], 1), labels=[0, 1])
            result["brier"] = m.brier_score_loss(labels, scores, pos_label=1)
        return result

    labels = random.integers(0, 2, 60)
    overlapping = np.clip(random.normal(labels * 0.3 + 0.35, 0.2), 0, 1)
    return [
        row("no ties", overlapping, labels), row("many ties", np.round(overlapping, 1), labels),
        row("logits with ties", np.round(random.normal(labels * 1.5, 1.2), 1), labels),
        row("one yes in fifty", np.round(random.random(50), 2), np.arange(50) == 17),
        row("perfect", [0.1, 0.2, 0.3, 0.9, 1, 0.8], [0, 0, 0, 1, 1, 1]),
        row("the wrong way round", [0.9, 0.8, 0.1, 0.2, 0], [0, 0, 1, 1, 1]),
        row("all scores equal", [0.5] * 7, [0, 1, 1, 0, 1, 0, 0]),
        row("two samples", [0.3, 0.7], [0, 1]),
        row("one sample, yes", [0.3], [1]), row("one sample, no", [0.3], [0]),
        row("sure and wrong", [0, 1, 1, 0], [1, 0, 1, 0])]


def many_classes():
    rows = []
    for name, classes, count, digits, present in [
            ("no ties", 4, 50, 6, 4), ("ties", 3, 60, 0, 3), ("the last class is absent", 4, 40, 1, 3), ("two classes", 2, 30, 1, 2)]:
        labels = np.concatenate([np.arange(present), random.choice(present, count - present)])
        logits = np.round(random.normal(size=(count, classes)) + 1.2 * np.eye(classes)[labels], digits)
        powers = np.exp(logits - logits.max(1, keepdims=True))
        probabilities = powers / powers.sum(1, keepdims=True)
        truth = np.eye(classes, dtype=int)[labels]
        # Probabilities in place of logits would make ties of one class and tear those of another apart.
        each = [m.roc_auc_score(truth[:, c], logits[:, c]) if 0 < truth[:, c].sum() else math.nan for c in range(classes)]
        precise = [m.average_precision_score(truth[:, c], logits[:, c]) if truth[:, c].any() else math.nan for c in range(classes)]
        weights = truth.sum(0)[:present] / count
        row = {
            "name": name, "classes": classes, "labels": labels, "logits": logits, "aucs": each, "aps": precise,
            "auc macro": np.nanmean(each), "auc weighted": np.dot(each[:present], weights),
            "auc micro": m.roc_auc_score(truth.ravel(), logits.ravel()),
            "ap macro": np.nanmean(precise), "ap weighted": np.dot(precise[:present], weights),
            "ap micro": m.average_precision_score(truth.ravel(), logits.ravel()),
            "probabilities": probabilities,
            "log loss": m.log_loss(labels, probabilities, labels=range(classes)),
            "brier": m.brier_score_loss(labels, probabilities, labels=range(classes)) if classes > 2
            else m.brier_score_loss(labels, probabilities[:, 1])}
        if present == classes > 2:
            own = [m.roc_auc_score(truth[:, c], probabilities[:, c]) for c in range(classes)]
            for average in ("macro", "weighted"):
                expected = m.roc_auc_score(labels, probabilities, multi_class="ovr", average=average)
                assert math.isclose(expected, np.average(own, weights=None if average == "macro" else weights))
        rows.append(row)
    return rows


def regression():
    def row(name, targets, predictions):
        y, p = np.asarray(targets, float), np.asarray(predictions, float)
        return {
            "name": name, "outputs": 1 if y.ndim == 1 else y.shape[1], "targets": y.ravel(), "predictions": p.ravel(),
            "mse": m.mean_squared_error(y, p), "rmse": m.root_mean_squared_error(y, p),
            "mae": m.mean_absolute_error(y, p), "max": np.abs(y - p).max(), "r2": m.r2_score(y, p),
            "explained": m.explained_variance_score(y, p)}

    y = np.round(random.normal(3, 2, 40), 3)
    wide = np.round(random.normal(0, 1, (25, 3)), 3)
    return [
        row("one output", y, y + np.round(random.normal(0.4, 1, 40), 3)),
        row("three outputs", wide, wide + np.round(random.normal(-0.2, 0.5, (25, 3)), 3)),
        row("far from zero", 1e6 + y, 1e6 + y + np.round(random.normal(0, 1, 40), 3)),
        row("all right", [1, 2, 4], [1, 2, 4]), row("constant targets, all right", [2, 2, 2], [2, 2, 2]),
        row("constant targets", [2, 2, 2], [2, 3, 1]), row("off by one", [1, 2, 3], [2, 3, 4]),
        row("one sample", [5], [7])]


# Detection

def scene(images, classes, present):
    """Boxes on a grid of half pixels, so that overlaps of exactly 1/2 occur, and scores with ties."""
    annotations, predictions = [], []
    for image in range(images):
        for _ in range(int(random.integers(0, 7))):
            size = random.choice([12, 24, 40, 80, 120, 160], 2) + random.integers(0, 8, 2) / 2
            corner = random.integers(0, 400, 2) / 2
            label = int(random.integers(0, present))
            crowd = random.random() < 0.1
            annotations.append({
                "image": image, "label": label, "left": corner[0], "top": corner[1], "right": corner[0] + size[0],
                "bottom": corner[1] + size[1], "difficult": bool(random.random() < 0.2), "crowd": bool(crowd),
                "area": float(np.round(size[0] * size[1] * random.choice([1, 0.7, 0.5]), 2))})
            if random.random() < 0.2:
                # A crowd that lies over the object would take what belongs to it, if it were asked first.
                annotations.append({
                    "image": image, "label": label, "left": corner[0] - 5, "top": corner[1] - 5,
                    "right": corner[0] + size[0] + 30, "bottom": corner[1] + size[1] + 30, "difficult": False, "crowd": True,
                    "area": float((size[0] + 35) * (size[1] + 35))})
            for _ in range(int(random.integers(0, 4))):
                shift = random.choice([0, 0, 0.5, 1, 4, 10], 2) * random.choice([-1, 1], 2)
                factor = random.choice([1, 1, 0.5, 2])
                where = corner + shift
                predictions.append({
                    "image": image, "label": label if random.random() < 0.9 else int(random.integers(0, classes)),
                    "left": where[0], "top": where[1], "right": where[0] + size[0] * factor,
                    "bottom": where[1] + size[1], "score": float(np.round(random.random(), 1))})
        for _ in range(int(random.integers(0, 3))):
            corner = random.integers(0, 400, 2) / 2
            size = random.integers(10, 200, 2) / 2
            predictions.append({
                "image": image, "label": int(random.integers(0, classes)), "left": corner[0], "top": corner[1],
                "right": corner[0] + size[0], "bottom": corner[1] + size[1], "score": float(np.round(random.random(), 1))})
    order = random.permutation(len(predictions))
    return annotations, sorted((predictions[i] for i in order), key=lambda p: p["image"])


def boxes(objects, extra):
    keys = ["image", "label", "left", "top", "right", "bottom"] + extra
    return [[float(o[k]) for k in keys] for o in objects]


def voc_average_precision(annotations, predictions, label, overlap, eleven):
    """voc_eval.py of py-faster-rcnn, with the development kit's >= and exact recalls."""
    truth = [dict(a, found=False) for a in annotations if a["label"] == label]
    objects = sum(not a["difficult"] for a in truth)
    if objects == 0:
        return math.nan
    right, wrong, curve = 0, 0, []
    for p in sorted((p for p in predictions if p["label"] == label), key=lambda p: -p["score"]):
        best, greatest = None, -1
        for a in truth:
            if a["image"] != p["image"]:
                continue
            width = min(a["right"], p["right"]) - max(a["left"], p["left"]) + 1
            height = min(a["bottom"], p["bottom"]) - max(a["top"], p["top"]) + 1
            common = max(width, 0) * max(height, 0)
            size = lambda b: (b["right"] - b["left"] + 1) * (b["bottom"] - b["top"] + 1)
            ratio = common / (size(a) + size(p) - common)
            if ratio > greatest:
                best, greatest = a, ratio
        if best is not None and greatest >= overlap:
            if best["difficult"]:
                continue
            right, wrong = (right, wrong + 1) if best["found"] else (right + 1, wrong)
            best["found"] = True
        else:
            wrong += 1
        curve.append((Fraction(right, objects), Fraction(right, right + wrong)))
    if eleven:
        points = [max((p for r, p in curve if r >= Fraction(t, 10)), default=Fraction(0)) for t in range(11)]
        return float(sum(points) / 11)
    area, last = Fraction(0), Fraction(0)
    for index, (recall, _) in enumerate(curve):
        area += (recall - last) * max(p for _, p in curve[index:])
        last = recall
    return float(area)


def coco_figures(annotations, predictions, images, classes):
    truth = COCO()
    truth.dataset = {
        "images": [{"id": i} for i in range(images)], "categories": [{"id": c} for c in range(classes)],
        "annotations": [{
            "id": i + 1, "image_id": a["image"], "category_id": a["label"], "iscrowd": int(a["crowd"]), "area": a["area"],
            "bbox": [a["left"], a["top"], a["right"] - a["left"], a["bottom"] - a["top"]]} for i, a in enumerate(annotations)]}
    with contextlib.redirect_stdout(io.StringIO()):
        truth.createIndex()
        found = truth.loadRes([{
            "image_id": p["image"], "category_id": p["label"], "score": p["score"],
            "bbox": [p["left"], p["top"], p["right"] - p["left"], p["bottom"] - p["top"]]} for p in predictions])
        evaluation = COCOeval(truth, found, "bbox")
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    precision = evaluation.eval["precision"][:, :, :, 0, 2]
    each = [float(p[p > -1].mean()) if (p > -1).any() else -1 for p in (precision[:, :, c] for c in range(classes))]
    return evaluation.stats, each


def detection():
    rows = []
    for name, images, classes, present in [("one image", 1, 1, 1), ("few images", 6, 2, 2), ("a class is absent", 14, 4, 3)]:
        annotations, predictions = scene(images, classes, present)
        while not annotations or not predictions:
            annotations, predictions = scene(images, classes, present)
        if name.startswith("few"):
            # More than the hundred that count, in one image and class.
            predictions += [{
                "image": images - 1, "label": 0, "left": float(i), "top": 0.0, "right": i + 30.0, "bottom": 40.0,
                "score": round(0.3 - i / 1000, 3)} for i in range(110)]
        stats, each = coco_figures(annotations, predictions, images, classes)
        row = {"name": name, "images": images, "classes": classes, "coco": stats, "coco each": each,
               "annotations": boxes(annotations, ["difficult", "crowd", "area"]), "predictions": boxes(predictions, ["score"])}
        for overlap in (0.5, 0.75):
            for eleven in (True, False):
                row[f"voc {'eleven' if eleven else 'all'} {overlap}"] = [
                    voc_average_precision(annotations, predictions, c, overlap, eleven) for c in range(classes)]
        rows.append(row)
    return rows


def keypoints():
    people, points = 12, 5
    truth = np.round(random.uniform(0, 100, (people, points, 2)), 1)
    truth[0] = np.round(truth[0])
    found = np.round(truth + random.normal(0, 8, truth.shape), 1)
    found[0] = truth[0] + [3, 4]  # a distance of exactly 5
    seen = random.random((people, points)) < 0.8
    seen[0], seen[:, 4] = True, False
    sizes = np.round(random.uniform(15, 60, (people, 2)), 1)
    sizes[0] = [25, 10]  # 0.2 × 25 is 5
    distance = np.sqrt(((found - truth) ** 2).sum(2))

    def shares(limits):
        right = (distance <= limits[:, None]) & seen
        each = [float(right[:, k].sum() / seen[:, k].sum()) if seen[:, k].any() else math.nan for k in range(points)]
        return {"each": each, "all": float(right.sum() / seen.sum()), "mean": float(np.nanmean(each))}

    return {
        "truth": truth.reshape(people, -1), "found": found.reshape(people, -1), "seen": seen.astype(int), "sizes": sizes,
        "pck": shares(0.2 * sizes.max(1)), "pckh": shares(0.5 * 0.6 * np.sqrt((sizes ** 2).sum(1)))}


# Sequences

def translation():
    words = "the a cat dog sat stood on by mat door was there".split()

    def sentence(low, high):
        return [words[i] for i in random.integers(0, len(words), int(random.integers(low, high)))]

    def garbled(text, rate):
        return [w if random.random() > rate else words[int(random.integers(0, len(words)))] for w in text
                if random.random() > rate / 3]

    def row(name, candidates, references):
        result = {"name": name, "candidates": [" ".join(c) for c in candidates],
                  "references": [[" ".join(r) for r in rs] for rs in references]}
        streams = [[" ".join(rs[k]) if k < len(rs) else None for rs in references] for k in range(max(map(len, references)))]
        for key, method, value in [("floor", "floor", 0.1), ("addOne", "add-k", 1), ("exponential", "exp", None), ("none", "none", None)]:
            scores = [sacrebleu.BLEU(
                smooth_method=method, smooth_value=value, tokenize="none", max_ngram_order=n, force=True).corpus_score(
                    [" ".join(c) for c in candidates], streams).score / 100 for n in range(1, 5)]
            if key == "none":
                # NLTK counts a candidate of fewer than n words as an n-gram that is not found; the paper does not.
                for n in range(1, min(4, min(map(len, candidates))) + 1):
                    assert math.isclose(scores[n - 1], corpus_bleu(references, candidates, weights=[1 / n] * n), abs_tol=1e-12)
            result[key] = scores
        return result

    corpus = [[sentence(5, 14) for _ in range(int(random.integers(1, 4)))] for _ in range(12)]
    single = [[sentence(4, 9)] for _ in range(6)]
    papineni = "the the the the the the the".split()
    return [
        row("a corpus with one to three references", [garbled(r[0], 0.3) for r in corpus], corpus),
        row("short candidates", [garbled(r[0], 0.2)[:4] for r in single], single),
        row("all right", [r[0] for r in single], single),
        row("few matches", [garbled(r[0], 0.95) for r in single], single),
        row("no match at all", [["no", "match"]], [[["the", "cat", "sat", "on"]]]),
        row("one word", [["cat"]], [[["the", "cat"]]]),
        row("references as near in length on both sides", [["the", "cat", "sat"]],
            [[["the", "cat", "sat", "there", "by"], ["the"], ["the", "cat", "sat", "on"], ["a", "cat"]]]),
        row("clipped counts of the paper", [papineni],
            [["the cat is on the mat".split(), "there is a cat on the mat".split()]])]


def fewest_edits(reference, hypothesis):
    """(S, D, I, hits) of the alignment with the fewest errors and among those the fewest substitutions."""
    table = {}
    for i in range(len(reference) + 1):
        for j in range(len(hypothesis) + 1):
            ways = [(0, 0, 0, 0, 0)] if i == j == 0 else []
            if i and j:
                e, s, d, n, h = table[i - 1, j - 1]
                same = reference[i - 1] == hypothesis[j - 1]
                ways.append((e, s, d, n, h + 1) if same else (e + 1, s + 1, d, n, h))
            if i:
                e, s, d, n, h = table[i - 1, j]
                ways.append((e + 1, s, d + 1, n, h))
            if j:
                e, s, d, n, h = table[i, j - 1]
                ways.append((e + 1, s, d, n + 1, h))
            table[i, j] = min(ways)
    return table[len(reference), len(hypothesis)][1:]


def speech():
    words = "one two three four five six seven oh".split()
    pairs = []
    for _ in range(14):
        reference = [words[i] for i in random.integers(0, len(words), int(random.integers(1, 10)))]
        hypothesis = [w if random.random() < 0.75 else words[int(random.integers(0, len(words)))]
                      for w in reference if random.random() < 0.85]
        hypothesis += [words[i] for i in random.integers(0, len(words), int(random.integers(0, 2)))]
        pairs.append((" ".join(reference), " ".join(hypothesis)))
    pairs += [("one two three", ""), ("one", "one one one one"), ("kitten", "sitting"), ("a b c d", "b c d a")]
    references, hypotheses = zip(*pairs)
    result = {"pairs": [list(p) for p in pairs]}
    for key, split, rate in [("words", str.split, jiwer.wer), ("characters", list, jiwer.cer)]:
        edits = [fewest_edits(split(r), split(h)) for r, h in pairs]
        result[key] = {"edits": edits, "rate": rate(list(references), list(hypotheses))}
        total = np.sum(edits, 0)
        assert math.isclose(result[key]["rate"], total[:3].sum() / (total[0] + total[1] + total[3]))
    return result


# Output

def tokens(value):
    """JSON in pieces that lines can be broken between; NaN is null and infinity a text."""
    if isinstance(value, (np.ndarray, np.generic)):
        value = value.tolist()
    if isinstance(value, float) and not math.isfinite(value):
        yield "null" if math.isnan(value) else '"inf"' if value > 0 else '"-inf"'
    elif isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        yield str(int(value))
    elif isinstance(value, dict):
        yield "{"
        for index, (key, item) in enumerate(value.items()):
            inner = list(tokens(item))
            yield (", " if index else "") + json.dumps(key, ensure_ascii=False) + ": " + inner[0]
            yield from inner[1:]
        yield "}"
    elif isinstance(value, (list, tuple)):
        yield "["
        for index, item in enumerate(value):
            inner = list(tokens(item))
            yield (", " if index else "") + inner[0]
            yield from inner[1:]
        yield "]"
    else:
        yield json.dumps(value, ensure_ascii=False)


def wrapped(value):
    lines, line = [], ""
    for token in tokens(value):
        if line and len(line) + len(token) > 115:
            # A comma stays behind.
            if token.startswith(", "):
                line, token = line + ",", token[2:]
            lines.append(line)
            line = ""
        line += token
    return lines + [line]


def main():
    families = [classification, top_k, segmentation, binary, many_classes, regression, detection, keypoints, translation, speech]
    text = "// Written by Tools/make_metric_fixtures.py; do not edit.\n\n"
    text += "/// JSON, because arrays of this size take the compiler long.\nenum MetricFixtures {\n"
    for family in families:
        words = family.__name__.split("_")
        name = words[0] + "".join(w.capitalize() for w in words[1:])
        text += f'  static let {name} = #"""\n' + "".join(f"    {line}\n" for line in wrapped(family())) + '    """#\n'
    OUTPUT.write_text(text + "}\n")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
