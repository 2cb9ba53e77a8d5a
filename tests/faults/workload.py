"""Log questions as the program does, telling a file beside the data file of each that is saved.

    python -m tests.faults.workload SCENE QUESTIONS CHECKPOINT [PRAGMA]

Run with the disk library in between; ends without closing anything. The pragma is for the test of
the test: with ``synchronous=NORMAL`` the power cuts must lose something.
"""

import os
import pickle
import random
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from tests.faults.scene import Scene, log

ACKNOWLEDGED = "acknowledged"


def main(arguments: list[str]) -> None:
    """Log the questions and end as a killed process does."""
    scene: Scene = pickle.loads(Path(arguments[0]).read_bytes())  # noqa: S301 - written by our own test
    count, checkpoint = int(arguments[1]), int(arguments[2])
    chance = random.Random(5)
    if arguments[3:]:
        event.listen(Engine, "connect", lambda raw, _: raw.execute(f"PRAGMA {arguments[3]}"))
    database = scene.open()
    with database.unit_of_work() as unit:
        unit.session.connection().exec_driver_sql(f"PRAGMA wal_autocheckpoint={checkpoint}")
    told = os.open(scene.path.with_name(ACKNOWLEDGED), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for number in range(1, count + 1):
        log(database, scene, number, size=chance.choice((20, 200, 2000, 6000)))
        os.write(told, b"a")
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
