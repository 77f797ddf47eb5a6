"""The kiosk: what visitors see. Qt, no SQL."""
