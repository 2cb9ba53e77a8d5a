"""Speak the words of the field in pure Python: no SQL and no windows."""
