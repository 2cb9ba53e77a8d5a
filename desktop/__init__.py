"""The application: screens, use cases and papers over the records."""

__version__ = "0.1.0"
