"""Writes reference-values.json: amounts, and what numpy says of them. Run with numpy 2."""
import json
import pathlib

import numpy

random = numpy.random.default_rng(20260205)
samples = [[4000.0], [4000.0, 9500.0], [500.0, 500.0, 500.0, 2000.0, 600.0]]
samples += [numpy.round(random.lognormal(8, 1, size), 2).tolist() for size in (3, 10, 11, 24, 101)]
values = [
    {
        "amounts": sample,
        "least": float(numpy.min(sample)),
        "median": float(numpy.median(sample)),
        "greatest": float(numpy.max(sample)),
    }
    for sample in samples
]
path = pathlib.Path(__file__).with_name("reference-values.json")
path.write_text(json.dumps({"made_with": f"numpy {numpy.__version__}", "fine_summary": values}, indent=1) + "\n")
