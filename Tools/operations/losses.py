"""Losses: the functions of StriateNN."""

import torch
from torch.nn import functional as F

from rows import *

TITLE = "Losses"

FN = "torch.nn.functional."
REDUCTIONS = {"mean": "", "none": "reduction: .none", "sum": "reduction: .sum"}


def _loss(name, torch_arguments, swift, *cases, call=None, aliases=(), reductions=("mean", "none", "sum"), **options):
    """A row for each reduction, the first with all cases: `swift` ends in its closing parenthesis."""
    made = []
    for position, reduction in enumerate(reductions):
        torch_option = "" if reduction == "mean" else f", reduction='{reduction}'"
        swift_option = REDUCTIONS[reduction]
        separator = "" if not swift_option or swift[:-1].endswith("(") else ", "
        options.setdefault("half", False)
        made.append(row([name, *aliases], f"{call or 'F.' + name.split('.')[-1]}({torch_arguments}{torch_option})",
                        f"{swift[:-1]}{separator}{swift_option})", *(cases if position == 0 else cases[:1]),
                        kind="loss", **options))
    return made


def focal(x, t, alpha=0.25, gamma=2, reduction="mean"):
    """torchvision.ops.sigmoid_focal_loss."""
    p = torch.sigmoid(x)
    missing = 1 - (p * t + (1 - p) * (1 - t))
    loss = F.binary_cross_entropy_with_logits(x, t, reduction="none") * missing ** gamma
    if alpha is not None:
        loss = (alpha * t + (1 - alpha) * (1 - t)) * loss
    return {"mean": loss.mean(), "sum": loss.sum(), "none": loss}[reduction]


def class_focal(x, y, gamma=2, weight=None):
    logs = F.log_softmax(x, 1).gather(1, y.unsqueeze(1)).squeeze(1)
    loss = -(1 - logs.exp()) ** gamma * logs
    return (loss if weight is None else loss * weight[y]).mean()


def dice(p, t, smoothing=1, squared=False, reduction="mean"):
    axes = tuple(range(2, p.dim()))
    sizes = p ** 2 + t ** 2 if squared else p + t
    loss = 1 - (2 * (p * t).sum(axes) + smoothing) / (sizes.sum(axes) + smoothing)
    return {"mean": loss.mean(), "sum": loss.sum(), "none": loss}[reduction]


def crammer_singer(x, y, margin=1.0, power=1):
    right = x.gather(1, y.unsqueeze(1))
    wrong = x.scatter(1, y.unsqueeze(1), -torch.inf)
    return (torch.relu(margin + wrong.amax(1) - right.squeeze(1)) ** power)


def weston_watkins(x, y, margin=1.0, power=1):
    terms = torch.relu(margin + x - x.gather(1, y.unsqueeze(1))) ** power
    return terms.scatter(1, y.unsqueeze(1), 0.0).sum(1)


def contrastive(x, y, similar, margin=1.0):
    distance = F.pairwise_distance(x, y)
    return (similar * distance ** 2 + (1 - similar) * torch.relu(margin - distance) ** 2) / 2


def chi_squared(x, y, w):
    total = x + y
    return (w * torch.where(total == 0, 0, (x - y) ** 2 / torch.where(total == 0, 1, total))).sum(-1)


def bootstrapped(x, y, count, **options):
    return F.cross_entropy(x, y, reduction="none", **options).flatten(1).topk(count, 1).values.mean(1)


WEIGHTS = N(3, low=0.4, high=2)
PIXELS = [X(2, 3, 2, 2), I(2, 2, 2, high=3)]
IGNORED = IV([0, 2, -100, 1])
SIGNS = IV([[1, -1, 1], [-1, -1, 1]])
ROWSIGNS = IV([1, -1, 1, -1])
YES_NO = N(2, 3, low=0, high=1)

CLASSES = (
    _loss(FN + "cross_entropy", "x, y", "x.crossEntropy(labels: y)", [X(4, 3), I(4, high=3)], [T(2, 5), I(2, high=5)],
          [X(1, 1), IV([0])], PIXELS, [X(2, 3, 4), I(2, 4, high=3)], [X(3), IV(2)], half=True)
    + _loss(FN + "cross_entropy", "x, y, z", "x.crossEntropy(labels: y, weights: z)", [X(4, 3), I(4, high=3), WEIGHTS],
            PIXELS + [WEIGHTS])
    + _loss(FN + "cross_entropy", "x, y, z, ignore_index=-100",
            "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100)", [X(4, 3), IGNORED, WEIGHTS])
    + _loss(FN + "cross_entropy", "x, y, ignore_index=1", "x.crossEntropy(labels: y, ignoreIndex: 1)", PIXELS)
    + _loss(FN + "cross_entropy", "x, y, label_smoothing=0.1", "x.crossEntropy(labels: y, labelSmoothing: 0.1)",
            [X(4, 3), I(4, high=3)], PIXELS)
    + _loss(FN + "cross_entropy", "x, y, z, label_smoothing=0.2, ignore_index=-100",
            "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2)", [X(4, 3), IGNORED, WEIGHTS])
    + _loss(FN + "cross_entropy", "x, y", "x.crossEntropy(targets: y)", [X(4, 3), X(4, 3, low=0, high=1)],
            [X(2, 3, 2), X(2, 3, 2, low=0, high=1)], [X(3), X(3, low=0, high=1)])
    + _loss(FN + "cross_entropy", "x, y, z, label_smoothing=0.1",
            "x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1)",
            [X(4, 3), X(4, 3, low=0, high=1), WEIGHTS], [X(2, 3, 2), X(2, 3, 2, low=0, high=1), WEIGHTS])
    + _loss(FN + "nll_loss", "x, y", "x.negativeLogLikelihood(labels: y)", [X(4, 3), I(4, high=3)], PIXELS,
            [X(3), IV(1)])
    + _loss(FN + "nll_loss", "x, y, z, ignore_index=-100",
            "x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100)", [X(4, 3), IGNORED, WEIGHTS])
    + [row(FN + "linear_cross_entropy", "F.linear_cross_entropy(x, y, z)", "x.linear(y).crossEntropy(labels: z)",
           [X(4, 2), X(3, 2), I(4, high=3)], kind="loss", half=False,
           note="two calls: the product's memory is the plan's business"),
       row("bootstrapped cross-entropy", "bootstrapped(x, y, 2).mean()", "x.bootstrappedCrossEntropy(labels: y, count: 2)",
           PIXELS, [X(2, 3, 4), I(2, 4, high=3)], kind="loss", half=False, note="of FRRN; PyTorch has no name for it"),
       row("bootstrapped cross-entropy", "bootstrapped(x, y, 3, weight=z, ignore_index=1)",
           "x.bootstrappedCrossEntropy(labels: y, count: 3, weights: z, ignoreIndex: 1, reduction: .none)",
           PIXELS + [WEIGHTS], kind="loss", half=False)]
)

MARGINS = [
    row(FN + "multi_margin_loss", "F.multi_margin_loss(x, y) * x.shape[1]", "x.hinge(labels: y)",
        [X(4, 3), I(4, high=3)], [T(2, 5), I(2, high=5)], kind="loss",
        note="the sum over classes, as Weston and Watkins have it; PyTorch divides it by their number"),
    row(FN + "multi_margin_loss", "F.multi_margin_loss(x, y, margin=0.5) * x.shape[1]",
        "x.hinge(labels: y, margin: 0.5)", [X(4, 3), I(4, high=3)], kind="loss"),
    row("hinge", "weston_watkins(x, y, power=2)", "x.hinge(labels: y, isSquared: true, reduction: .none)",
        [X(4, 3), I(4, high=3)], kind="loss", half=False, note="squared"),
    row("hinge", "weston_watkins(x, y, 0.7, 2).mean()", "x.hinge(labels: y, margin: 0.7, isSquared: true)",
        [X(4, 3), I(4, high=3)], kind="loss", half=False),
    row("hinge", "crammer_singer(x, y).mean()", "x.hinge(labels: y, form: .crammerSinger)",
        [X(4, 3), I(4, high=3)], [T(2, 5), I(2, high=5)], kind="loss", half=False, note="of Crammer and Singer"),
    row("hinge", "crammer_singer(x, y, 1.5, 2).sum()",
        "x.hinge(labels: y, margin: 1.5, form: .crammerSinger, isSquared: true, reduction: .sum)",
        [X(4, 3), I(4, high=3)], kind="loss", half=False),
] + (
    _loss(FN + "multi_margin_loss", "x, y", "x.multiMarginLoss(labels: y)", [X(4, 3), I(4, high=3)], [X(3), IV(1)])
    + _loss(FN + "multi_margin_loss", "x, y, p=2, margin=0.8, weight=z",
            "x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z)", [X(4, 3), I(4, high=3), WEIGHTS])
    + _loss(FN + "multilabel_margin_loss", "x, y", "x.multilabelMarginLoss(labels: y)",
            [X(3, 4), IV([[3, 0, -1, 1], [-1, 2, 1, 0], [0, 1, 2, 3]])], [X(4), IV([2, -1, 2, 2])])
    + _loss(FN + "multilabel_soft_margin_loss", "x, y", "x.multilabelSoftMarginLoss(targets: y)", [X(2, 3), YES_NO])
    + _loss(FN + "multilabel_soft_margin_loss", "x, y, z", "x.multilabelSoftMarginLoss(targets: y, weights: z)",
            [X(2, 3), YES_NO, WEIGHTS])
    + _loss(FN + "soft_margin_loss", "x, y", "x.softMarginLoss(targets: y)", [X(2, 3), SIGNS])
)

BINARY = (
    _loss(FN + "binary_cross_entropy", "x, y", "x.binaryCrossEntropy(targets: y)",
          [X(2, 3, low=0.05, high=0.95), X(2, 3, low=0, high=1)])
    + _loss(FN + "binary_cross_entropy", "x, y, z", "x.binaryCrossEntropy(targets: y, weights: z)",
            [X(2, 3, low=0.05, high=0.95), X(2, 3, low=0, high=1), WEIGHTS])
    + [row(FN + "binary_cross_entropy", "F.binary_cross_entropy(x, y, reduction='none')",
           "x.binaryCrossEntropy(targets: y, reduction: .none)", [N(2, low=0.1, high=0.9), YES_NO_PAIR], kind="loss",
           half=False) for YES_NO_PAIR in [N(2, low=0.1, high=0.8)]]
    + _loss(FN + "binary_cross_entropy_with_logits", "x, y", "x.binaryCrossEntropyWithLogits(targets: y)",
            [X(2, 3, low=-40, high=40), X(2, 3, low=0, high=1)], aliases=["torch.binary_cross_entropy_with_logits"])
    + _loss(FN + "binary_cross_entropy_with_logits", "x, y, z, pos_weight=w",
            "x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w)",
            [X(2, 3), X(2, 3, low=0, high=1), WEIGHTS, WEIGHTS])
    + _loss("torchvision.ops.sigmoid_focal_loss", "x, y", "x.focalLoss(targets: y)", [X(2, 3), YES_NO], call="focal")
    + _loss("torchvision.ops.sigmoid_focal_loss", "x, y, alpha=None, gamma=3",
            "x.focalLoss(targets: y, alpha: nil, gamma: 3)", [X(2, 3), YES_NO], call="focal")
    + [row("focal loss", "class_focal(x, y)", "x.focalLoss(labels: y)", [X(4, 3), I(4, high=3)], PIXELS, kind="loss",
           half=False, note="of softmax; PyTorch has no name for it"),
       row("focal loss", "class_focal(x, y, 1.5, z)", "x.focalLoss(labels: y, gamma: 1.5, weights: z)",
           [X(4, 3), I(4, high=3), WEIGHTS], kind="loss", half=False)]
    + _loss("dice loss", "x, y", "x.diceLoss(targets: y)", [X(2, 3, 4, low=0, high=1), X(2, 3, 4, low=0, high=1)],
            [X(1, 2, 2, 3, low=0, high=1), X(1, 2, 2, 3, low=0, high=1)], call="dice",
            note="PyTorch has no name for it")
    + _loss("dice loss", "x, y, 0.5, True", "x.diceLoss(targets: y, smoothing: 0.5, isSquared: true)",
            [X(2, 3, 4, low=0, high=1), X(2, 3, 4, low=0, high=1)], call="dice")
)

PAIR = [X(3, 4), X(3, 4)]
REGRESSION = (
    _loss(FN + "mse_loss", "x, y", "x.meanSquaredError(y)", PAIR, [T(4, 3), X(4, 3)], half=True)
    + _loss(FN + "l1_loss", "x, y", "x.meanAbsoluteError(y)", PAIR, [T(4, 3), X(4, 3)], half=True)
    + _loss(FN + "smooth_l1_loss", "x, y", "x.smoothL1Loss(y)", PAIR, once=True)
    + _loss(FN + "smooth_l1_loss", "x, y, beta=0.3", "x.smoothL1Loss(y, beta: 0.3)", PAIR, once=True)
    + _loss(FN + "smooth_l1_loss", "x, y, beta=0.0", "x.smoothL1Loss(y, beta: 0)", PAIR, reductions=["mean"])
    + _loss(FN + "huber_loss", "x, y", "x.huberLoss(y)", PAIR, once=True)
    + _loss(FN + "huber_loss", "x, y, delta=0.4", "x.huberLoss(y, delta: 0.4)", PAIR, once=True)
    + [row("ln cosh loss", "torch.log(torch.cosh(x - y)).mean()", "x.logCoshLoss(y)", PAIR, kind="loss", half=False,
           note="PyTorch has no name for it")]
    + _loss(FN + "kl_div", "x, y", "x.klDivergence(targets: y)", [X(3, 4, low=-3, high=-0.1), X(3, 4, low=0.1, high=1)],
            aliases=["torch.kl_div"])
    + [row([FN + "kl_div", "torch.kl_div"], "F.kl_div(x, y, reduction='batchmean')",
           "x.klDivergence(targets: y, reduction: .batchMean)",
           [X(3, 4, low=-3, high=-0.1), X(3, 4, low=0.1, high=1)], kind="loss", half=False)]
    + _loss(FN + "kl_div", "x, y, log_target=True", "x.klDivergence(targets: y, isLogarithmic: true)",
            [X(3, 4, low=-3, high=-0.1), X(3, 4, low=-3, high=-0.1)], aliases=["torch.kl_div"])
    + _loss(FN + "poisson_nll_loss", "x, y", "x.poissonNegativeLogLikelihood(targets: y)", [X(3, 4), X(3, 4, low=0, high=5)],
            aliases=["torch.poisson_nll_loss"])
    + _loss(FN + "poisson_nll_loss", "x, y, log_input=False, full=True",
            "x.poissonNegativeLogLikelihood(targets: y, isLogarithmic: false, isFull: true)",
            [X(3, 4, low=0.2, high=4), N(3, 4, low=0, high=5)], reductions=["mean", "none"])
    + _loss(FN + "gaussian_nll_loss", "x, y, z", "x.gaussianNegativeLogLikelihood(targets: y, variances: z)",
            PAIR + [X(3, 4, low=0.2, high=2)], PAIR + [X(3, 1, low=0.2, high=2)], PAIR + [X(3, low=0.2, high=2)])
    + _loss(FN + "gaussian_nll_loss", "x, y, z, full=True, eps=0.9",
            "x.gaussianNegativeLogLikelihood(targets: y, variances: z, isFull: true, epsilon: 0.9)",
            PAIR + [N(3, 4, low=0.2, high=2)], reductions=["mean"])
)

EMBEDDING = (
    _loss(FN + "cosine_embedding_loss", "x, y, z", "x.cosineEmbeddingLoss(y, targets: z)", [X(4, 3), X(4, 3), ROWSIGNS],
          [X(3), X(3), IV(1)], aliases=["torch.cosine_embedding_loss"])
    + _loss(FN + "cosine_embedding_loss", "x, y, z, margin=-0.6", "x.cosineEmbeddingLoss(y, targets: z, margin: -0.6)",
            [X(4, 3), X(4, 3), ROWSIGNS], reductions=["mean"], aliases=["torch.cosine_embedding_loss"])
    + _loss(FN + "hinge_embedding_loss", "x, y", "x.hingeEmbeddingLoss(targets: y)", [X(2, 3), SIGNS],
            aliases=["torch.hinge_embedding_loss"])
    + _loss(FN + "hinge_embedding_loss", "x, y, margin=0.3", "x.hingeEmbeddingLoss(targets: y, margin: 0.3)",
            [X(2, 3), SIGNS], reductions=["mean"], aliases=["torch.hinge_embedding_loss"])
    + _loss(FN + "margin_ranking_loss", "x, y, z", "x.marginRankingLoss(y, targets: z)", [X(2, 3), X(2, 3), SIGNS],
            aliases=["torch.margin_ranking_loss"])
    + _loss(FN + "margin_ranking_loss", "x, y, z, margin=0.5", "x.marginRankingLoss(y, targets: z, margin: 0.5)",
            [X(2, 3), X(2, 3), SIGNS], reductions=["mean"], aliases=["torch.margin_ranking_loss"])
    + _loss(FN + "triplet_margin_loss", "x, y, z", "x.tripletMarginLoss(positive: y, negative: z)",
            [X(4, 3), X(4, 3), X(4, 3)], aliases=["torch.triplet_margin_loss"])
    + _loss(FN + "triplet_margin_loss", "x, y, z, margin=2.0, p=1, swap=True",
            "x.tripletMarginLoss(positive: y, negative: z, margin: 2, order: 1, swaps: true)",
            [X(4, 3), X(4, 3), X(4, 3)], reductions=["mean"], aliases=["torch.triplet_margin_loss"])
    + [row(FN + "triplet_margin_with_distance_loss",
           "F.triplet_margin_with_distance_loss(x, y, z, distance_function=lambda a, b: (a - b).square().sum(-1), swap=True)",
           "x.tripletMarginLoss(positive: y, negative: z, swaps: true) { ($0 - $1).square().sum(axes: [-1]) }",
           [X(4, 3), X(4, 3, low=-1, high=0.8), X(4, 3, low=-0.7, high=1.2)], kind="loss", half=False),
       row("contrastive loss", "contrastive(x, y, z).mean()", "x.contrastiveLoss(y, similar: z)",
           [X(4, 3), X(4, 3), IV([1, 0, 1, 0])], kind="loss", half=False, note="PyTorch has no name for it"),
       row("contrastive loss", "contrastive(x, y, z, 3.0)", "x.contrastiveLoss(y, similar: z, margin: 3, reduction: .none)",
           [X(4, 3), X(4, 3), IV([1, 0, 1, 0])], kind="loss", half=False),
       row("weighted χ²", "chi_squared(x, y, z)", "x.weightedChiSquared(y, weights: z)",
           [X(4, 3, low=0.1, high=2), X(4, 3, low=0.1, high=2), X(3)], [N(2, low=0, high=1), X(2, low=0.1, high=1), X(2)],
           kind="loss", half=False, note="of DeepFace; PyTorch has no name for it"),
       row("weighted χ²", "chi_squared(x, y, 1).mean()", "x.weightedChiSquared(y, reduction: .mean)",
           [X(4, 3, low=0.1, high=2), X(4, 3, low=0.1, high=2)], kind="loss", half=False)]
)

CTC = [
    row(FN + "ctc_loss", f"F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='{reduction}')",
        f"x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .{reduction})",
        [X(6, 2, 4), IV([[1, 2, 2], [3, 1, 0]]), IV([6, 5]), IV([3, 2])], kind="loss", once=True, half=False)
    for reduction in ("mean", "sum", "none")
]

ROWS = CLASSES + MARGINS + BINARY + REGRESSION + EMBEDDING + CTC
