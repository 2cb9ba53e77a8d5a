"""The screen «Анализ»."""
