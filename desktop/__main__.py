"""Read the command line and open the window, or carry out the command without one."""

import os
import sys

from desktop.cli.arguments import parse
from desktop.locales import take_utf8
from desktop.paths import app_paths
from desktop.settings import load

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""What names a screen on Linux; without any of them Qt ends the process with a core."""


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 a fault."""
    take_utf8()
    options = parse(arguments)
    paths = app_paths(options.data_dir)
    if options.command == "window" and not _has_screen():
        from desktop.cli.main import refuse_window

        return refuse_window(options.language or load(paths.settings).language)
    if options.command == "window":
        from desktop.app import run as show_window

        return show_window(
            paths,
            language=options.language,
            debug=options.debug,
            report_start=options.report_start,
        )
    from desktop.cli.main import run

    return run(options, options.language or load(paths.settings).language)


def _has_screen() -> bool:
    wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return sys.platform != "linux" or wayland or any(map(os.environ.get, _SCREENS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
