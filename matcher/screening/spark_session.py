"""A session of Apache Spark for a command, and what is said where there is none or where it fails.

pyspark is imported when one of these is called, never before.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from matcher.errors import MatcherError, MissingDependency

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_NO_SPARK = 'Spark needs pyspark and pyarrow: pip install "watchlist-matcher[spark]".'
_NO_MATCHER = (
    "The workers have no matcher: give them the same Python environment as the driver (README, On Spark), for instance "
    "with --archives and PYSPARK_PYTHON."
)


def session(master: str = "", *, log: IO[bytes] | None = None) -> SparkSession:
    """A session of its own for a command.

    Args:
        master: URL of the cluster; empty leaves it to Spark's configuration, which without one says `local[*]`.
        log: where Spark's own log goes; None leaves it on standard error.

    Raises:
        MatcherError: Spark cannot be started.
        MissingDependency: pyspark is not installed.
    """
    spark_types()
    from pyspark import SparkConf, SparkContext, java_gateway  # noqa: PLC0415 - heavy, and an extra
    from pyspark.sql import SparkSession  # noqa: PLC0415

    launch: Any = java_gateway.launch_gateway
    conf = SparkConf().setAppName("matcher screen").set("spark.ui.showConsoleProgress", "false")
    if master:
        conf.setMaster(master)
    if not master or master.startswith("local"):
        conf.set("spark.ui.enabled", "false")
    try:
        # One Java serves a process for all its sessions.
        gateway = SparkContext._gateway or launch(conf, popen_kwargs={"stderr": log} if log else None)
        with unwarned():
            return SparkSession(SparkContext(conf=conf, gateway=gateway))
    except Exception as error:
        where = f" ({master})" if master else ""
        raise MatcherError(f"Spark{where} cannot be started: {_first_line(error)}") from error


def spark_types() -> Any:
    """Spark's types, once it is known that Spark is there.

    Raises:
        MissingDependency: it is not.
    """
    try:
        with unwarned():
            import pyarrow as pa  # noqa: F401, PLC0415 - heavy, and an extra
            from pyspark.sql import types  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependency(_NO_SPARK) from error
    return types


@contextmanager
def unwarned() -> Iterator[None]:
    """Without the warning that pyspark gives of newer versions of pandas, which has no part in this."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*pandas", category=FutureWarning)
        yield


def told(error: Exception) -> MatcherError:
    """A failure of the workers in one sentence.

    >>> str(told(RuntimeError("... matcher.errors.MatcherError: The worker runs another matcher.")))
    'The worker runs another matcher.'
    """
    text = str(error)
    if "No module named 'matcher'" in text:
        return MatcherError(_NO_MATCHER)
    ours = re.findall(r"matcher\.errors\.\w+: (.+)", text)
    return MatcherError(ours[-1] if ours else f"Spark could not screen the names: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip() and not line.endswith("o.apache.spark.")]
    return lines[0][:300] if lines else type(error).__name__
