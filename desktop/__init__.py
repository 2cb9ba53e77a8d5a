"""The application: screens, use cases and papers over the records."""
