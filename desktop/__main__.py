"""Read the command line and open the window, or carry out the command without one."""

import sys

from desktop.cli.arguments import build_parser, chosen_language
from desktop.paths import app_paths
from desktop.settings import Language, load


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 a fault."""
    named = chosen_language(arguments)
    options = build_parser(named or Language.RUSSIAN).parse_args(arguments)
    paths = app_paths(options.data_dir)
    if options.command == "window":
        from desktop.app import run as show_window

        return show_window(
            paths,
            language=named,
            debug=options.debug,
            report_start=options.report_start,
        )
    from desktop.cli.main import run

    return run(options, named or load(paths.settings).language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
