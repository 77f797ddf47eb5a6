"""The frozen program holds what the kiosk needs of Qt and nothing that only others asked for."""

from pathlib import Path

import pytest

from build_scripts import bundle

QT = "PySide6/Qt/"


@pytest.mark.parametrize("destination", [
    "accsm_kiosk-0.1.0.dist-info/METADATA",
    "kiosk/theme.qss", "resources/map/shapes.bin", "translations/kiosk_km.qm", f"{QT}plugins/platforms/libqxcb.so",
    f"{QT}plugins/platforms/libqoffscreen.so", f"{QT}plugins/platforms/libqwayland.so",
    "PySide6/plugins/platforms/qwindows.dll", f"{QT}lib/libQt6Widgets.so.6",
])  # fmt: skip
def test_the_kiosk_keeps(destination: str) -> None:
    assert bundle.is_wanted(destination)


@pytest.mark.parametrize("destination", [
    "accsm_kiosk-0.1.0.dist-info/direct_url.json",
    f"{QT}translations/qtbase_fr.qm", f"{QT}plugins/imageformats/libqsvg.so", f"{QT}plugins/platforms/libqvnc.so",
    f"{QT}plugins/platformthemes/libqgtk3.so", f"{QT}plugins/platforms/libqminimalegl.so", f"{QT}qml/QtQuick/qmldir",
])  # fmt: skip
def test_the_kiosk_has_no_use_for(destination: str) -> None:
    assert not bundle.is_wanted(destination)


def test_libraries_of_what_is_left_out_are_left_out_too() -> None:
    widgets, xcb = ("PySide6/QtWidgets.abi3.so", "w", "EXTENSION"), (f"{QT}plugins/platforms/libqxcb.so", "x", "BINARY")
    svg_plugin = (f"{QT}plugins/imageformats/libqsvg.so", "s", "BINARY")
    core, gui, svg = (
        (f"{QT}lib/{name}", name, "BINARY") for name in ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Svg.so.6")
    )
    python = ("libpython3.11.so.1.0", "p", "BINARY")
    gui_link, svg_link = ((name, f"{QT}lib/{name}", "SYMLINK") for name in ("libQt6Gui.so.6", "libQt6Svg.so.6"))
    font = ("resources/fonts/ACCSMMoul-Regular.ttf", "f", "DATA")
    needs = {
        "w": {"libQt6Gui.so.6", "libc.so.6"},
        "p": {"libc.so.6"},
        "x": {"libQt6Gui.so.6"},
        "s": {"libQt6Svg.so.6"},
        "libQt6Core.so.6": {"libc.so.6"},
        "libQt6Gui.so.6": {"libQt6Core.so.6"},
        "libQt6Svg.so.6": {"libQt6Gui.so.6"},
    }
    found = [widgets, svg_plugin, xcb, core, gui, svg, python, svg_link, gui_link, font]
    kept = bundle.prune(found, needs.__getitem__)
    assert sorted(kept) == sorted([widgets, xcb, core, gui, python, gui_link, font])


def test_fonts_style_sheet_and_content_are_bundled_where_the_program_looks_for_them() -> None:
    folders = {path.rsplit("/", 1)[-1]: folder for path, folder in bundle.data_files()}
    assert folders["ACCSMKantumruy-Regular.ttf"] == "resources/fonts"
    assert folders["theme.qss"] == "kiosk"
    assert folders["LGPL-3.0.txt"] == "resources/licenses"


def test_the_guides_are_bundled_where_health_says_they_are() -> None:
    """Both, so that each finds the other; the pictures of the README stay out."""
    guides = [(Path(path).name, folder) for path, folder in bundle.data_files() if folder.startswith("docs")]
    assert guides == [("booth.md", "docs"), ("booth_km.md", "docs")]
    assert bundle.is_wanted("docs/booth.md")
