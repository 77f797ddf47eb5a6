"""`python -m build_scripts.build_translations`: interface words, from `translations/*.ts` to the `.qm` that Qt reads.

The .ts files are clean Khmer that people edit; break marks are set on a copy on the way.
`--update` takes new texts from the code into the .ts files, `--check` tells what is missing and writes nothing.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from build_scripts.environment import ROOT
from build_scripts.khmer_marks import mark

TRANSLATIONS = ROOT / "translations"
QT_TOOLS = Path(PySide6.__file__).parent
PLACE = re.compile(r"\{\w*\}|%n")
# English needs only its plurals: every other text is the source.
PLURALS_ONLY = "en"
# WORKAROUND: Qt has no plural rule for Khmer and leaves such texts out of the .qm. Like Thai, Khmer has one form.
PLURALS_LIKE = {"km": "th"}
SECOND_FORM = re.compile(r"(</numerusform>)\s*<numerusform></numerusform>")
ZWSP = "\u200b"


def sources() -> list[Path]:
    """The .ts files, one per language."""
    return sorted(TRANSLATIONS.glob("kiosk_*.ts"))


def language(path: Path) -> str:
    """The language of a .ts or .qm file."""
    return path.stem.removeprefix("kiosk_")


def _tool(name: str, *arguments: str) -> None:
    program = shutil.which(name, path=str(QT_TOOLS)) or str(QT_TOOLS / name)
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stdout}{done.stderr}")


def update(path: Path, target: Path | None = None) -> Path:
    """Bring a .ts file, or the copy `target` of it, to the texts that the code has now."""
    target = target or path
    if target != path:
        shutil.copy(path, target)
    plural = ["-pluralonly"] if language(path) == PLURALS_ONLY else []
    # Without `-extensions py` lupdate finds nothing and succeeds.
    _tool(
        "lupdate", "-extensions", "py", "-no-obsolete", "-locations", "none", *plural,
        "-source-language", "en", "-target-language", language(path), str(ROOT / "kiosk"), "-ts", str(target),
    )  # fmt: skip
    if language(path) in PLURALS_LIKE:
        # WORKAROUND: lupdate does not know how many forms such a language has, and adds an empty second one.
        text = target.read_text(encoding="utf-8")
        target.write_text(SECOND_FORM.sub(r"\1", text), encoding="utf-8")
    return target


def messages(path: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Each context, source text and message element of a .ts file."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message.findtext("source") or "", message


def _translated(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return [""]
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def problems(path: Path) -> list[str]:
    """What is missing or wrong in one .ts file, each in a sentence."""
    found = []
    for context, source, message in messages(path):
        where = f"{path.name}: {context}: {source!r}"
        for text in _translated(message):
            if not text.strip():
                found.append(f"{where} is not translated")
            elif sorted(PLACE.findall(text)) != sorted(PLACE.findall(source)):
                found.append(f"{where} has other places to fill in than {text!r}")
            elif ZWSP in text:
                found.append(f"{where} has a break mark typed by hand")
    return found


def texts(path: Path) -> set[tuple[str, str]]:
    """The context and source of every text in a .ts file."""
    return {(context, source) for context, source, _ in messages(path)}


def check() -> list[str]:
    """Everything wrong with the .ts files, and every text of the code that is not in them, or only there."""
    found = []
    for path in sources():
        found += problems(path)
        with tempfile.TemporaryDirectory() as folder:
            now = texts(update(path, Path(folder) / path.name))
        found += [f"{path.name}: {name}: {text!r} is new in the code" for name, text in sorted(now - texts(path))]
        found += [f"{path.name}: {name}: {text!r} is no longer in the code" for name, text in sorted(texts(path) - now)]
    return found


def release(path: Path) -> Path:
    """Make the .qm of a .ts file, with break marks in it."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    for element in tree.getroot().iter():
        if element.tag in {"translation", "numerusform"} and element.text and element.text.strip():
            element.text = mark(element.text)
    tree.getroot().set("language", PLURALS_LIKE.get(language(path), language(path)))
    target = path.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / path.name
        tree.write(marked, encoding="utf-8", xml_declaration=True)
        _tool("lrelease", "-silent", str(marked), "-qm", str(target))
    return target


def main(arguments: list[str] | None = None) -> int:
    """Make the .qm files, or update or check the .ts files; give the exit status."""
    parser = argparse.ArgumentParser(prog="build_scripts.build_translations", description=__doc__)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--update", action="store_true", help="take new texts from the code")
    group.add_argument("--check", action="store_true", help="tell what is missing, write nothing")
    options = parser.parse_args(arguments or [])
    if options.check:
        found = check()
        print(
            "\n".join(found)
            if found
            else f"translations: {max(len(texts(path)) for path in sources())} texts, all is well"
        )
        return 1 if found else 0
    for path in sources():
        print(f"translations: {update(path) if options.update else release(path)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
