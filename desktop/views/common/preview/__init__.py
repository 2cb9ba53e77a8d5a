"""Show the pages of a finished PDF: beside each other small, under each other large."""
