"""Help the tests."""
