"""Work from the command line with the same services as the window; no display and no Qt needed."""
