"""Development only: sets up, builds and checks the project. Never shipped, never imported by the program."""
