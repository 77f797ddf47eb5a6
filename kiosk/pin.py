"""The staff's PIN: its hash in a file of its own, and the waits after wrong tries, which survive a restart.

A forgotten PIN needs the machine's files, not the screen: remove it, or set another, with `accsm-kiosk pin`.
"""

import json
import logging
import math
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from kiosk import paths
from kiosk.whole_file import write_whole

SHORTEST, LONGEST = 4, 12  # digits
FREE_TRIES = 5  # wrong ones before the first wait
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0  # seconds; doubled with each wrong try
PRIVATE = 0o600
logger = logging.getLogger(__name__)


class PinError(ValueError):
    """Not a PIN; the message says what is."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a try."""

    is_right: bool
    wait: int = 0  # seconds until the next try is looked at
    free_tries: int = 0  # wrong tries left before a wait begins


class Lockout:
    """Counts wrong tries and says how long to wait; both are kept in a file.

    While the kiosk runs only the time that really passed counts. After a restart the machine's clock must do; where
    it stands before the last wrong try, the wait begins anew.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path, self._clock, self._monotonic = path, clock, monotonic
        self._kept = False  # whether the file holds what is counted here
        self._failures, self._until = self._read()

    def _read(self) -> tuple[int, float]:
        """The wrong tries and the end of the wait by the monotonic clock."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            failures, since = max(0, int(stored["failures"])), float(stored["since"])
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            logger.warning("the wrong tries at the PIN cannot be read: %s", error)
            failures, since = FREE_TRIES, math.inf
        else:
            self._kept = True
        passed = self._clock() - since
        wait = _wait_after(failures)
        return failures, self._monotonic() + (max(0.0, wait - passed) if passed >= 0 else wait)

    def wait(self) -> int:
        """Seconds until the next try is looked at, 0 when it may be made now."""
        if self._kept and not _exists(self._path):  # `accsm-kiosk pin` has set another PIN
            self.clear()
        return max(0, math.ceil(self._until - self._monotonic()))

    def free_tries(self) -> int:
        """Wrong tries left before a wait begins."""
        return max(0, FREE_TRIES - self._failures)

    def count(self) -> None:
        """Count a try as wrong."""
        self._failures += 1
        self._until = self._monotonic() + _wait_after(self._failures)
        try:
            write_whole(self._path, json.dumps({"failures": self._failures, "since": self._clock()}), PRIVATE)
        except OSError as error:
            logger.warning("the wrong tries at the PIN are not kept over a restart: %s", error.strerror)
        else:
            self._kept = True

    def clear(self) -> None:
        """Forget the wrong tries."""
        self._failures, self._until, self._kept = 0, 0.0, False
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("the wrong tries at the PIN cannot be forgotten: %s", error.strerror)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder above it is closed to us
        return False


def _wait_after(failures: int) -> float:
    if failures < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT * 2.0 ** min(failures - FREE_TRIES, 20), LONGEST_WAIT)


class Pin:
    """The PIN of this kiosk. OSError of `set` and `remove` says that the user's data folder cannot be written."""

    def __init__(self, path: Path | None = None, lockout: Lockout | None = None) -> None:
        self._path = path or paths.pin()
        self._lockout = lockout or Lockout(paths.pin_tries())
        self._hasher = PasswordHasher()  # argon2id

    def is_set(self) -> bool:
        """Whether there is a PIN; without one nobody is let in."""
        return _exists(self._path)

    def is_sound(self) -> bool:
        """Whether the file holds the hash of a PIN, which could be told from a wrong one."""
        try:
            self._hasher.check_needs_rehash(self._stored())
        except (OSError, ValueError):
            return False
        return True

    def set(self, pin: str) -> None:
        """Set or change the PIN; PinError where it is none. The wrong tries are forgotten."""
        write_whole(self._path, self._hasher.hash(read_pin(pin)) + "\n", PRIVATE)
        self._lockout.clear()

    def remove(self) -> bool:
        """Remove the PIN; whether there was one. The wrong tries are forgotten."""
        was_set = self.is_set()
        self._path.unlink(missing_ok=True)
        self._lockout.clear()
        return was_set

    def wait(self) -> int:
        """Seconds until a try is looked at, 0 when it may be made now."""
        return self._lockout.wait()

    def verify(self, pin: str) -> Verdict:
        """Look at a try. During a wait none is: not even the right one is told from a wrong one."""
        wait = self.wait()
        if wait or not self.is_set():
            return Verdict(is_right=False, wait=wait, free_tries=self._lockout.free_tries())
        self._lockout.count()  # before the answer: pulling the plug must not make tries free
        if self._is_right(pin):
            self._lockout.clear()
            return Verdict(is_right=True, free_tries=FREE_TRIES)
        return Verdict(is_right=False, wait=self._lockout.wait(), free_tries=self._lockout.free_tries())

    def _is_right(self, pin: str) -> bool:
        try:
            return self._hasher.verify(self._stored(), read_pin(pin))
        except PinError:
            return False
        except VerifyMismatchError:
            return False
        except (OSError, VerificationError, InvalidHashError, UnicodeDecodeError) as error:
            logger.warning("the PIN in %s cannot be read, set it anew with: accsm-kiosk pin (%s)", self._path, error)
            return False

    def _stored(self) -> str:
        return self._path.read_text(encoding="ascii").strip()


def read_pin(text: str) -> str:
    """A PIN in ASCII digits, from digits of any script; PinError where it is none."""
    digits = "".join(str(unicodedata.decimal(sign, -1)) for sign in text)
    if not digits.isdecimal() or not SHORTEST <= len(digits) <= LONGEST:
        raise PinError(f"A PIN is {SHORTEST} to {LONGEST} digits.")
    return digits
