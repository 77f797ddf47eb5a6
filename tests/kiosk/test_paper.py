"""What is saved as a PDF looks like its page and can be searched; what is saved as pictures is the same."""

import io
import re

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from database.opening import ZWSP, plain
from database.store import ContentStore
from kiosk.i18n import LanguageManager
from kiosk.options import PAGES
from kiosk.paper import DOTS, Paper, pieces
from kiosk.paper_files import PICTURE_DOTS, write_pdf, write_pictures
from kiosk.passages import Passage, Passages
from kiosk.pdf_letters import UnknownPdfError, mend


def read(data: bytes) -> list[str]:
    """The text of each page, as a reader that is not ours finds it."""
    pages = pypdf.PdfReader(io.BytesIO(data), strict=True).pages
    return [page.extract_text().replace(ZWSP, "") for page in pages]


def without_spaces(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("code", ["km", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_word_of_a_section_is_found(store: ContentStore, language: LanguageManager, code: str, page: str) -> None:
    """Headings, texts, sources and notes, in Khmer in the order in which it is typed."""
    language.set_language(code)
    passages = Passages(store, language).section(page)
    found = without_spaces("".join(read(write_pdf(Paper(passages, "ACCSM")))))
    missing = [piece.text for piece in pieces(passages) if without_spaces(plain(piece.text)) not in found]
    assert missing == []


def test_english_keeps_its_spaces(store: ContentStore, language: LanguageManager) -> None:
    """Words are parted as they are written; a line ends where the paper ends it."""
    language.set_language("en")
    passages = Passages(store, language).section("missions")
    found = re.sub(r"\s+", " ", " ".join(read(write_pdf(Paper(passages, "ACCSM")))))
    assert [piece.text for piece in pieces(passages) if plain(piece.text) not in found] == []


def test_the_letters_that_are_seen_mean_nothing(store: ContentStore, language: LanguageManager) -> None:
    """Nothing is found twice, and no garbage is copied."""
    passages = Passages(store, language).section("missions")
    found = without_spaces("".join(read(write_pdf(Paper(passages, "ACCSM")))))
    assert found == without_spaces("".join(plain(piece.text) for piece in pieces(passages)))


def test_the_pdf_has_the_title_of_the_page(store: ContentStore, language: LanguageManager) -> None:
    """A viewer shows what it is, and the file is small."""
    passages = Passages(store, language).section("history")
    data = write_pdf(Paper(passages, "ACCSM"))
    information = pypdf.PdfReader(io.BytesIO(data)).metadata
    assert information is not None
    assert information.title == plain(passages[0].title)
    assert len(data) < 400_000


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    """A heading is on the page of the text below it."""
    for lines in range(20, 60):
        filler = Passage("event", "0", "Filler", paragraphs=tuple("line" for _ in range(lines)))
        paper = Paper((filler, Passage("event", "1", "Heading", "lead", ("Below",))), "ACCSM")
        pages = read(write_pdf(paper))
        holding = [[word in text for text in pages] for word in ("Heading", "lead", "Below")]
        assert holding[0] == holding[1] == holding[2], lines


def test_a_picture_stands_below_the_title(store: ContentStore, language: LanguageManager) -> None:
    """The page as it was seen, as wide as the text."""
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    passages = Passages(store, language).section("missions")
    images = [Paper(passages, "ACCSM", given) for given in (None, picture)]
    first = [QImage.fromData(write_pictures(paper)[0]) for paper in images]
    red = [
        sum(image.pixelColor(image.width() // 2, y) == QColor("red") for y in range(image.height())) for image in first
    ]
    wide = (first[1].width() - 2 * 18 / 25.4 * PICTURE_DOTS) / 2
    assert red[0] == 0
    assert abs(red[1] - wide) < 4
    assert "".join(read(write_pdf(images[1]))).split() == "".join(read(write_pdf(images[0]))).split()


def test_pictures_are_the_same_pages(store: ContentStore, language: LanguageManager) -> None:
    """A PNG for each page of the PDF, with ink on each."""
    paper = Paper(Passages(store, language).section("work-plans"), "ACCSM")
    pictures = [QImage.fromData(data) for data in write_pictures(paper)]
    assert len(pictures) == paper.page_count() == len(read(write_pdf(paper))) > 1
    assert {(image.width(), image.height()) for image in pictures} == {
        (round(210 / 25.4 * 200), round(297 / 25.4 * 200))
    }
    small = [image.scaled(60, 80, mode=Qt.TransformationMode.SmoothTransformation) for image in pictures]
    assert all(any(image.pixelColor(x, y).lightness() < 240 for x in range(60) for y in range(80)) for image in small)
    assert DOTS < PICTURE_DOTS


def test_khmer_is_broken_between_words(store: ContentStore, language: LanguageManager) -> None:
    """No line of the paper ends inside a word: the marks of the content are where it may end."""
    passages = Passages(store, language).section("missions")
    lines = [line for text in read(write_pdf(Paper(passages, "ACCSM"))) for line in text.splitlines()]
    words = {word for piece in pieces(passages) for word in re.split(rf"[\s{ZWSP}]", piece.text)}
    broken = [
        line for line in lines if line.strip() and not any(line.rstrip().endswith(word) for word in words if word)
    ]
    assert broken == []


def test_what_is_not_from_qt_is_refused() -> None:
    """Another file is left alone, and we hear of it."""
    with pytest.raises(UnknownPdfError, match="no trailer"):
        mend(b"%PDF-1.4 nothing", b"Font")
    with pytest.raises(UnknownPdfError, match="no font Font"):
        mend(b"trailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n", b"Font")
