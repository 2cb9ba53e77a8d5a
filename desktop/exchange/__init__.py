"""Read what other programs hand over; knows neither Qt nor the records."""
