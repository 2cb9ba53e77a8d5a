"""Assign the orders of a meeting, look them over, issue the protocol."""
