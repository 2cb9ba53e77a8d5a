"""Start the frozen program; PyInstaller begins here, packaging/own.py adds our own modules."""

import os
import sys

sys.path.insert(0, os.path.join(sys._MEIPASS, "own.zip"))  # noqa: PTH118 - the way of PyInstaller

from desktop.__main__ import main

sys.exit(main(sys.argv[1:]))
