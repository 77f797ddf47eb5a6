"""`accsm-kiosk settings`: every setting with its origin, and every path that the program reads or writes."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from database.digests import digest_path
from database.welcome import start_path
from kiosk import paths, settings
from kiosk.options import Options
from kiosk.save_folder import save_folder
from kiosk.setting_kinds import KINDS, to_toml
from kiosk.single_instance import server_name

WRONG = 2


def run(options: Options) -> int:
    """Print settings and paths; where a setting is wrong, what is wrong and the paths, with status 2."""
    try:
        loaded = settings.load(options.settings(), options.config)
    except settings.SettingsError as error:
        print(error, file=sys.stderr, flush=True)
        _print_paths(options, "")
        return WRONG
    print("settings (what may stand in the file; NAME is also ACCSM_NAME in the environment, or --set NAME=VALUE):")
    for name, value in asdict(loaded.value).items():
        print(f"  {name} = {_written(to_toml(value))}")
        print(f"      from: {loaded.origins[name]}; allowed: {KINDS[name].allowed()}")
    print()
    _print_paths(options, loaded.value.emblem)
    return 0


def _print_paths(options: Options, emblem: str) -> None:
    print("paths:")
    for purpose, path in list_paths(options.content, settings.files_to_read(options.config), emblem):
        print(f"  {purpose}: {path}{'' if paths.may_be_there(path) else ' (not there)'}")


def list_paths(content: Path, files: Mapping[str, Path], emblem: str) -> Iterator[tuple[str, Path]]:
    """What each path is for, and the path; those that are written come last."""
    yield "content", content
    yield "content's hashes", digest_path(content)
    yield "start file", start_path(content)
    yield "fonts", paths.fonts()
    yield "pictures", paths.icons()
    yield "map", paths.map_shapes()
    yield "interface words", paths.translations()
    if emblem:
        yield "emblem", Path(emblem)
    for kind, file in files.items():
        yield "settings, written by staff" if kind == settings.USER_FILE else "settings of the machine", file
    yield "PIN, written by accsm-kiosk pin", paths.pin()
    yield "wrong tries at the PIN, written", paths.pin_tries()
    yield "statistics, written; what belongs to them and what staff export is beside them", paths.statistics()
    yield "logs and reports of crashes, written", paths.log_folder()
    yield "where the window stood, on a laptop, written", paths.window_place()
    yield "what is saved on a laptop, written", save_folder()
    yield "where the running kiosk hears of a second start", Path(server_name())


def _written(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)
