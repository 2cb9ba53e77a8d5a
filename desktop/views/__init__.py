"""Show the records and take the wishes of the user: Qt widgets, a package per screen."""
