"""Keep the directories: houses, organisations, people, topics and the working calendar."""
