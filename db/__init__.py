"""Keep the records: a headless library, usable from a script."""
