"""Reusable widgets, given plain values; they know no database."""
