"""Search everything that was ever asked."""
