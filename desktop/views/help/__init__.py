"""Show the help of the program, page by page."""
