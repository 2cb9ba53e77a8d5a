"""The report of the indicators: tables, charts and tiles on sheets of A4."""
