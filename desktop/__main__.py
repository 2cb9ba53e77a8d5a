"""Read the command line and open the window, or carry out the command without one."""

import sys

from desktop.cli.arguments import parse
from desktop.paths import app_paths
from desktop.settings import load


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 a fault."""
    options = parse(arguments)
    paths = app_paths(options.data_dir)
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
