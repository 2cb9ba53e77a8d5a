"""Set up the city, the look of the program and the user."""
