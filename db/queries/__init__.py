"""Read rows for screens and papers: one statement per level, whatever the number of rows."""
