"""Promises of the settings: one order of origins, and a slip told with its line and what is allowed."""

import os
import sys
from pathlib import Path

import pytest

from kiosk import paths, settings, toml_lines
from kiosk.setting_kinds import KINDS
from kiosk.settings import Loaded, Origin, Settings, SettingsError
from kiosk.settings_file import SettingsNotSavedError, change

MANY_DIGITS = "holds a number of very many digits, but it must be "


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The user's and the machine's file in a folder of the test."""
    found = {"user": tmp_path / "user" / "settings.toml", "machine": tmp_path / "machine" / "settings.toml"}
    for path in found.values():
        path.parent.mkdir()
    monkeypatch.setattr(paths, "user_settings", lambda: found["user"])
    monkeypatch.setattr(paths, "machine_settings", lambda: found["machine"])
    return found


def load(**command_line: str) -> Loaded:
    return settings.load(command_line, environment={})


def refusal(text: str, path: Path) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        load()
    return str(refused.value)


def test_without_any_file_the_defaults_hold() -> None:
    """A new booth needs no file."""
    loaded = load()
    assert loaded.value == Settings("km", "", 60, 20, True, (), "")
    assert set(loaded.origins.values()) == {Origin("default")}


def test_below_a_file_there_is_no_file_of_settings(files: dict[str, Path]) -> None:
    """A home that is no folder is a world without settings, not a slip in them."""
    blocked = files["user"] / "settings.toml"
    files["user"].write_text("", encoding="utf-8")
    assert settings.read_settings_text(blocked) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others have one folder for the machine")
def test_the_file_of_the_machine_is_found_behind_the_folders_of_a_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand before it; a shell over the network does not know them."""
    monkeypatch.undo()
    desktop, machine = tmp_path / "desktop", tmp_path / "etc"
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{desktop}{os.pathsep}{machine}")
    file = machine / paths.NAME / "settings.toml"
    assert paths.machine_settings() == file
    for folder in (machine, desktop):
        (folder / paths.NAME).mkdir(parents=True)
        (folder / paths.NAME / "settings.toml").touch()
        assert paths.machine_settings() == folder / paths.NAME / "settings.toml"


def test_the_nearer_origin_wins_for_each_setting_by_itself(files: dict[str, Path]) -> None:
    """Command line > environment > user's file > machine's file > default."""
    files["machine"].write_text(
        "idle_seconds = 31\ncountdown_seconds = 11\nmotion = false\nscreen = 'HDMI-1'\nlanguage = 'en'\n"
    )
    files["user"].write_text("# ours\nidle_seconds = 32\ncountdown_seconds = 12\nmotion = true\n")
    environment = {"ACCSM_IDLE_SECONDS": "33", "ACCSM_COUNTDOWN_SECONDS": "13", "HOME": "/nowhere"}
    loaded = settings.load({"idle_seconds": "34"}, environment=environment)
    assert loaded.value == Settings(language="en", screen="HDMI-1", idle_seconds=34, countdown_seconds=13, motion=True)
    assert {name: str(origin) for name, origin in loaded.origins.items()} == {
        "language": f"machine file ({files['machine']}, line 5)",
        "screen": f"machine file ({files['machine']}, line 4)",
        "idle_seconds": "command line",
        "countdown_seconds": "environment (ACCSM_COUNTDOWN_SECONDS)",
        "motion": f"user file ({files['user']}, line 4)",
        "attract_order": "default",
        "emblem": "default",
    }
    fixed = [name for name in loaded.origins if loaded.is_fixed(name)]
    assert fixed == ["idle_seconds", "countdown_seconds"]


def test_a_named_file_stands_in_the_place_of_both(files: dict[str, Path], tmp_path: Path) -> None:
    """`--config FILE` is all there is to read and to write."""
    files["user"].write_text("idle_seconds = 31\n")
    named = tmp_path / "booth.toml"
    named.write_text("motion = false\n")
    loaded = settings.load(config=named, environment={})
    assert (loaded.value, loaded.user_file) == (Settings(motion=False), named)
    assert settings.files_to_read(named) == {"user file": named}
    assert settings.files_to_read() == {"machine file": files["machine"], "user file": files["user"]}
    with pytest.raises(SettingsError, match=r"^There is no file of settings .*gone\.toml\.$"):
        settings.load(config=tmp_path / "gone.toml")


def test_every_setting_can_stand_in_file_environment_and_command_line(files: dict[str, Path]) -> None:
    """No origin is a second-class one."""
    whole = Settings("en", "HDMI-1", 45, 15, False, ("centre", "year"), "/a/emblem.png")
    files["user"].write_text(
        '"language" = "en"\nscreen = "HDMI-1"\nidle_seconds = 45\ncountdown_seconds = 15\n'
        'motion = false\nattract_order = [\n  "centre",\n  "year",\n]\nemblem = "/a/emblem.png"\n'
    )
    assert load().value == whole
    files["user"].unlink()
    texts = {
        "language": "en", "screen": "HDMI-1", "idle_seconds": "45", "countdown_seconds": "15",
        "motion": "off", "attract_order": "centre, year", "emblem": "/a/emblem.png",
    }  # fmt: skip
    assert load(**texts).value == whole
    environment = {f"ACCSM_{name.upper()}": text for name, text in texts.items()}
    assert settings.load(environment=environment).value == whole
    assert load(attract_order="content").value == Settings()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# one\nidle_second = 60\n", ", line 2: there is no setting idle_second. Did you mean idle_seconds?"),
        (
            "zzz = 1\n",
            f", line 1: there is no setting zzz. There are: {', '.join(KINDS)}.",
        ),
        ("\n[motion]\nmotion = 3\n", ", line 2: motion is a table, but it must be true or false."),
        (
            "screen = '''\nmotion = 3\n'''\nmotion = 3\n",
            ", line 1: screen is 'motion = 3\\n', but it must be a text on one line.",
        ),
        ("idle_seconds = 29", ", line 1: idle_seconds is 29, but it must be a whole number from 30 to 300."),
        ("idle_seconds = 301", ", line 1: idle_seconds is 301, but it must be a whole number from 30 to 300."),
        ("idle_seconds = '60'", ", line 1: idle_seconds is '60', but it must be a whole number from 30 to 300."),
        ("idle_seconds = true", ", line 1: idle_seconds is true, but it must be a whole number from 30 to 300."),
        ("language = 'fr'", ", line 1: language is 'fr', but it must be one of km, en."),
        ("\n\nmotion = 1", ", line 3: motion is 1, but it must be true or false."),
        (
            "attract_order = [\n'year',\n'year']",
            f", line 1: attract_order is ['year', 'year'], but it must be {KINDS['attract_order'].allowed()}.",
        ),
        ("motion = yes", " is not TOML: Invalid value (at line 1, column 10)."),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_is_allowed(text: str, sentence: str, files: dict[str, Path]) -> None:
    """Whoever edits the file finds the place and the mend in the message."""
    assert refusal(text, files["user"]) == f"{files['user']}{sentence}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "\nidle_seconds = " + "1" * 4301,
            f", line 2: idle_seconds is {'1' * 79}…, but it must be a whole number from 30 to 300.",
        ),
        (
            "motion = true\nidle_seconds = -1" + "_000" * 1500,
            f", line 2: idle_seconds is -1{'0' * 77}…, but it must be a whole number from 30 to 300.",
        ),
        (
            "[zzz]\n'1' = [\n" + "1" * 5000 + "]",
            f", line 1: there is no setting zzz. There are: {', '.join(KINDS)}.",
        ),
        (
            "# one\ncountdown_seconds = 0x" + "f" * 4000,
            f", line 2: countdown_seconds {MANY_DIGITS}a whole number from 5 to 60.",
        ),
        (
            "\n\nattract_order = ['year', 0b" + "1" * 20000 + "]",
            f", line 3: attract_order {MANY_DIGITS}{KINDS['attract_order'].allowed()}.",
        ),
    ],
    ids=["decimal", "negative", "unknown", "hexadecimal", "binary"],
)
def test_a_number_of_very_many_digits_is_a_slip_as_any_other(text: str, sentence: str, files: dict[str, Path]) -> None:
    """Python itself reads and writes no more than 4300 digits."""
    assert refusal(text, files["user"]).startswith(f"{files['user']}{sentence}")


@pytest.mark.parametrize(
    ("line", "environment"), [({"idle_seconds": "9" * 5000}, {}), ({}, {"ACCSM_IDLE_SECONDS": "9" * 5000})]
)
def test_so_it_is_beside_the_file(line: dict[str, str], environment: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as refused:
        settings.load(line, environment=environment)
    assert str(refused.value).endswith(f": idle_seconds is '{'9' * 78}…, but it must be a whole number from 30 to 300.")


@pytest.mark.parametrize(
    ("line", "environment", "sentence"),
    [
        ({"motoin": "on"}, {}, "The command line: there is no setting motoin. Did you mean motion?"),
        ({"idle_seconds": "x"}, {}, "The command line: idle_seconds is 'x', but it must be a whole number from 30"),
        ({}, {"ACCSM_IDLE_SECOND": "60"}, "The environment's ACCSM_IDLE_SECOND is no setting. Did you mean ACCSM_IDLE"),
        ({}, {"ACCSM_MOTION": "maybe"}, "The environment's ACCSM_MOTION: motion is 'maybe', but it must be true or"),
    ],
)
def test_a_slip_beside_the_file_is_told_too(line: dict[str, str], environment: dict[str, str], sentence: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings.load(line, environment=environment)
    assert str(refused.value).startswith(sentence)


def test_a_variable_of_somebody_else_is_left_alone() -> None:
    """The ministry may have other programs of this name."""
    assert settings.load(environment={"ACCSM_PRINTER_QUEUE": "x"}).value == Settings()


def test_a_file_that_is_no_text_is_told_by_its_line(files: dict[str, Path]) -> None:
    files["user"].write_bytes(b"motion = true\n# caf\xe9\n")
    with pytest.raises(SettingsError, match=r"line 2: this is not UTF-8 text\. Save the file as UTF-8\.$"):
        load()
    files["user"].write_bytes(b"#" * (settings.LARGEST + 1))
    with pytest.raises(SettingsError, match=r"is no file of settings: it is larger than 64 KiB\.$"):
        load()
    files["user"].unlink()
    files["user"].mkdir()
    with pytest.raises(SettingsError, match=r"cannot be read: Is a directory\.$"):
        load()


def test_a_file_of_windows_own_editor_is_read(files: dict[str, Path]) -> None:
    """A mark at the beginning and its ends of lines are no slip."""
    files["user"].write_bytes(b"\xef\xbb\xbfmotion = false\r\nidle_seconds = 45\r\n")
    loaded = load()
    assert loaded.value == Settings(motion=False, idle_seconds=45)
    assert str(loaded.origins["idle_seconds"]).endswith("line 2)")


def test_lines_are_those_of_the_statements() -> None:
    """A text over several lines that looks like a setting is not taken for one."""
    text = 'a = """\nb = 1\n"""\n# b = 2\n\nb = [\n 1,\n]\nc.d = 1\n[e]\nb = 4\n[[f]]\n'
    assert toml_lines.key_lines(text) == {"a": 1, "b": 6, "c": 9, "e": 10, "f": 12}


def test_what_staff_change_keeps_every_other_word(files: dict[str, Path]) -> None:
    """Comments, order and foreign line ends stay as somebody wrote them."""
    files["user"].write_bytes(
        b"# Booth 3\r\nidle_seconds = 60  # a busy hall\r\n\r\n# no flicker\r\nmotion = false\r\n"
    )
    change(files["user"], {"idle_seconds": 45, "motion": True})
    assert files["user"].read_bytes() == (
        b"# Booth 3\r\nidle_seconds = 45  # a busy hall\r\n\r\n# no flicker\r\nmotion = true\r\n"
    )
    change(files["user"], {"language": "en", "attract_order": ("year", "centre"), "screen": "HDMI-1"})
    assert load().value == Settings(language="en", idle_seconds=45, attract_order=("year", "centre"), screen="HDMI-1")
    change(files["user"], {"attract_order": ()})
    assert load().value.attract_order == ()


ORDER = """\
# Booth 3
attract_order = [  # agreed on 2 July
    # the hall asks for it
    "year",   # first
    'number',  # "big" ones, [all]
    # nobody asks
    "centre",

    # at last
]  # see the plan
motion = false
"""


def test_staff_change_an_order_and_its_comments_stay(files: dict[str, Path]) -> None:
    """Behind its value and above it; where a value is taken out, below the last one."""
    files["user"].write_text(ORDER)
    change(files["user"], {"attract_order": ("question", "centre", "year")})
    assert (
        files["user"].read_text()
        == """\
# Booth 3
attract_order = [  # agreed on 2 July
    "question",
    # nobody asks
    "centre",
    # the hall asks for it
    "year",   # first
    # at last
    # "big" ones, [all]
]  # see the plan
motion = false
"""
    )
    assert load().value == Settings(attract_order=("question", "centre", "year"), motion=False)
    change(files["user"], {"attract_order": ("year", "number")})
    assert (
        files["user"].read_text()
        == """\
# Booth 3
attract_order = [  # agreed on 2 July
    # the hall asks for it
    "year",   # first
    "number",
    # at last
    # "big" ones, [all]
    # nobody asks
]  # see the plan
motion = false
"""
    )


def test_an_order_that_goes_leaves_its_comments(files: dict[str, Path]) -> None:
    """As lines of their own above the setting; nothing more is lost when staff choose an order again."""
    files["user"].write_text(ORDER)
    change(files["user"], {"attract_order": ()})
    kept = """\
# Booth 3
# agreed on 2 July
# the hall asks for it
# first
# "big" ones, [all]
# nobody asks
# at last
attract_order = {}  # see the plan
motion = false
"""
    assert files["user"].read_text() == kept.replace("{}", '"content"')
    change(files["user"], {"attract_order": ("year", "centre")})
    assert files["user"].read_text() == kept.replace("{}", '["year", "centre"]')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'["centre"]  # one', b'["year", "centre"]  # one'),
        (b'[\r\n\t"number", "centre"  # both\r\n]', b'[\r\n\t"year",\r\n\t"centre",  # both\r\n]'),
        (
            b'["centre"  # last\n, "number" # gone\n  ] # end',
            b'[\n    "year",\n    "centre",  # last\n    # gone\n  ] # end',
        ),
        (b'["centre", # \xe1\x9e\x80 "year"\n]', b'[\n    "year",\n    "centre", # \xe1\x9e\x80 "year"\n]'),
    ],
)
def test_an_order_is_kept_as_it_was_written(before: bytes, after: bytes, files: dict[str, Path]) -> None:
    """On one line, with the ends of lines and tabs of somebody's editor, with commas before, with words in comments."""
    files["user"].write_bytes(b"attract_order = " + before)
    change(files["user"], {"attract_order": ("year", "centre")})
    assert files["user"].read_bytes() == b"attract_order = " + after
    assert load().value.attract_order == ("year", "centre")


def test_the_first_change_makes_the_file(files: dict[str, Path]) -> None:
    files["user"].parent.rmdir()
    change(files["user"], {"idle_seconds": 300})
    assert files["user"].read_text() == (
        "# Settings of the ACCSM kiosk. What may stand here: accsm-kiosk settings\nidle_seconds = 300\n"
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"idle_seconds": 5}, "idle_seconds is 5, but it must be a whole number from 30 to 300."),
        ({"emblem": "x"}, "Staff may not change emblem."),
    ],
)
def test_staff_cannot_write_what_would_be_refused(
    values: dict[str, settings.Value], sentence: str, files: dict[str, Path]
) -> None:
    with pytest.raises(SettingsError) as refused:
        change(files["user"], values)
    assert str(refused.value) == sentence
    assert not files["user"].exists()


def test_a_file_spoilt_by_hand_is_not_written_over(files: dict[str, Path]) -> None:
    files["user"].write_text("motion = \n")
    with pytest.raises(SettingsError, match="is not TOML"):
        change(files["user"], {"idle_seconds": 45})
    assert files["user"].read_text() == "motion = \n"


def test_a_folder_that_cannot_be_written_costs_the_change_alone(files: dict[str, Path]) -> None:
    """A read-only folder gives a sentence, and nothing of the file is lost."""
    path = files["user"] / "settings.toml"
    files["user"].write_text("in the way")
    with pytest.raises(SettingsNotSavedError, match=r"cannot be written: File exists\.$"):
        change(path, {"idle_seconds": 45})
    files["user"].unlink()
    files["user"].parent.rmdir()
    files["user"].parent.symlink_to(files["user"].parent / "nowhere")  # a loop: nobody can write there, not even root
    with pytest.raises((SettingsNotSavedError, SettingsError)):
        change(files["user"], {"idle_seconds": 45})
