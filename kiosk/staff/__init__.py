"""What only staff see: the way in, and the screens behind the PIN."""
