"""Writes sessions for ever and says after each flush how many are in the file: for the test that kills it."""

import itertools
import sys
from pathlib import Path

from database.statistics import Statistics

statistics = Statistics(Path(sys.argv[1]))
for number in itertools.count(1):
    statistics.start_session("km")
    statistics.record_page("history")
    statistics.record_item(f"event/{number}")
    statistics.record_unfound(f"word {number % 7}")
    if not statistics.flush():
        sys.exit(statistics.trouble)
    print(number, flush=True)
