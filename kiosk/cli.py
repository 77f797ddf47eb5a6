"""The command line: options, subcommands, exit statuses. It only parses; nothing heavy is imported here."""

import argparse
import io
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from kiosk import paths, staff_parsers
from kiosk.options import CONTRASTS, PAGES, TEXT_SIZES, Options

SMALLEST = (320, 240)
WRONG = 2
STATUSES = """\
exit statuses:
  0  done
  1  done, with an answer that no one wants (a page failed, nothing was found)
  2  the command line or a setting is wrong
  3  the world is wrong (content, font, display)
"""


class _Repeat(argparse.Action):
    """Collects an option that may be given several times, before and after the subcommand."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - argparse's signature
        namespace: argparse.Namespace,
        values: Any,  # noqa: ANN401 - argparse's signature
        option_string: str | None = None,  # noqa: ARG002 - argparse's signature
    ) -> None:
        # The subcommand's parser has a namespace of its own; this action is shared by both.
        self.collected = [*getattr(self, "collected", ()), values]
        setattr(namespace, self.dest, tuple(self.collected))


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        raise argparse.ArgumentTypeError(f"{text!r} is no size: write WIDTHxHEIGHT, 320x240 or larger")
    return size


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of hits: write 1 or more")
    return int(text)


def _assignment(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text!r} sets nothing: write NAME=VALUE")
    return name.strip(), value


def _address(text: str) -> str:
    """What --open is given: an empty one must not start as if nothing were asked for."""
    if not text.strip():
        raise argparse.ArgumentTypeError("no address: write accsm://<kind>/<id>, such as accsm://arc/KH")
    return text


def _shared() -> argparse.ArgumentParser:
    """The options that may stand before or after a subcommand."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--lang",
        dest="languages",
        action=_Repeat,
        choices=paths.translated_languages(),
        help="language at start (default: km)",
    )
    shared.add_argument("--page", choices=PAGES, help="page at start (default: home)")
    shared.add_argument("--open", type=_address, metavar="ADDRESS", help="record at start, as accsm://arc/KH")
    shared.add_argument("--fullscreen", action="store_true", help="fill the screen")
    shared.add_argument(
        "--kiosk", action="store_true", help="run unattended: fill the screen, and start again whatever happens"
    )
    shared.add_argument("--staff", action="store_true", help="run unattended, and begin with the PIN pad of the staff")
    shared.add_argument("--safe", action="store_true", help=argparse.SUPPRESS)  # asked for by the supervisor
    shared.add_argument("--content", type=Path, metavar="FILE", help="another content file than the bundled one")
    shared.add_argument("--version", action="store_true", help="tell the versions of program and content, and leave")
    shared.add_argument(
        "--set",
        dest="assignments",
        action=_Repeat,
        type=_assignment,
        metavar="NAME=VALUE",
        help="a setting for this start (accsm-kiosk settings lists them); repeatable",
    )
    staff_parsers.add_shared(shared)
    return shared


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    shared = _shared()
    parser = argparse.ArgumentParser(
        prog="accsm-kiosk",
        description="The ASEAN Cooperation on Civil Service Matters, in Khmer and English.",
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    tour = commands.add_parser(
        "tour",
        parents=[shared],
        argument_default=argparse.SUPPRESS,
        help="write a picture of every page",
        description="Write a picture of every page to DIR/<lang>-<WxH>-<page>.png. No display is needed.",
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    tour.add_argument(
        "--size", dest="sizes", action=_Repeat, type=_size, metavar="WxH", help="1920x1080 by default; repeatable"
    )
    tour.add_argument(
        "--text-size", dest="text_sizes", action=_Repeat, choices=TEXT_SIZES, help="normal by default; repeatable"
    )
    tour.add_argument(
        "--contrast", dest="contrasts", action=_Repeat, choices=CONTRASTS, help="normal by default; repeatable"
    )
    tour.add_argument("--items", action="store_true", help="also every event, plan and centre, chosen once")
    tour.add_argument("--screens", action="store_true", help="also everything else that a person can see")
    _add_search(commands, shared)
    staff_parsers.add_commands(
        partial(
            commands.add_parser,
            parents=[shared],
            argument_default=argparse.SUPPRESS,
            epilog=STATUSES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
    )
    return parser


def _add_search(commands: "argparse._SubParsersAction[Any]", shared: argparse.ArgumentParser) -> None:
    search = commands.add_parser(
        "search",
        parents=[shared],
        argument_default=argparse.SUPPRESS,
        help="search the content as Enter does",
        description="Search everything in all languages; --lang only orders what is found. No display is needed.",
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("--limit", type=_count, metavar="N", help="at most so many hits (default: 20)")
    search.add_argument("--json", action="store_true", help="print one array for programs")
    search.add_argument("text", nargs="+", metavar="TEXT", help="what to look for; write -- before a dash")


def parse(arguments: Sequence[str]) -> Options:
    """Read the command line; a wrong one ends the program with status 2."""
    values = vars(make_parser().parse_args(arguments))
    if "text" in values:
        values["text"] = " ".join(values["text"])
    return Options(**{name: value for name, value in values.items() if value is not None})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk or a subcommand; give the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a redirected Windows console cannot print Khmer
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parse(given)
    if options.version:
        from kiosk.commands import version  # noqa: PLC0415 - only when asked for

        return version.run(options)
    if options.command == "tour":
        from kiosk.commands import tour  # noqa: PLC0415 - only when asked for

        return tour.run(options)
    if options.command:
        return int(import_module(f"kiosk.commands.{options.command}").run(options))
    if options.kiosk or options.staff:
        return _run_unattended(replace(options, kiosk=True), given)
    if options.open and (fault := _address_fault(options)):
        print(fault, file=sys.stderr)
        return WRONG
    from kiosk import app  # noqa: PLC0415 - Qt is not needed for the rest

    return app.run(options)


def _address_fault(options: Options) -> str:
    """What is wrong with the address to open; content that cannot be read is told later, by the window."""
    from database import addresses, errors  # noqa: PLC0415 - only when asked for

    try:
        addresses.find(options.content, options.open)
    except addresses.AddressError as error:
        return str(error)
    except errors.ContentError:
        return ""
    return ""


def _run_unattended(options: Options, given: Sequence[str]) -> int:
    """The kiosk under its supervisor: this process is one or the other."""
    from kiosk import supervisor  # noqa: PLC0415 - only when asked for

    if supervisor.is_wanted() and not options.safe:
        return supervisor.run(given)
    supervisor.tell_alive()
    if options.safe:
        from kiosk import safe  # noqa: PLC0415 - the supervisor needs no Qt

        return safe.run(options)
    if not supervisor.is_first():
        options = replace(options, page="", open="", staff=False)
    elif options.open and (fault := _address_fault(options)):
        supervisor.tell_person(fault)
        options = replace(options, open="")  # a record that is gone must not leave a booth dark
    from kiosk import app  # noqa: PLC0415 - the supervisor needs no Qt

    supervisor.tell_alive()
    return app.run(options)
