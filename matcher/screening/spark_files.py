"""A matcher shipped to a cluster of Spark: once, as files that every worker fetches, those that join later too."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from matcher.index.cache import Cache
from matcher.screening.matcher import Matcher
from matcher.screening.shipment import Shipment, ship

if TYPE_CHECKING:
    from pyspark import SparkContext

_shipped: WeakKeyDictionary[Matcher, dict[str, Shipment]] = WeakKeyDictionary()


def shipment_on(context: SparkContext, matcher: Matcher, cache: Cache | None) -> Shipment:
    """The shipment of a matcher to a cluster, made once.

    Its files stay as long as this process: workers that join later fetch them too.
    """
    known = _shipped.setdefault(matcher, {})
    if context.applicationId not in known:
        folder = Path(tempfile.mkdtemp(prefix="matcher-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        made = ship(matcher, folder, cache=cache)
        for name in made.files:
            context.addFile(str(folder / name))
        known[context.applicationId] = made
    return known[context.applicationId]
