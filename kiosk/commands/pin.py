"""`accsm-kiosk pin`: sets, changes or removes the PIN of the staff."""

import getpass
import sys

from kiosk import paths
from kiosk.options import Options
from kiosk.pin import Pin, PinError, read_pin

WRONG, WORLD_IS_WRONG = 2, 3


def run(options: Options) -> int:
    """Ask for the new PIN or remove the old; 2 where it is no PIN, 3 where it cannot be kept."""
    pin = Pin()
    try:
        if options.remove:
            print("The PIN is removed." if pin.remove() else "There was no PIN.")
            return 0
        pin.set(_ask())
    except PinError as error:
        print(f"{error} Nothing was changed.", file=sys.stderr)
        return WRONG
    except OSError as error:
        print(f"The PIN in {paths.pin()} cannot be changed: {error.strerror}.", file=sys.stderr)
        return WORLD_IS_WRONG
    print(f"The PIN is set. Its hash is in {paths.pin()}.")
    return 0


def _ask() -> str:
    """The new PIN: typed twice at a terminal, or the first line from a pipe."""
    if sys.stdin is None:
        raise PinError("There is nobody to ask for a PIN.")
    if not sys.stdin.isatty():
        return read_pin(sys.stdin.readline().rstrip("\r\n"))
    try:
        first = read_pin(getpass.getpass("New PIN (4 to 12 digits, nothing is shown): "))
        again = read_pin(getpass.getpass("The same again: "))
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        raise PinError("No PIN was typed.") from None
    if first != again:
        raise PinError("The two are not the same.")
    return first
