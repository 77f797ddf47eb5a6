"""The content: read-only, without Qt. Nothing heavy is imported here."""
