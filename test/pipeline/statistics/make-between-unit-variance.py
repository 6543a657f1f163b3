"""Writes between-unit-variance.json: differences with standard errors, and their winsorised Paule-Mandel variance by scipy.

The estimating equation is solved by brentq and winsorised with numpy quantiles (linear), apart from the code under test.
"""
import json
import pathlib

import numpy
import scipy.integrate
import scipy.optimize
import scipy.stats

outer = scipy.stats.norm.ppf(0.9)
expected = 0.679


def excess(variance, y, s):
    z = y / numpy.sqrt(s**2 + variance)
    lower, upper = numpy.quantile(z, [0.1, 0.9])
    return numpy.mean(numpy.clip(z, lower, upper) ** 2) - expected


# The constant itself: E min(|Z|, outer)^2.
exact = scipy.integrate.quad(lambda x: x * x * scipy.stats.norm.pdf(x), -outer, outer)[0] + 0.2 * outer**2
assert abs(exact - expected) < 5e-4

random = numpy.random.default_rng(20260101)
cases = []
for units, tau, spread, shifted in [(12, 0.3, 1.0, 0), (60, 0.2, 1.5, 2), (400, 0.15, 1.0, 12), (25, 0.0, 0.5, 0)]:
    s = numpy.round(0.05 * numpy.exp(spread * random.standard_normal(units)), 6)
    y = numpy.round(random.standard_normal(units) * numpy.sqrt(tau**2 + s**2), 6)
    y[:shifted] += 1.5
    found = 0.0 if excess(0.0, y, s) <= 0 else scipy.optimize.brentq(excess, 0, 100, args=(y, s), xtol=1e-14, rtol=1e-13)
    cases.append({"tau": tau, "y": y.tolist(), "s": s.tolist(), "variance": found})

path = pathlib.Path(__file__).with_name("between-unit-variance.json")
path.write_text(json.dumps(cases) + "\n")
