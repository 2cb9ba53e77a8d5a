"""The trash: what was deleted in the last thirty days."""
