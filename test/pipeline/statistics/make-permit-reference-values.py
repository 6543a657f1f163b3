"""Writes permit-reference-values.json: refusals and days of permits, and what scipy and numpy say of them. Run with scipy 1 and numpy 2."""
import json
import math
import pathlib

import numpy
import scipy
from scipy.stats import hypergeom

tables = [(20, 12, 95, 8), (40, 1, 60, 30), (30, 3, 90, 11), (25, 25, 75, 40), (200, 30, 900, 60), (50, 2, 1200, 190), (21, 1, 60, 3)]
refusals = []
for decided, refused, peer_decided, peer_refused in tables:
    law = hypergeom(decided + peer_decided, refused + peer_refused, decided)
    chance = min(1.0, 2 * min(law.sf(refused - 1), law.cdf(refused)))
    refusals.append({"decided": decided, "refused": refused, "peer_decided": peer_decided, "peer_refused": peer_refused, "chance": float(chance)})

random = numpy.random.default_rng(20260207)
durations = []
for size in (11, 24, 60):
    days = numpy.maximum(0, numpy.round(random.lognormal(2.3, 0.25, size - 1))).astype(int).tolist() + [58]
    logs = numpy.log1p(days)
    deviations = numpy.abs(logs - numpy.median(logs))
    core = 1.4826 * numpy.median(deviations) * size / (size - 0.8)
    scale = max(core, numpy.quantile(deviations, 0.9) / 1.645, math.log(1.05))
    score = (math.log1p(58) - numpy.median(logs)) / scale
    durations.append({"days": days, "usual_days": float(numpy.expm1(numpy.median(logs))), "usual_factor": float(numpy.exp(scale)), "score": float(score)})

path = pathlib.Path(__file__).with_name("permit-reference-values.json")
made_with = f"scipy {scipy.__version__}, numpy {numpy.__version__}"
path.write_text(json.dumps({"made_with": made_with, "refusals": refusals, "durations": durations}, indent=1) + "\n")
