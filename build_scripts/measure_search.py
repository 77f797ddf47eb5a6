"""Measure search: how well it answers what visitors type, and how long it takes at the real size and beyond.

    python -m build_scripts.measure_search [--sizes N …] [--content FILE]

The queries are those of tests/search_queries.toml. The records of the larger sizes are generated: each is put together
from the real content's titles and passages, in both languages, with a fixed seed: a record is an item in two languages,
two entries of the index. Times are of one call, the best of three, in the processor's time of the calling thread: a
search computes in one thread and waits for nothing (the file is in memory after the first call), so this is how long it
takes where no other program wants the processor, and what else the machine does is left out. Exit status 1 where recall
is not enough, or at 10,000 records the 99th percentile of the queries entered or of the keys typed.
"""

import argparse
import random
import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import URL, create_engine

from build_scripts.build_database import CONTENT_FILE
from build_scripts.environment import ROOT
from database.search import Search
from database.search_entries import Entry, read_entries
from database.search_index import write_entries
from database.store import ContentStore, connect

SUITE = ROOT / "tests" / "search_queries.toml"
SIZES = (10_000, 100_000)
LANGUAGES = ("km", "en")
ENOUGH_RECALL = 0.97
BOUND = (10_000, 10.0)  # records, milliseconds
_REPEATS = 3
_MOST_KEYS = 400  # of the keys with which the queries are typed
_SEED = 2026


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query of the suite and the items that it must find, as kind/id."""

    text: str
    group: str
    language: str
    find: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """How well a query was answered: recall in the first three, one through the place of the first item wanted."""

    wanted: Wanted
    recall: float
    rank: float
    hits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """A content file to measure on: how many records it has, in how many bytes."""

    records: int
    path: Path


def read_suite(path: Path = SUITE) -> tuple[Wanted, ...]:
    """The queries and what they must find."""
    queries = tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    return tuple(Wanted(one["text"], one["group"], one["language"], tuple(one["find"])) for one in queries)


def ask(search: Search, wanted: Wanted) -> Answer:
    """One query, as Enter answers it."""
    hits = tuple(f"{hit.kind}/{hit.id}" for hit in search.find(wanted.text, wanted.language))
    recall = sum(item in hits[:3] for item in wanted.find) / len(wanted.find)
    places = [hits.index(item) for item in wanted.find if item in hits]
    return Answer(wanted, recall, 1 / (1 + min(places)) if places else 0.0, hits)


def recall(answers: Sequence[Answer]) -> float:
    """The mean share of the items wanted that are among the first three."""
    return statistics.fmean(answer.recall for answer in answers)


def mean_rank(answers: Sequence[Answer]) -> float:
    """The mean reciprocal rank."""
    return statistics.fmean(answer.rank for answer in answers)


def generate(real: Sequence[Entry], records: int) -> Iterator[Entry]:
    """So many records in each language, of the titles and passages of real ones."""
    chance = random.Random(_SEED)  # noqa: S311 - for variety, not for secrets
    for language in LANGUAGES:
        own = [entry for entry in real if entry.language == language]
        heads = [head for entry in own for head in entry.heads]
        body = [passage for entry in own for passage in entry.body]
        for number in range(records):
            like = chance.choice(own)
            title, context = chance.choice(own).title, (*chance.choice(own).context, str(number))
            passages = tuple(chance.choices(body, k=2))
            yield Entry(like.kind, f"{number}", language, title, (chance.choice(heads),), passages, (), context)


def write_generated(real: Sequence[Entry], records: int, path: Path) -> None:
    """A file with the index of so many generated records."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    with engine.begin() as connection:
        write_entries(connection, generate(real, records))
    engine.dispose()


def beginnings(text: str) -> list[str]:
    """What stands in the search field, key by key."""
    return [text[:length] for length in range(1, len(text) + 1)]


def milliseconds(call: Callable[[], object]) -> float:
    """The processor's time for a call, the best of a few."""
    best = float("inf")
    for _ in range(_REPEATS):
        start = time.thread_time()
        call()
        best = min(best, (time.thread_time() - start) * 1000)
    return best


def entering(search: Search, suite: Sequence[Wanted]) -> list[float]:
    """The time of each query, entered whole."""
    return [milliseconds(partial(search.find, wanted.text, wanted.language)) for wanted in suite]


def typing(search: Search, suite: Sequence[Wanted]) -> list[float]:
    """The time of answers while the queries are typed, at keys chosen by chance."""
    keys = sorted({(text, wanted.language) for wanted in suite for text in beginnings(wanted.text)})
    typed = random.Random(_SEED).sample(keys, min(_MOST_KEYS, len(keys)))  # noqa: S311 - for variety, not for secrets
    return [milliseconds(partial(search.find_begun, *one)) for one in typed]


def summary(times: Sequence[float]) -> tuple[float, float, float]:
    """Median, 99th percentile and maximum."""
    return statistics.median(times), percentile(times), max(times)


def percentile(times: Sequence[float], share: float = 0.99) -> float:
    """The time that this share of the calls keeps."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report_quality(answers: Sequence[Answer]) -> None:
    """Print what the suite's queries found."""
    print("queries                 recall@3    MRR")
    groups = dict.fromkeys(answer.wanted.group for answer in answers)
    for name, found in [(group, [one for one in answers if one.wanted.group == group]) for group in groups]:
        print(f"{name:10} {len(found):10}  {recall(found):9.3f}  {mean_rank(found):5.3f}")
    print(f"{'all':10} {len(answers):10}  {recall(answers):9.3f}  {mean_rank(answers):5.3f}")
    for answer in answers:
        if answer.recall < 1:
            print(f"  {answer.wanted.text}: wanted {', '.join(answer.wanted.find)}; found {', '.join(answer.hits[:3])}")


def report_speed(size: Size, suite: Sequence[Wanted]) -> float:
    """Print one row of the table; the 99th percentile of entered queries or typed keys, whichever is more."""
    connection = connect(size.path)
    search = Search(connection)
    search.prepare()
    whole, begun = summary(entering(search, suite)), summary(typing(search, suite))
    connection.close()
    connection.engine.dispose()
    cells = " ".join(f"{value:8.2f}" for value in (*whole, *begun))
    print(f"{size.records:8} {size.path.stat().st_size / 1e6:8.1f} {cells}", flush=True)
    return max(whole[1], begun[1])


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m build_scripts.measure_search", description="Measure search.")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help="how many records to generate")
    parser.add_argument("--content", type=Path, default=CONTENT_FILE, metavar="FILE", help="the content database")
    options = parser.parse_args(argv)
    suite = read_suite()
    with ContentStore(options.content) as store:
        answers = [ask(store.search, wanted) for wanted in suite]
    report_quality(answers)
    print("\n                       entered, ms                typed, ms, each key")
    print(" records       MB   median      p99      max   median      p99      max")
    connection = connect(options.content)
    real = list(read_entries(connection, LANGUAGES))
    connection.close()
    slowest = {len(real) // len(LANGUAGES): report_speed(Size(len(real) // len(LANGUAGES), options.content), suite)}
    with tempfile.TemporaryDirectory() as folder:
        for records in options.sizes:
            size = Size(records, Path(folder) / f"{records}.sqlite3")
            write_generated(real, records, size.path)
            slowest[records] = report_speed(size, suite)
    good = recall(answers) >= ENOUGH_RECALL and slowest.get(BOUND[0], 0) <= BOUND[1]
    print("\nrecall and time are enough" if good else "\nrecall or time is not enough")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
