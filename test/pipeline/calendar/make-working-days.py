"""Writes working-days.json: weekdays without work and weekends that are worked, from the Python package chinese_calendar, which is
kept by other people than the library that the product uses. Run: python make-working-days.py > working-days.json"""

import json
from datetime import date, timedelta

import chinese_calendar

years = {}
for year in range(2019, 2027):
    free_weekdays, worked_weekends = [], []
    day = date(year, 1, 1)
    while day.year == year:
        works = chinese_calendar.is_workday(day)
        if works != (day.weekday() < 5):
            (worked_weekends if works else free_weekdays).append(day.isoformat())
        day += timedelta(days=1)
    years[year] = {"free_weekdays": free_weekdays, "worked_weekends": worked_weekends}
print(json.dumps({"package": "chinese_calendar", "version": chinese_calendar.__version__, "years": years}, indent=1))
