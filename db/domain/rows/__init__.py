"""Describe what the screens and papers read: frozen rows, a module per aggregate."""
