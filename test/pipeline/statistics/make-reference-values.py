"""Writes reference-values.json: samples, and what numpy, scipy and scikit-learn say of them. Run with numpy 2, scipy 1.17, scikit-learn 1.9."""
import itertools
import json
import pathlib

import numpy
import scipy
import scipy.special
import scipy.stats
import sklearn
import sklearn.metrics

sections = {}


def section(make):
    """Keeps the rows that a function makes under its name. Each has its own stream, so that a new one changes no other."""
    sections[make.__name__] = list(make(numpy.random.default_rng(20260205)))
    return make


@section
def fine_summary(random):
    samples = [[4000.0], [4000.0, 9500.0], [500.0, 500.0, 500.0, 2000.0, 600.0]]
    samples += [numpy.round(random.lognormal(8, 1, size), 2).tolist() for size in (3, 10, 11, 24, 101)]
    for sample in samples:
        yield {
            "amounts": sample,
            "least": float(numpy.min(sample)),
            "median": float(numpy.median(sample)),
            "greatest": float(numpy.max(sample)),
        }


@section
def normal_two_sided_p(random):
    for z in [0, 1e-9, 0.1, 0.5, 1, 1.5, 1.9999, 2, 2.0001, 2.5, 3, 4, 6, 8.2, 13, 20, 27, 33, 37]:
        yield {"z": z, "p": 2 * float(scipy.special.ndtr(-z))}


def p_values(random):
    yield [0.03]
    yield [0.04, 0.01]
    yield [0.2] * 6
    yield [0.0, 0.0, 1.0, 1.0, 0.5]
    yield [1e-300, 1e-20, 0.04, 0.04, 0.04, 0.9]
    for size in (7, 40, 113):
        yield numpy.round(random.beta(0.5, 2, size), 3).tolist()


@section
def benjamini_hochberg(random):
    for p in p_values(random):
        yield {"p": p, "q": scipy.stats.false_discovery_control(p).tolist()}


@section
def xoshiro128(random):
    mask = 0xFFFFFFFF
    rotate = lambda word, places: ((word << places) | (word >> (32 - places))) & mask
    for seed in (0, 1, 20260205, 2**32 - 1):
        words, state = [], seed
        for _ in range(4):
            state = (state + 0x9E3779B9) & mask
            word = ((state ^ (state >> 16)) * 0x85EBCA6B) & mask
            word = ((word ^ (word >> 13)) * 0xC2B2AE35) & mask
            words.append(word ^ (word >> 16))
        a, b, c, d = words
        outputs = []
        for _ in range(10):
            outputs.append(rotate(b * 5 & mask, 7) * 9 & mask)
            shifted = b << 9 & mask
            c ^= a
            d ^= b
            b ^= c
            a ^= d
            c ^= shifted
            d = rotate(d, 11)
        pairs = zip(outputs[::2], outputs[1::2])
        yield {"seed": seed, "uniforms": [((high >> 5) * 2**26 + (low >> 6)) / 2**53 for high, low in pairs]}


@section
def quantile(random):
    for values in ([3.0], [1.0, 2.0], [4.0] * 5, numpy.round(random.normal(size=23), 3).tolist()):
        for share in (0, 0.1, 0.5, 0.95, 1):
            yield {"values": sorted(values), "share": share, "quantile": float(numpy.quantile(values, share))}


def greatest_cusum(series, weights):
    best = (-1.0, 0, 0.0)
    for k in range(1, len(series)):
        before = numpy.average(series[:k], weights=weights[:k])
        after = numpy.average(series[k:], weights=weights[k:])
        error = numpy.sqrt(1 / weights[:k].sum() + 1 / weights[k:].sum())
        if abs(after - before) / error > best[0] * (1 + 1e-12):
            best = (abs(after - before) / error, k, after - before)
    return best


@section
def change_point(random):
    samples = [([1.0, 2.0], [1, 3]), ([0.0, 0.0, 1.0], [1, 1, 1]), ([0.1, 0.3, 0.2, 0.9, 0.8, 1.1], [5, 1, 9, 2, 2, 7]), ([1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0], [1] * 7)]
    samples += [(numpy.round(random.normal(size=7), 3), random.integers(1, 30, 7))]
    for series, weights in samples:
        series, weights = numpy.array(series, float), numpy.array(weights, float)
        cusum, split, jump = greatest_cusum(series, weights)
        orders = [list(order) for order in itertools.permutations(range(len(series)))]
        as_large = sum(greatest_cusum(series[order], weights[order])[0] >= cusum * (1 - 1e-9) for order in orders)
        mean = numpy.average(series, weights=weights)
        deviation = numpy.sqrt((weights * (series - mean) ** 2).sum() / (len(series) - 1))
        yield {
            "series": series.tolist(),
            "weights": weights.tolist(),
            "split": split,
            "jump": float(jump),
            "statistic": float(cusum / deviation),
            "exact_p": as_large / len(orders),
        }


def all_differences(first, second):
    pool = numpy.array(first + second, float)
    for chosen in itertools.combinations(range(len(pool)), len(first)):
        mask = numpy.zeros(len(pool), bool)
        mask[list(chosen)] = True
        yield pool[mask].mean() - pool[~mask].mean()


@section
def permutation_test(random):
    ties = [([1.0], [2.0]), ([1.0, 1.0], [1.0]), ([3.0, 3.0, 1.0], [1.0, 1.0, 2.0, 3.0, 1.0]), ([5.0, 6.0, 7.0], [1.0, 2.0, 3.0, 4.0])]
    samples = [[pair] for pair in ties + [(numpy.round(random.normal(0.8, 1, 6), 2).tolist(), numpy.round(random.normal(size=9), 2).tolist())]]
    samples.append([([1.0, 4.0], [2.0]), ([3.0], [1.0, 1.0, 2.0, 0.0]), ([2.0, 2.0], [2.0, 5.0])])
    samples.append([([9.0, 8.0, 8.0], [1.0, 2.0]), ([7.0, 5.0], [1.0, 1.0, 2.0, 0.0])])
    for strata in samples:
        statistic = sum(numpy.mean(first) - numpy.mean(second) for first, second in strata)
        sums = numpy.array([sum(parts) for parts in itertools.product(*(list(all_differences(*pair)) for pair in strata))])
        p = min(1, 2 * min((sums <= statistic + 1e-9).mean(), (sums >= statistic - 1e-9).mean()))
        if len(strata) == 1 and min(map(len, strata[0])) > 1:
            difference = lambda x, y, axis: numpy.mean(x, axis=axis) - numpy.mean(y, axis=axis)
            found = scipy.stats.permutation_test(strata[0], difference, permutation_type="independent", n_resamples=numpy.inf, vectorized=True)
            assert abs(found.pvalue - p) < 1e-12 and abs(found.statistic - statistic) < 1e-12
        yield {
            "strata": [{"first": first, "second": second} for first, second in strata],
            "statistic": float(statistic),
            "p": float(p),
            "arrangements": len(sums),
        }


@section
def incomplete_beta(random):
    for x, a, b in ((0, 1, 2), (1, 3, 2), (0.5, 1, 1), (0.3, 2.5, 0.7), (1e-5, 3, 40), (0.99, 3, 40), (0.02, 5, 400), (0.5, 900, 1000), (0.001, 0.5, 0.5), (0.05, 5e4, 1e6), (0.0005, 40, 1e5)):
        yield {"x": x, "a": a, "b": b, "value": float(scipy.special.betainc(a, b, x))}


@section
def clopper_pearson(random):
    for successes, trials, confidence in ((0, 1, 0.95), (1, 1, 0.95), (1, 2, 0.95), (0, 30, 0.99), (30, 30, 0.9), (3, 47, 0.95), (940, 1000, 0.95), (17, 20, 0.5), (25_000, 1_000_000, 0.999)):
        bounds = scipy.stats.binomtest(successes, trials).proportion_ci(confidence, "exact")
        yield {"successes": successes, "trials": trials, "confidence": confidence, "lower": float(bounds.low), "upper": float(bounds.high)}


def audited(rows):
    """The estimators written out: every halving of every cell, every pair of an officer's cells."""
    x = numpy.array([value for _, _, value in rows])
    cells = {}
    for (officer, signature, _), value in zip(rows, x - x.mean()):
        cells.setdefault(officer, {}).setdefault(signature, []).append(value)
    repeated = [numpy.array(cell) for own in cells.values() for cell in own.values() if len(cell) > 1]
    residual = sum(((cell - cell.mean()) ** 2).sum() for cell in repeated) / sum(len(cell) - 1 for cell in repeated)
    products = {}
    for officer, own in cells.items():
        for cell in (numpy.array(cell) for cell in own.values() if len(cell) > 1):
            halvings = itertools.combinations(range(len(cell)), len(cell) // 2)
            products.setdefault(officer, []).append(numpy.mean([cell[list(half)].mean() * numpy.delete(cell, list(half)).mean() for half in halvings]))
    both = numpy.mean(sum(products.values(), []))
    levels = {}
    for officer, own in cells.items():
        if len(own) > 1:
            means = [numpy.mean(cell) for cell in own.values()]
            weights = [1 / (max(both, 0) + residual / len(cell)) for cell in own.values()]
            pairs = list(itertools.combinations(range(len(means)), 2))
            levels[officer] = sum(weights[i] * weights[j] * means[i] * means[j] for i, j in pairs) / sum(weights[i] * weights[j] for i, j in pairs)
    level = numpy.mean(list(levels.values()))
    pattern = numpy.mean([product - levels[officer] for officer, own in products.items() if officer in levels for product in own])
    total = level + pattern + residual
    known = [officer for officer in products if officer in levels]
    squares = {officer: sum(((numpy.array(cell) - numpy.mean(cell)) ** 2).sum() for cell in own.values()) for officer, own in cells.items()}
    freedom = {officer: sum(len(cell) - 1 for cell in own.values()) for officer, own in cells.items()}
    repeating = [officer for officer in cells if freedom[officer] > 0]
    return {
        "level": level, "pattern": pattern, "residual": residual, "total": total, "intraclassCorrelation": level / total,
        "levelError": numpy.std(list(levels.values()), ddof=1) / numpy.sqrt(len(levels)),
        "patternError": ratio_error([sum(products[officer]) - len(products[officer]) * levels[officer] for officer in known], [len(products[officer]) for officer in known]),
        "residualError": ratio_error([squares[officer] for officer in repeating], [freedom[officer] for officer in repeating]),
    }


def ratio_error(sums, weights):
    """The standard error of Σ sums / Σ weights, linearised."""
    sums, weights = numpy.array(sums, float), numpy.array(weights, float)
    return numpy.std(sums - weights * sums.sum() / weights.sum(), ddof=1) * numpy.sqrt(len(sums)) / weights.sum()


@section
def noise_audit(random):
    for officers, signatures, decisions in ((2, 2, 9), (5, 4, 60), (12, 6, 150)):
        level, pattern = random.normal(0, 0.2, officers), random.normal(0, 0.25, (officers, signatures))
        rows = [(int(o), int(s), level[o] + pattern[o, s] + random.normal(0, 0.5)) for o, s in zip(random.integers(0, officers, decisions), random.integers(0, signatures, decisions))]
        yield {
            "officer": [row[0] for row in rows],
            "signature": [row[1] for row in rows],
            "x": [row[2] for row in rows],
            "components": {name: float(value) for name, value in audited(rows).items()},
        }


@section
def average_precision(random):
    yield {"is_true": [1], "scores": [0.3], "average_precision": 1.0}
    samples = [([0, 1], [0.5, 0.5]), ([1, 0, 0, 1], [1.0, 1.0, 1.0, 1.0]), ([0, 0, 1], [3.0, 2.0, 1.0])]
    samples += [(random.integers(0, 2, size).tolist(), numpy.round(random.random(size), 1).tolist()) for size in (11, 60)]
    for is_true, scores in samples:
        yield {"is_true": is_true, "scores": scores, "average_precision": float(sklearn.metrics.average_precision_score(is_true, scores))}


def compact(rows):
    return "[\n  " + ",\n  ".join(json.dumps(row) for row in rows) + "\n ]"


made_with = f"numpy {numpy.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}"
lines = [f' "made_with": {json.dumps(made_with)}'] + [f' "{name}": {compact(rows)}' for name, rows in sections.items()]
pathlib.Path(__file__).with_name("reference-values.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
