"""Prepare a meeting: check list, questions, team, announcements, dossier."""
