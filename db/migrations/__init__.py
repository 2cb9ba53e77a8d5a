"""Hold the steps from each schema to the next."""
