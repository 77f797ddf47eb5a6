"""An editor who makes mistakes is told file, field and reason of all of them at once, and never sees a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.content_files import read_content

BEGINS = "event/begins.toml"
ZWSP = "\u200b"


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in read_content(folder).problems]


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_sound_content_has_no_problems(content_files: Path) -> None:
    content = read_content(content_files)
    assert content.problems == ()
    assert content.edition == "2026-01-31"
    assert content.languages == ("en", "km")
    assert content.entries["event"]["begins"].texts["en"] == {
        "title": "The beginning",
        "text": "The cooperation began.",
    }


FAULTS = [
    # unknown, missing, in another order
    (BEGINS, 'strand = "accsm"', 'strand = "accsm"\nmood = "glad"', "mood: is unknown here"),
    (BEGINS, "[km]\n", '[km]\nmood = "glad"\n', "km.mood: is unknown here"),
    (BEGINS, "[provenance]\n", "[provenance]\nmood = 1\n", "provenance.mood: is unknown here"),
    (BEGINS, 'date = "1980"\n', "", "date: is missing"),
    (BEGINS, 'title = "The beginning"\n', "", "en.title: is missing, but stands in [km]"),
    (BEGINS, '[en]\ntitle = "The beginning"\ntext = "The cooperation began."\n', "", "en: is missing"),
    (BEGINS, 'title = "ការចាប់ផ្តើម"\n', 'title = "ការចាប់ផ្តើម"\nline = "១៩៨០"\n', "en.line: is missing, but"),
    (
        BEGINS,
        'title = "The beginning"\ntext = "The cooperation began."',
        'text = "The cooperation began."\ntitle = "The beginning"',
        "en: has its fields in another order than [km]",
    ),
    (BEGINS, 'status = "confirmed"', "", "provenance.status: is missing"),
    (BEGINS, "[provenance]", "[origin]", "provenance: is missing"),
    # wrong values
    (BEGINS, 'date = "1980"', 'date = "1980-13"', "date: is no date"),
    (BEGINS, 'date = "1980"', 'date = "1999/1980"', "date: is no date"),
    (BEGINS, 'date = "1980"', "date = 1980", "date: must be a date in quotes"),
    (BEGINS, 'strand = "accsm"', 'strand = "acsm"', "strand: names strand 'acsm', which does not exist"),
    (BEGINS, 'strand = "accsm"', "strand = 5", "strand: must be a text in quotes, not 5"),
    (BEGINS, 'strand = "accsm"', 'strand = ""', "strand: is empty"),
    (
        BEGINS,
        "paragraphs = [3]",
        "paragraphs = [24]",
        "provenance.paragraphs: must be a list of paragraphs from 1 to 23",
    ),
    (BEGINS, "paragraphs = [3]", "paragraphs = [true]", "provenance.paragraphs: must be a list of paragraphs"),
    (BEGINS, "paragraphs = [3]", "paragraphs = [3, 3]", "provenance.paragraphs: names the same paragraph twice"),
    (
        BEGINS,
        "paragraphs = [3]",
        "paragraphs = []",
        "provenance: names neither a paragraph of the source document nor a",
    ),
    (BEGINS, '"F004"', '"4"', "provenance.facts: must be a list of facts"),
    (BEGINS, '"F004"', '"F004", "F004"', "provenance.facts: names the same fact twice"),
    (BEGINS, '"confirmed"', '"sure"', "provenance.status: must be one of confirmed, contradicted, not-found"),
    (BEGINS, '"confirmed"', '"confirmed"\naddition = true', "provenance.addition: cannot be true where paragraphs"),
    (BEGINS, '"confirmed"', '"confirmed"\naddition = "no"', "provenance.addition: must be true or false"),
    (BEGINS, '"confirmed"', '"confirmed"\nworking = ["fr"]', "provenance.working: names language 'fr'"),
    (BEGINS, '"confirmed"', '"confirmed"\nsources = ["S99"]', "provenance.sources: names source 'S99'"),
    (BEGINS, '"confirmed"', '"confirmed"\nsources = ["S01", "S01"]', "provenance.sources: names the same id twice"),
    (BEGINS, '"confirmed"', '"confirmed"\nsources = "S01"', "provenance.sources: must be a list of ids"),
    (BEGINS, "[provenance]", "provenance = 3\n[origin]", "en.provenance: is unknown here"),
    ("country/KH.toml", '"116"', '"16"', "numeric: must be the three digits of an ISO 3166 code"),
    ("country/KH.toml", '"phnom-penh"', '"tokyo"', "capital: lies in JP, says place/tokyo.toml"),
    ("country/KH.toml", '["Kampuchea"]', "[]", "en.also_known_as: must be a list of texts"),
    ("country/KH.toml", '["Kampuchea"]', '["Kampuchea", "Kampuchea"]', "en.also_known_as: names the same name twice"),
    ("country/KH.toml", '["Kampuchea"]', '[" "]', "en.also_known_as: “ ” is empty"),
    ("place/tokyo.toml", "35.68", "91", "latitude: must be a number from -90 to 90"),
    ("place/tokyo.toml", "35.68", "true", "latitude: must be a number from -90 to 90"),
    ("place/tokyo.toml", "[km]", "[provenance]\nstatus = 'confirmed'\n[km]", "provenance: names neither"),
    ("plan/accsm-2016-2020.toml", "start = 2016", 'start = "2016"', "start: must be a year"),
    ("plan/accsm-2016-2020.toml", "end = 2020", "end = 2015", "end: is 2015, before the start in 2016"),
    ("objective/strengthen.toml", "order = 1", "order = 0", "order: must be a whole number from 1 to 1000"),
    ("part/3b.toml", "order = 2", "order = 1", "order: is 1, as in part/3a.toml"),
    ("part/3b.toml", "order = 2", "order = 11", "order: is past the last letter"),
    ("theme/reform.toml", "order = 2", "order = 1", "is 1, as in theme/reform.toml"),
    ("theme/reform.toml", '["accsm-2016-2020", "plus-three-2010-2015"]', "[]", "plans: is empty"),
    ("event/meeting.toml", "number = 1\n", "", "number: a numbered meeting needs both series and number"),
    ("event/meeting.toml", 'series = "plus-three"', 'series = "arc"', "series: must be one of accsm, plus-three"),
    # additions
    ("event/meeting.toml", '[addition]\nsources = ["S02"]', "", "km.addition: is unknown here"),
    ("event/meeting.toml", '[addition]\nsources = ["S02"]', "[addition]\nsources = []", "addition.sources: is empty"),
    ("event/meeting.toml", '[addition]\nsources = ["S02"]', "[addition]", "addition.sources: is missing"),
    ("event/meeting.toml", 'addition = "Many took part."\n', "", "en.addition: is missing, but stands in [km]"),
    (BEGINS, 'status = "confirmed"', 'status = "confirmed"\n[addition]\nsources = ["S01"]', "km.addition: is missing"),
    ("mission/1.toml", "[km]", "[addition]\nsources = ['S01']\n[km]", "addition: is unknown here: a mission has none"),
    ("event/later.toml", 'strand = "accsm"', 'strand = "accsm"\naddition = 1', "addition: must be a table"),
    ("event/later.toml", 'strand = "accsm"', 'strand = "accsm"\nkm = 1', "is no TOML"),
    ("question/themes.toml", "[km]", "[provenance]\nstatus = 'confirmed'\n[km]", "provenance: is unknown here"),
    # addresses
    (
        "document/declaration.toml",
        "https://asean.org/",
        "https://mirror.example/",
        "address: is on mirror.example, which",
    ),
    ("document/declaration.toml", "https://asean.org/", "https://notasean.org/", "address: is on notasean.org, which"),
    ("document/declaration.toml", "https://asean.org/", "asean.org/", "address: must be an address that begins"),
    ("document/declaration.toml", "https://asean.org/", "https://[asean.org/", "address: must be an address, not"),
    ("source/S01.toml", "official = true", "official = false", "address: stands only where official is true"),
    # texts
    (BEGINS, '"The cooperation began."', '""', "en.text: is empty"),
    (BEGINS, '"The cooperation began."', '" \\t\\u00a0 "', "en.text: is empty"),
    (BEGINS, '"The cooperation began."', "12", "en.text: must be a text in quotes, not 12"),
    (BEGINS, "បានចាប់ផ្តើម។", f"បាន{ZWSP}ចាប់ផ្តើម។", "km.text: holds U+200B ZERO WIDTH SPACE"),
    (BEGINS, "The cooperation", "The coope\\u00adration", "en.text: holds U+00AD"),
    (BEGINS, "The cooperation", "The coo\\u0308peration", "en.text: is not in Unicode's normal form NFC"),
    (BEGINS, "The beginning", "The beginning of all that followed", "en.title: is 34 characters long, at most 32 fit"),
    (BEGINS, "The cooperation began.", "word " * 61, "en.text: is about 61 words long, at most 60 fit"),
    (BEGINS, "កិច្ចសហប្រតិបត្តិការបាន", "កិច្ចសហប្រតិបត្តិការ" * 40, "km.text: is about "),
    # pages and numbers
    ("section/home.toml", "មុខងារសាធារណៈ", "មុខងារសាធារណៈ៖", "km.heading: holds ៖: the display line has no punctuation"),
    ("section/home.toml", 'badge = "1 centre"\n', "", "en.badge: is missing, but stands in [km]"),
    ("section/arc-map.toml", 'kicker = "Since 1980"\n', "", "en: has only one of kicker and line"),
    ("section/history.toml", "[km]\n", '[km]\ntagline = "ក"\n', "km.tagline: is unknown here: only Home has it"),
    ("section/home.toml", "[km]\n", '[km]\nkicker = "ក"\nline = "ខ"\n', "km.kicker: is unknown here: no door leads"),
    ("number/centres.toml", 'counts = "arc"', "", "value: exactly one of value, counts and counts_role"),
    ("number/centres.toml", 'counts = "arc"', 'counts = "arcs"', "counts: must be a kind, not 'arcs'"),
    ("number/first-year.toml", 'value = "1980"', 'value = "1980"\nprefix = "+"', "prefix: belongs to what is counted"),
    ("language/km.toml", "០១២៣", "០១២២", "digits: must be the ten digits"),
    ("strand/accsm.toml", '"navy"', '"pink"', "colour: must be one of navy, teal, gold, red, slate"),
    ("edition.toml", "2026-01-31", "2026-02-31", "date: must be the day of the last change"),
    ("edition.toml", "date = ", "day = ", "day: is unknown here"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS, ids=[fault[3][:40] for fault in FAULTS])
def test_an_editor_is_told_what_is_wrong_and_where(
    content_files: Path, file: str, old: str, new: str, told: str
) -> None:
    edit(content_files, file, old, new)
    found = problems(content_files)
    assert any(told in problem for problem in found), found


def test_nothing_but_the_fault_is_told(content_files: Path) -> None:
    edit(content_files, BEGINS, 'date = "1980"', 'date = "soon"')
    assert problems(content_files) == [
        "event/begins.toml: date: is no date: 'soon' is no date: write 1980, 1995-01 or 2015-11-17"
    ]


def test_all_faults_of_all_files_are_told_in_one_run(content_files: Path) -> None:
    edit(content_files, BEGINS, 'date = "1980"', 'date = "soon"')
    edit(content_files, BEGINS, '"The beginning"', '""')
    edit(content_files, "arc/KH.toml", '"Public Service Delivery"', '"  "')
    (content_files / "term/work-plan.toml").write_text("[km", encoding="utf-8")
    found = problems(content_files)
    assert [problem.split(":")[0] for problem in found] == [
        "arc/KH.toml",
        "event/begins.toml",
        "event/begins.toml",
        "term/work-plan.toml",
    ]


@pytest.mark.parametrize("slip", ["ជម្រុញ", "ចម្លៀត", "ទីក្រុងល្អង", "ប្រាបាង សាធារណរដ្ឋ", f"ជម្រុ{ZWSP}ញ"])
@pytest.mark.parametrize("old", ["កិច្ចសហប្រតិបត្តិការបាន", "The cooperation"])
def test_a_refused_erratum_is_refused_in_every_language(content_files: Path, slip: str, old: str) -> None:
    edit(content_files, BEGINS, old, f"«{slip}»")
    assert any("holds the refused erratum E" in problem for problem in problems(content_files))


def test_an_erratum_over_two_lines_is_found(content_files: Path) -> None:
    slip = "ASEAN Declaration on the Role of\nCivil Service as a Catalyst"
    edit(content_files, BEGINS, '"The cooperation began."', f'"""{slip}"""')
    assert any("E29" in problem for problem in problems(content_files))


def test_an_erratum_among_the_other_names_is_found(content_files: Path) -> None:
    edit(content_files, "country/KH.toml", '"Kampuchea"', '"ចម្លៀត"')
    assert any("en.also_known_as: “ចម្លៀត” holds the refused erratum E07" in told for told in problems(content_files))


def test_an_erratum_among_the_numbers_of_home_is_found(content_files: Path) -> None:
    edit(content_files, "number/first-year.toml", 'value = "1980"', 'value = "បូកប៊ី"')
    assert any(
        "number/first-year.toml: value: holds the refused erratum E11" in told for told in problems(content_files)
    )


def test_spaces_part_an_erratum_from_what_is_none(content_files: Path) -> None:
    edit(content_files, BEGINS, "The cooperation", "ជ ម្រុញ")
    assert problems(content_files) == []


def test_single_line_feeds_are_spaces_and_blank_lines_part_paragraphs(content_files: Path) -> None:
    home = read_content(content_files).entries["section"]["home"].texts["en"]
    assert home["more"] == "One paragraph goes on.\n\nAnother paragraph."
    assert home["heading"] == "Civil service\nfor the people"


def test_signs_and_subscripts_take_no_place_in_a_title(content_files: Path) -> None:
    edit(content_files, BEGINS, "ការចាប់ផ្តើម", "ស្ត្រី" * 16)
    assert problems(content_files) == []


def test_another_name_may_stand_in_one_language_alone(content_files: Path) -> None:
    entries = read_content(content_files).entries
    assert entries["country"]["KH"].also_known_as == {"en": ["Kampuchea"]}
    assert entries["term"]["work-plan"].also_known_as == {"km": ["ផែនការ"]}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("story/begins.toml", "story: is an unknown kind"),
        ("notes.txt", "notes.txt: does not belong here"),
        ("event/begins.toml~", "event/begins.toml~: is no content file"),
        ("event/a_b.toml", "event/a_b.toml: its name must be letters and digits"),
        ("country/Kh.toml", "country/Kh.toml: its name must be an ISO 3166 code"),
        ("language/khm.toml", "language/khm.toml: its name must be a language code"),
        ("strand/other.toml", "strand/other.toml: is no strand: the only ones are"),
        ("arc/MY.toml", "arc/MY.toml: has no country: country/MY.toml does not exist"),
    ],
)
def test_a_file_that_does_not_belong_is_named(content_files: Path, path: str, told: str) -> None:
    (content_files / path).parent.mkdir(exist_ok=True)
    (content_files / path).write_text("", encoding="utf-8")
    assert any(problem.startswith(told) for problem in problems(content_files))


def test_hidden_files_are_left_alone(content_files: Path) -> None:
    (content_files / ".DS_Store").touch()
    (content_files / "event/.begins.toml.swp").touch()
    assert problems(content_files) == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("section/documents.toml", "section/documents.toml: is missing: every page needs its section"),
        ("source/document.toml", "source/document.toml: is missing: paragraphs of the source document are named"),
        ("edition.toml", "edition.toml: cannot be read"),
        ("country/BN.toml", "arc/BN.toml: has no country"),
    ],
)
def test_a_file_that_is_needed_is_missed(content_files: Path, path: str, told: str) -> None:
    (content_files / path).unlink()
    assert any(problem.startswith(told) for problem in problems(content_files))


def test_content_without_a_language_is_told(content_files: Path) -> None:
    for path in (content_files / "language").iterdir():
        path.unlink()
    assert any(problem.startswith("language: there is no language") for problem in problems(content_files))


def test_a_numbered_meeting_stands_once(content_files: Path) -> None:
    text = (content_files / "event/meeting.toml").read_text(encoding="utf-8")
    (content_files / "event/meeting-again.toml").write_text(text, encoding="utf-8")
    assert problems(content_files) == ["event/meeting.toml: number: is 1 of plus-three, as in event/meeting-again.toml"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe", "is not UTF-8 text: byte 1 is wrong"),
        (b"date = ", "is no TOML"),
        (b"order = " + b"9" * 5000, "is no TOML"),
        (b"a = " + b"[" * 5000, "is no TOML that can be read: it is nested too deep"),
        (b"km = 1\nen = 2\nprovenance = 3", "km: must be a table: [km]"),
    ],
)
def test_a_hostile_file_is_named(content_files: Path, data: bytes, told: str) -> None:
    (content_files / BEGINS).write_bytes(data)
    assert any(problem.startswith(f"{BEGINS}: {told}") for problem in problems(content_files))


def test_a_folder_that_looks_like_a_record_is_named(content_files: Path) -> None:
    (content_files / "event/begins.toml").unlink()
    (content_files / "event/begins.toml").mkdir()
    assert problems(content_files) == ["event/begins.toml: is no content file: its name must end in .toml"]


def test_no_folder_of_content_is_told(tmp_path: Path) -> None:
    assert f"{tmp_path / 'none'}: is no folder of content" in problems(tmp_path / "none")


values = st.recursive(
    st.sampled_from(
        ["1", "-1", "true", "1.5", "nan", "inf", '""', '"accsm"', '"1980"', "1979-05-27", '"\\u200b"', "[]"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        inner.map(lambda item: f"{{a = {item}}}"),
    ),
    max_leaves=4,
)
names = st.sampled_from(["date", "strand", "order", "place", "series", "number", "plans", "km", "en", "provenance"])


@given(
    kind=st.sampled_from(["event", "theme", "number", "country", "section", "language"]), data=st.binary(max_size=60)
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_answered_with_a_problem(content_files: Path, kind: str, data: bytes) -> None:
    path = content_files / kind / "AA.toml"
    path.write_bytes(data)
    assert any(problem.file.startswith(f"{kind}/AA") for problem in read_content(content_files).problems)


@given(fields=st.dictionaries(names, values, max_size=6), kind=st.sampled_from(["event", "theme", "number", "arc"]))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_values_are_answered_with_a_problem(content_files: Path, kind: str, fields: dict[str, str]) -> None:
    text = "\n".join(f"{name} = {value}" for name, value in fields.items())
    (content_files / kind / "AA.toml").write_text(text, encoding="utf-8")
    assert any(problem.file == f"{kind}/AA.toml" for problem in read_content(content_files).problems)


@given(text=st.text(max_size=40))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_are_taken_as_they_are_or_refused(content_files: Path, text: str) -> None:
    escaped = "".join(f"\\U{ord(character):08x}" for character in text)
    (content_files / "term/work-plan.toml").write_text(
        f'[km]\nname = "{escaped}"\n[en]\nname = "work plan"\n[provenance]\nstatus = "confirmed"\n', encoding="utf-8"
    )
    content = read_content(content_files)
    assert content.problems or content.entries["term"]["work-plan"].texts["km"]["name"].split() == text.split()
