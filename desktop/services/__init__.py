"""Carry out the use cases: each writes one unit of work or reads rows; none knows a window."""
