"""A Spark cluster of one machine for tests: a standalone master and a worker on loopback, and who works there."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from matcher.errors import MissingDependency
from matcher.screening.java import check_java

_PATIENCE = 180
_CLASS = "org.apache.spark.deploy"


def require_spark() -> None:
    """Skip the test, with the reason, where Spark cannot run."""
    pytest.importorskip("pyspark", reason="pyspark is not installed")
    try:
        check_java(os.environ)
    except MissingDependency as error:
        pytest.skip(str(error))


@contextmanager
def standalone(folder: Path, cores: int) -> Iterator[str]:
    """The URL of a master with one worker, both ended at the end."""
    with (folder / "master.log").open("w+b") as log, (folder / "worker.log").open("w+b") as other:
        master = _start(f"{_CLASS}.master.Master", "--port", "0", log=log)
        try:
            url = _told(log, master, r"Starting Spark master at (spark://\S+)")
            words = ("--cores", str(cores), "--memory", "2g", "--work-dir", str(folder / "work"), url)
            worker = _start(f"{_CLASS}.worker.Worker", *words, log=other)
            try:
                _told(other, worker, r"Successfully registered with master (\S+)")
                yield url
            finally:
                _end(worker)
        finally:
            _end(master)


def _start(name: str, *words: str, log: IO[bytes]) -> subprocess.Popen[bytes]:
    import pyspark

    home = Path(pyspark.__file__).parent
    settings = {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1"}
    # Its log at `info` says where it listens.
    layout = log.name.replace(".log", ".properties")
    Path(layout).write_text(
        "rootLogger.level=info\nrootLogger.appenderRef.e.ref=e\nappender.e.type=Console\nappender.e.name=e\n"
        "appender.e.target=SYSTEM_ERR\nappender.e.layout.type=PatternLayout\nappender.e.layout.pattern=%p %m%n\n"
    )
    settings["SPARK_DAEMON_JAVA_OPTS"] = f"-Dlog4j2.configurationFile=file:{layout}"
    command = [str(home / "bin" / "spark-class"), name, "--host", "127.0.0.1", "--webui-port", "0", *words]
    return subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | settings)


def _told(log: IO[bytes], process: subprocess.Popen[bytes], pattern: str) -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        text = Path(log.name).read_text(encoding="utf-8", errors="replace")
        if found := re.search(pattern, text):
            return found[1]
        time.sleep(0.2)
    raise AssertionError(f"Spark did not start: {text[-2000:]}")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(timeout=_PATIENCE)


def workers(spark: Any, *, of_tables: bool) -> list[int]:
    """The processes that do the work: of a cluster its executors, else the Python processes, of rows or of tables."""
    context = spark.sparkContext
    if of_tables:
        with warnings.catch_warnings():  # of newer versions of pandas, which has no part in this
            warnings.filterwarnings("ignore", message=".*pandas", category=FutureWarning)
            found = spark.range(0, 8, 1, 8).mapInArrow(_who_of_batches, "a int, b int")
        pairs = list(map(tuple, found.collect()))
    else:
        pairs = context.parallelize(range(8), 8).map(lambda _: _who()).collect()
    local = context.master.startswith("local")
    return sorted({python if local else executor for python, executor in pairs})


def _who_of_batches(batches: Iterator[Any]) -> Iterator[Any]:
    import pyarrow as pa

    for _ in batches:
        yield pa.RecordBatch.from_arrays([pa.array([one], pa.int32()) for one in _who()], names=["a", "b"])


def _who() -> tuple[int, int]:
    """This Python process, and the Java process over it: the parent of the one that forks."""
    time.sleep(0.2)
    fork = Path(f"/proc/{os.getppid()}/stat").read_text()
    return os.getpid(), int(fork.rpartition(")")[2].split()[1])


def kill(process: int) -> None:
    """End a worker as a machine that fails would."""
    os.kill(process, signal.SIGKILL)
