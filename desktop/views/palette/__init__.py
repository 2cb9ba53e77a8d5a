"""Reach every action and every record by a few letters."""
