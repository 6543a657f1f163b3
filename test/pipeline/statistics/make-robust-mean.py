"""Writes robust-mean.json: numbers with standard errors, and the zero of Huber's estimating equation by scipy.

The equation is solved by brentq, apart from the reweighting of the code under test.
"""
import json
import pathlib

import numpy
import scipy.optimize

bound = 1.345


def location(x, s):
    excess = lambda middle: numpy.sum(numpy.clip((x - middle) / s, -bound, bound) / s)
    return scipy.optimize.brentq(excess, x.min() - 1, x.max() + 1, xtol=1e-14, rtol=1e-13)


random = numpy.random.default_rng(20260101)
cases = []
for units, shifted in [(3, 0), (5, 1), (12, 2), (60, 6), (400, 20)]:
    s = numpy.round(0.1 * numpy.exp(0.5 * random.standard_normal(units)), 6)
    x = numpy.round(2 + random.standard_normal(units) * s, 6)
    x[:shifted] += 1.5
    cases.append({"x": x.tolist(), "s": s.tolist(), "mean": location(x, s)})

path = pathlib.Path(__file__).with_name("robust-mean.json")
path.write_text(json.dumps(cases) + "\n")
