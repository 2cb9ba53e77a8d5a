"""Show the schedule: the month, what comes next, and the card of one meeting."""
