"""`--engine` of `matcher screen`: who does the work, this machine or the workers of Apache Spark."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from matcher.errors import MatcherError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from matcher.index.cache import Cache
    from matcher.screening import Matcher
    from matcher.screening.spark_screener import SparkScreener

F = TypeVar("F", bound=Callable[..., Any])
ENGINES = ("local", "spark")


def engine_options(function: F) -> F:
    """`--engine` and `--master`."""
    engine = click.option(
        "--engine", type=click.Choice(ENGINES), default="local", show_default=True, help="Who does the work."
    )
    master = click.option(
        "--master",
        metavar="URL",
        help="Spark's cluster: spark://host:7077, yarn, k8s://..., local[4].  [default: as Spark is configured]",
    )
    return engine(master(function))


def refuse_mixed(engine: str, *, master: str | None, jobs: int, since: str) -> None:
    """Refuse options of the other engine.

    Raises:
        click.UsageError: one was given.
    """
    if engine == "local" and master:
        raise click.UsageError("--master goes with --engine spark")
    if engine == "spark" and jobs > 1:
        raise click.UsageError("--jobs goes with --engine local; with Spark, --master local[N] takes N cores")
    if engine == "spark" and since:
        raise click.UsageError("--since goes with --engine local; it looks up little")


class Engine:
    """Spark, started when the lists are loaded.

    Args:
        master: URL of the cluster, or empty.
        log: where Spark's own log goes; None leaves it on standard error.
    """

    def __init__(self, master: str, log: IO[bytes] | None) -> None:
        self._master = master
        self._log = log
        self._session: SparkSession | None = None
        self._screener: SparkScreener | None = None

    def screener(self, matcher: Matcher, cache: Cache) -> SparkScreener:
        """What screens on Spark as a matcher does here.

        Raises:
            MatcherError: Spark cannot be started.
        """
        from matcher.screening.spark_screener import SparkScreener  # noqa: PLC0415 - heavy, and an extra
        from matcher.screening.spark_session import session  # noqa: PLC0415

        self._session = session(self._master, log=self._log)
        self._screener = SparkScreener(matcher, self._session, cache=cache)
        return self._screener

    def account(self) -> dict[str, Any]:
        """What the manifest says of it."""
        if self._session is None or self._screener is None:
            return {}
        context = self._session.sparkContext
        told = {"name": "spark", "version": context.version, "master": context.master}
        return {"engine": {**told, "workers": self._screener.workers()}}

    def stop(self) -> None:
        """Let the cluster go."""
        if self._session is not None:
            self._session.stop()


@contextmanager
def engine_of(name: str, master: str | None, *, verbose: bool) -> Iterator[Engine | None]:
    """Spark, if it was asked for; stopped at the end.

    Args:
        name: one of `ENGINES`.
        master: URL of the cluster, or None.
        verbose: whether Spark's own log is shown.

    Raises:
        MissingDependency: there is no Java that Spark could run on.
    """
    if name == "local":
        yield None
        return
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # spark-submit has started it
        from matcher.screening.java import check_java  # noqa: PLC0415 - of this engine only

        check_java(os.environ)
    if not master or master.startswith("local"):
        # The workers are this machine's: what runs there is what runs here.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryFile() as log:
        engine = Engine(master or "", None if verbose else log)
        try:
            yield engine
        except MatcherError as error:
            # The workers' own sentence needs no other beside it.
            if str(error).startswith("Spark") and (said := _last_words(log)):
                raise MatcherError(f"{error} Spark says: {said}") from error
            raise
        finally:
            engine.stop()


def _last_words(log: IO[bytes]) -> str:
    """The last error in Spark's log, if it has one."""
    log.seek(0)
    lines = [line.decode("utf-8", "replace").strip() for line in log]
    errors = [line for line in lines if " ERROR " in line or line.startswith(("Error", "Exception in"))]
    return errors[-1][:300] if errors else ""
