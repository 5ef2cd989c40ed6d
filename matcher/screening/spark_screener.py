"""The rows of a command's input, screened on the workers of Spark and given back in input order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from matcher.index.cache import Cache
from matcher.records import Mention
from matcher.screening.batch import BLOCK, Block
from matcher.screening.matcher import Found, Matcher
from matcher.screening.on_worker import screened_blocks
from matcher.screening.spark_files import shipment_on
from matcher.screening.spark_session import told as told_as

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Blocks that a core has in hand or waiting, of one job; and jobs under way.
_BLOCKS, _JOBS = 2, 2
# A smaller block is not worth being sent.
_LEAST = 50


class SparkScreener:
    """Screens like a `Matcher`, in input order, on the workers of a cluster.

    Args:
        matcher: the list and its index; a mention alone is looked up by it, here.
        spark: a session.
        cache: where the index of the list is kept, if it is.

    Raises:
        MissingDependency: pyspark is not installed.
    """

    def __init__(self, matcher: Matcher, spark: SparkSession, *, cache: Cache | None = None) -> None:
        self.watchlist, self.config = matcher.watchlist, matcher.config
        self._matcher = matcher
        self._context = spark.sparkContext
        self._shipment = shipment_on(self._context, matcher, cache)
        self._peaks: dict[tuple[str, int], int] = {}

    def match_all(self, mentions: Iterable[Mention], *, limit: int, told: bool = False, **others: Any) -> Iterator[Any]:
        """One result per mention, in input order; only so many are read ahead as keep the workers busy.

        Args:
            mentions: what to look up.
            limit: at most so many matches each.
            told: whether the workers work the evidence out too.
            others: `progress`, called with the number of mentions done; `workers` is for the cluster to say.

        Raises:
            MatcherError: the workers cannot do it; the message says why.
        """
        stream, progress = iter(mentions), others.get("progress")
        first = list(islice(stream, 2))
        if len(first) < 2:  # not worth a job
            yield from self._matcher.match_all(first, limit=limit, told=told, progress=progress)
            return
        for done, result in enumerate(self._results(chain(first, stream), Block(limit, None, told)), 1):
            yield result
            if progress:
                progress(done)

    def workers(self) -> dict[str, int]:
        """How many Python processes of workers have taken part, and the most memory that one of them had, in MB."""
        return {"processes": len(self._peaks), "peak_mb": max(self._peaks.values(), default=0)}

    def _results(self, stream: Iterator[Mention], block: Block) -> Iterator[Any]:
        """Results of jobs that follow each other closely, so that no worker waits for the slowest or for the report."""
        cores = max(1, self._context.defaultParallelism)
        group = f"matcher-{uuid4().hex}"
        waiting: deque[tuple[list[Mention], Future[list[Found]]]] = deque()
        pool = ThreadPoolExecutor(_JOBS)
        try:
            while (some := list(islice(stream, cores * _BLOCKS * BLOCK))) or waiting:
                if some:
                    waiting.append((some, pool.submit(self._found, some, cores, block, group)))
                if not some or len(waiting) > _JOBS:
                    items, future = waiting.popleft()
                    yield from map(self._matcher.result, items, future.result())
        finally:
            if waiting:
                with suppress(Exception):  # the cluster may be gone
                    self._context.cancelJobGroup(group)
            pool.shutdown(wait=True, cancel_futures=True)

    def _found(self, mentions: list[Mention], cores: int, block: Block, group: str) -> list[Found]:
        """What a job found for some mentions, as plain values."""
        self._context.setJobGroup(group, "matcher screen")
        size = min(BLOCK, max(_LEAST, -(-len(mentions) // cores)))
        # What only the report needs stays here.
        bare = [replace(mention, fields={}, source="") for mention in mentions]
        parts = [bare[at : at + size] for at in range(0, len(bare), size)]
        work = partial(screened_blocks, self._shipment, block)
        try:
            made = self._context.parallelize(parts, len(parts)).mapPartitions(work).collect()
        except Exception as error:
            raise told_as(error) from error
        self._peaks.update({(of.host, of.process): of.peak_mb for _, of in made})
        return [each for some, _ in made for each in some]
