"""The screen «Контроль»."""
