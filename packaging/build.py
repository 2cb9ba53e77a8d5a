#!/usr/bin/env python3
"""Pack the program for the system that this runs on: packaging/README.md tells the rest.

    python3 packaging/build.py            the folder, then what this system installs from, in dist/
    python3 packaging/build.py --smoke    the folder, then a try of it
    python3 packaging/build.py --bundle   the folder alone, in build/bundle

Standard library only. The libraries are frozen once and kept in the user's cache; our own code is
put in anew each time. --again freezes the libraries anew.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import bundle
import debian
import libraries
import portable
import smoke

CANNOT = 3
"""The exit code where this machine lacks what freezing needs."""


def main(arguments: list[str]) -> int:
    """Build what the command line asks for and return the exit code."""
    options = _parser().parse_args(arguments)
    reason = libraries.obstacle()
    if reason is not None:
        print(f"build.py: the program cannot be frozen here: {reason}.", file=sys.stderr)
        return CANNOT
    started = time.monotonic()
    try:
        python = bundle.make(options.lock.resolve(), again=options.again)
    except subprocess.CalledProcessError as error:
        print(f"build.py: {error.cmd[0]} failed; the message above says why.", file=sys.stderr)
        return 1
    bundle.report()
    print(f"  in {time.monotonic() - started:.0f} s")
    if options.smoke:
        return min(1, smoke.main(["--python", str(python)]))
    if not options.bundle:
        bundle.DIST.mkdir(exist_ok=True)
        for made in (_installer(), portable.make()):
            if made is not None:
                print(f"{made}: {made.stat().st_size / bundle.MEGABYTE:.0f} MB")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Pack the program for this system.")
    parser.add_argument("--bundle", action="store_true", help="make the folder and no packages")
    parser.add_argument("--smoke", action="store_true", help="make the folder and try it")
    parser.add_argument("--again", action="store_true", help="even if nothing has changed")
    help_lock = "another lock, such as packaging/locks/glibc-2.28.txt"
    parser.add_argument("--lock", type=Path, default=bundle.LOCK, metavar="FILE", help=help_lock)
    return parser


def _installer() -> Path | None:
    return _set_up_for_windows() if os.name == "nt" else debian.make()


def _set_up_for_windows() -> Path | None:
    """Run Inno Setup where it is installed; ``None`` elsewhere."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Inno Setup 6" / "ISCC.exe"
    compiler = shutil.which("iscc") or (str(usual) if usual.exists() else None)
    if compiler is None:
        print("No set-up program: Inno Setup 6 is not installed here.")
        return None
    script = bundle.ROOT / "packaging" / "windows" / "setup.iss"
    command = [compiler, "/Q", f"/DVersion={bundle.version()}", script]
    subprocess.run(command, check=True)
    return bundle.DIST / f"{bundle.NAME}-{bundle.version()}-windows-setup.exe"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
