"""Log a meeting while people speak: ribbon of questions, one-line entry, card, attendance."""
