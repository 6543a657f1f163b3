"""Writes student-tail.json: two-sided tails of Student's t by scipy. Run with scipy 1.17."""
import json
import pathlib

import scipy.stats

rows = [
    {"t": t, "degrees": degrees, "p": float(2 * scipy.stats.t.sf(t, degrees))}
    for degrees in (0.5, 1, 2.7, 10, 35.4, 400, 20_000)
    for t in (0, 0.05, 0.5, 1.96, 3.14, 6, 25)
]
path = pathlib.Path(__file__).with_name("student-tail.json")
path.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
