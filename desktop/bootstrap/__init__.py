"""Build the graph by plain constructor calls, top to bottom; nothing else does."""
