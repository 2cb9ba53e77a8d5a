"""Start the frozen program; PyInstaller begins here."""

import sys

from desktop.__main__ import main

sys.exit(main(sys.argv[1:]))
