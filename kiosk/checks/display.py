"""Checks of letters, words, screen and touch."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice, QScreen

from kiosk import paths, settings
from kiosk.checks.check import Booth, Finding, amber, green, red
from kiosk.theme import DISPLAY, FALLBACK, FAMILY, FontMissingError, load_fonts

FONTS = QT_TRANSLATE_NOOP("Doctor", "All fonts of the kiosk are there.")
NO_FONTS = QT_TRANSLATE_NOOP("Doctor", "Letters would be boxes: {reason}.")
INSTALL = QT_TRANSLATE_NOOP("Doctor", "Install the kiosk again.")
WORDS = QT_TRANSLATE_NOOP("Doctor", "The words of the interface are there: {languages}.")
NO_WORDS = QT_TRANSLATE_NOOP("Doctor", "Words of the interface are missing: {languages}.")
SCREEN = QT_TRANSLATE_NOOP("Doctor", "The screen {name} has {width} × {height}.")
SMALL = QT_TRANSLATE_NOOP("Doctor", "The screen {name} has {width} × {height}, less than 1366 × 768: texts are small.")
SMALL_MEND = QT_TRANSLATE_NOOP("Doctor", "Choose a larger resolution or another screen.")
OTHER_SCREEN = QT_TRANSLATE_NOOP("Doctor", "There is no screen {asked}, as the settings ask for. There are: {names}.")
OTHER_SCREEN_MEND = QT_TRANSLATE_NOOP("Doctor", "Connect it, or set another screen; until then the first one is used.")
UNSEEN = QT_TRANSLATE_NOOP("Doctor", "No screen can be seen from here.")
UNSEEN_MEND = QT_TRANSLATE_NOOP("Doctor", "Look at this check on the screen of the kiosk.")
TOUCH = QT_TRANSLATE_NOOP("Doctor", "There is a touch screen: {name}.")
NO_TOUCH = QT_TRANSLATE_NOOP("Doctor", "No touch screen is found; a mouse works too.")
NO_TOUCH_MEND = QT_TRANSLATE_NOOP(
    "Doctor", "Connect the touch screen's USB cable, and look whether the system knows it."
)

LEAST = (1366, 768)
UNSEEING = {"offscreen", "minimal", "vnc", ""}


def check_fonts(_booth: Booth) -> Finding:
    """The families of letters, the Khmer ones too."""
    if QGuiApplication.instance() is None:
        return amber(UNSEEN, UNSEEN_MEND)
    if not {FAMILY, FALLBACK, DISPLAY} <= set(QFontDatabase.families()):  # loading them again would cost memory
        try:
            load_fonts()
        except FontMissingError as error:
            return red(NO_FONTS, INSTALL, reason=error)
    if not any(paths.fonts().glob("*.ttf")):
        return red(NO_FONTS, INSTALL, reason=f"no fonts in {paths.fonts()}")
    return green(FONTS)


def check_translations(_booth: Booth) -> Finding:
    """The interface's words in each language, Khmer at least."""
    codes = paths.translated_languages()
    missing = [code for code in codes if not QTranslator().load(f"kiosk_{code}", str(paths.translations()))]
    missing += [] if "km" in codes else ["km"]
    if missing:
        return red(NO_WORDS, INSTALL, languages=", ".join(missing))
    return green(WORDS, languages=", ".join(codes))


def check_screen(booth: Booth) -> Finding:
    """The screen that the settings name, or the first."""
    if not _sees_screens():
        return amber(UNSEEN, UNSEEN_MEND)
    screens = {screen.name(): screen for screen in QGuiApplication.screens()}
    asked = _asked_screen(booth)
    if asked and asked not in screens:
        return amber(OTHER_SCREEN, OTHER_SCREEN_MEND, asked=asked, names=", ".join(screens))
    return _judge_size(screens.get(asked) or QGuiApplication.primaryScreen())


def _judge_size(screen: QScreen) -> Finding:
    size = screen.size()
    values = {"name": screen.name(), "width": size.width(), "height": size.height()}
    sides = (max(size.width(), size.height()), min(size.width(), size.height()))
    if sides[0] < LEAST[0] or sides[1] < LEAST[1]:
        return amber(SMALL, SMALL_MEND, **values)
    return green(SCREEN, **values)


def _asked_screen(booth: Booth) -> str:
    try:
        return settings.load(booth.command_line, booth.config, booth.environment).value.screen
    except settings.SettingsError:
        return ""  # said by the check of the settings


def _sees_screens() -> bool:
    return QGuiApplication.instance() is not None and QGuiApplication.platformName() not in UNSEEING


def check_touch(_booth: Booth) -> Finding:
    """A device that reports fingers."""
    if not _sees_screens():
        return amber(UNSEEN, UNSEEN_MEND)
    for device in QInputDevice.devices():
        if device.type() == QInputDevice.DeviceType.TouchScreen:
            return green(TOUCH, name=device.name())
    return amber(NO_TOUCH, NO_TOUCH_MEND)
