"""Writes reference-values.json: samples, and what numpy, scipy and scikit-learn say of them. Run with numpy 2, scipy 1.17, scikit-learn 1.9."""
import itertools
import json
import pathlib

import numpy
import scipy
import scipy.optimize
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


@section
def normal_quantile(random):
    for p in [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-9, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.49999, 0.6, 0.9, 0.975, 0.999, 1 - 1e-9]:
        yield {"p": p, "z": float(scipy.special.ndtri(p))}


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
def simes(random):
    for p in p_values(random):
        yield {"p": p, "simes": float(numpy.min(numpy.sort(p) * len(p) / numpy.arange(1, len(p) + 1)))}


@section
def tree_selection(random):
    for sizes, hot, q in (([3, 1, 8, 20], {2}, 0.05), ([1, 1, 1], {0, 1}, 0.1), ([5, 40, 2, 9, 30, 1, 1, 60], {1, 4, 5}, 0.05), ([6, 6], set(), 0.05)):
        families = [random.uniform(0.3 if i not in hot else 0, 1, size) * (1e-3 if i in hot else 1) for i, size in enumerate(sizes)]
        family_p = [numpy.min(numpy.sort(p) * len(p) / numpy.arange(1, len(p) + 1)) for p in families]
        chosen = scipy.stats.false_discovery_control(family_p) <= q
        level = q * chosen.sum() / len(families)
        flags = [(scipy.stats.false_discovery_control(p) <= level) & kept for p, kept in zip(families, chosen)]
        family = numpy.repeat(numpy.arange(len(sizes)), sizes)
        order = random.permutation(len(family))
        yield {
            "q": q,
            "p": numpy.concatenate(families)[order].tolist(),
            "family": family[order].tolist(),
            "selected": numpy.concatenate(flags)[order].astype(int).tolist(),
            "selected_families": chosen.astype(int).tolist(),
            "level_inside": float(level),
        }


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


def tail_samples(random):
    yield numpy.abs(random.normal(size=600)), 1250, (0.95, 0.995)
    yield random.exponential(0.7, 301), 500, (0.9, 0.99)
    yield numpy.round(numpy.abs(random.normal(size=503)), 1), 503, (0.9, 0.995)
    yield numpy.concatenate([numpy.abs(random.normal(size=700)), [20.0] * 3]), 1400, (0.95, 0.995)


@section
def log_concave_tail(random):
    for z, size, (start, censor) in tail_samples(random):
        z = numpy.round(z, 4)
        a, c = numpy.quantile(z, [start, censor])
        seen = z[(z > a) & (z < c)] - a
        # an exponential tail beyond a, seen only up to c: the slope of its log-likelihood is 0 at the best scale
        slope = lambda beta: -len(seen) / beta + (seen.sum() + (z >= c).sum() * (c - a)) / beta**2
        beta = scipy.optimize.brentq(slope, 1e-3, 10, xtol=1e-14)
        sign = len(z) / size
        probes = [0.0, 0.3, 1.0, float(a) - 0.2, float(a) + 0.01, 3.5, 6.0, 30.0]
        p = [min(1, 2 * sign * ((z >= x).mean() if x < a else (1 - start) * numpy.exp(-(x - a) / beta))) for x in probes]
        yield {
            "z": z.tolist(),
            "stratum_size": size,
            "anchors": {"start": start, "censor": censor},
            "a": float(a),
            "c": float(c),
            "beta": float(beta),
            "between": len(seen),
            "probes": probes,
            "p": [float(x) for x in p],
        }


@section
def mean_excess_trend(random):
    for z in (random.exponential(1, 700), numpy.abs(random.standard_t(2, 900)), numpy.abs(random.normal(size=640))):
        z = numpy.round(z, 4)
        thresholds = numpy.quantile(z, 1 - numpy.geomspace(0.1, 0.005, 7))
        between = [((z > low) & (z < high)).sum() for low, high in zip(thresholds, thresholds[1:])]
        excess = [(numpy.minimum(z[z > low], high) - low).sum() / n for low, high, n in zip(thresholds, thresholds[1:], between)]
        slope, _ = numpy.polyfit(thresholds[:-1], numpy.log(excess), 1, w=numpy.sqrt(between))
        center = numpy.average(thresholds[:-1], weights=between)
        error = 1 / numpy.sqrt(numpy.sum(between * (thresholds[:-1] - center) ** 2))
        yield {"values": z.tolist(), "thresholds": thresholds[:-1].tolist(), "mean_excess": [float(x) for x in excess], "slope": float(slope), "slope_standard_error": float(error)}


@section
def quantile(random):
    for values in ([3.0], [1.0, 2.0], [4.0] * 5, numpy.round(random.normal(size=23), 3).tolist()):
        for share in (0, 0.1, 0.5, 0.95, 1):
            yield {"values": sorted(values), "share": share, "quantile": float(numpy.quantile(values, share))}


@section
def median_absolute_deviation_bias(random):
    for count in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20):
        draws = random.normal(size=(400_000, count))
        mad = numpy.median(numpy.abs(draws - numpy.median(draws, axis=1)[:, None]), axis=1)
        yield {"count": count, "expected_mad": float(mad.mean())}


@section
def over_dispersion(random):
    for units, spread in ((2, 1), (3, 0), (11, 0), (30, 0.1), (57, 0.3)):
        s = random.uniform(0.02, 0.2, units)
        y = random.normal(0, s) + random.normal(0, spread, units)
        z = y / s
        low, high = numpy.quantile(z, [0.1, 0.9])
        factor = numpy.mean(numpy.clip(z, low, high) ** 2) / 0.679
        w = 1 / s**2
        variance = max(0, (units * factor - (units - 1)) / (w.sum() - (w**2).sum() / w.sum()))
        yield {
            "y": y.tolist(),
            "s": s.tolist(),
            "factor": float(factor),
            "variance": float(variance),
            "adjusted_z": (y / numpy.sqrt(s**2 + variance)).tolist(),
            "shrunken": (y * variance / (variance + s**2)).tolist(),
        }


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
    products = []
    for cell in repeated:
        halvings = itertools.combinations(range(len(cell)), len(cell) // 2)
        products.append(numpy.mean([cell[list(half)].mean() * numpy.delete(cell, list(half)).mean() for half in halvings]))
    both = numpy.mean(products)
    levels = []
    for own in cells.values():
        if len(own) > 1:
            means = [numpy.mean(cell) for cell in own.values()]
            weights = [1 / (max(both, 0) + residual / len(cell)) for cell in own.values()]
            pairs = list(itertools.combinations(range(len(means)), 2))
            levels.append(sum(weights[i] * weights[j] * means[i] * means[j] for i, j in pairs) / sum(weights[i] * weights[j] for i, j in pairs))
    level, total = numpy.mean(levels), both + residual
    return {"level": level, "pattern": both - level, "residual": residual, "total": total, "intraclassCorrelation": level / total}


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
