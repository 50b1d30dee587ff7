import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.store.query.folding import PICTURES, lines_of_words, normalise, tokens, words_with_article

ALIKE = {
    "case": ["Hama", "HAMA", "hama"],
    "diacritics": ["Erdoğan", "Erdogan", "ERDOĞAN", unicodedata.normalize("NFD", "Erdoğan")],
    "apostrophes": ["Hay'at", "Hayʼat", "Hay’at", "Hayʾat", "Hay`at", "Hayat"],
    "ayn": ["Sanʿa", "San‘a", "Sana"],
    "article": ["al-Golani", "Al-Golani", "al Golani", "al‑Golani", "Golani"],
    "article as spoken": ["an-Nusra", "al-Nusra", "Nusra"],
    "article of Egypt": ["el-Sisi", "Sisi"],
    "Turkish dotless i": ["Işık", "Isik", "ışık", "IŞIK", "İşik"],
    "letters with a stroke": ["Łódź", "Lodz"],
    "ligature": ["Æsir", "aesir"],
    "soft hyphen": ["Saray\u00adbosna", "Saraybosna"],
    "vowel marks": ["هَيْئَة", "هيئة"],
    "alef and hamza": ["أحمد", "احمد", "آحمد", "إحمد", "ٱحمد"],
    "thousands": ["40,000", "40000", "٤٠٬٠٠٠"],
    "initials": ["U.S.", "US", "U.S"],
    "longer initials": ["U.N.H.C.R.", "UNHCR"],
    "type of a tank": ["T-72", "T72", "t-72", "T\u201172", "T\u201072"],
    "type of a drone": ["Su-25M", "SU25M"],
    "article behind a particle": ["والجيش", "بالجيش", "للجيش", "كالجيش", "فالجيش", "الجيش", "جيش"],
    "article behind two": ["وبالجيش", "فبالجيش", "وكالجيش", "وللجيش", "فللجيش", "جيش"],
    "skin tone and presentation": ["👍🏽", "👍", "👍\ufe0f"],
    "alef maqsura": ["مصطفى", "مصطفي"],
    "ta marbuta": ["حماة", "حماه"],
    "tatweel": ["حمـــاة", "حماة"],
    "Arabic article": ["الجولاني", "جولاني"],
    "Persian letters": ["کیف", "كيف"],
    "presentation forms": ["ﺣﻤﺎة", "حماة"],
    "digits": ["٢٠٢٤", "۲۰۲۴", "2024", "２０２４"],
    "joiner": ["می\u200cرود", "ميرود"],
    "Catalan double l": ["col·lecció", "coŀlecció", "collecció"],
    "vowel marks on their own": ["حمﱞاة", "حماة"],
    "full width": ["Ｈama", "hama"],
}


@pytest.mark.parametrize("spellings", ALIKE.values(), ids=ALIKE)
def test_spellings_of_one_word_are_one(spellings):
    assert len({tuple(tokens(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" – … !", []),
        ("Hama, Homs; M5", ["hama", "homs", "m5"]),
        ("Maarat al-Numan", ["maarat", "numan"]),
        ("Jabal Zayn al-Abidin", ["jabal", "zayn", "abidin"]),
        ("three-day", ["three", "day"]),
        ("snake_case", ["snake", "case"]),
        ("al", ["al"]),
        ("al-", ["al"]),
        ("et al.", ["et", "al"]),
        ("Aleppo", ["aleppo"]),
        ("al-Qaida and al-Sham", ["qaida", "and", "sham"]),
        ("an apple as an ash", ["an", "apple", "as", "an", "ash"]),
        ("الله", ["الله"]),
        ("3–5 km", ["3", "5", "km"]),
        ("Straße", ["strasse"]),
        ("a U.S.-led strike", ["a", "us", "led", "strike"]),
        ("x.com, e.g. now", ["x", "com", "eg", "now"]),
        ("3.5 or 1,5 or 1234,567", ["3", "5", "or", "1", "5", "or", "1234", "567"]),
        ("12,345,678 in 2024", ["12345678", "in", "2024"]),
        ("al-Assad-2000", ["assad", "2000"]),
        ("يونيو-5", ["يونيو", "5"]),
        ("nice👍👍 *** ؟", ["nice", "👍", "👍"]),
        ("👨‍👩‍👧", ["👨", "👩", "👧"]),
        ("ماء", ["ماء"]),
        ("ما", ["ما"]),
        ("والد", ["والد"]),
        ("لله", ["لله"]),
    ],
)
def test_words_of_a_text(text, words):
    assert tokens(text) == words


def test_different_words_stay_different():
    names = ["Hama", "Homs", "Hasakah", "حماة", "حمص", "Golan", "Golani"]
    assert len({normalise(name) for name in names}) == len(names)


def test_arabic_words_are_known_with_their_article_too():
    assert words_with_article("أبو محمد الجولاني") == ["الجولاني"]
    assert words_with_article("وللجيش والجيش") == ["وللجيش", "والجيش"]
    assert words_with_article("Abu Mohammed al-Golani") == []


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(), st.text())
def test_what_begins_a_text_begins_its_folded_form(start, rest):
    assert normalise(start + rest) == normalise(start) + normalise(rest)


@given(st.text())
def test_folded_text_is_letters_digits_pictographs_hyphens_and_spaces(text):
    left = re.sub(f"[{PICTURES} -]", "", normalise(text))
    assert not left or left.isalnum()


@given(st.text(st.characters(codec="ascii")))
def test_words_are_the_same_whatever_stands_between_them(text):
    assert tokens(" ".join(tokens(text))) == tokens(text)


ALTOGETHER = st.text(st.sampled_from("aelsh-dnrtz12,. \nال\u0648حم\u2600é\u00ad"), max_size=20)


@given(st.lists(st.text() | ALTOGETHER | st.sampled_from(["al", "al al x", "x al al", "al-an-x"])))
def test_many_texts_have_the_words_of_each(texts):
    lines = [f" {' '.join(tokens(text))}".rstrip(" ") + "\n" for text in texts]
    assert lines_of_words(texts) == lines


def test_no_letter_is_a_break_beside_its_word():
    for character in map(chr, range(sys.maxunicode + 1)):
        if character.isalpha():
            assert normalise(character) == normalise(character).strip()


# Numbers in lists, such as ⒈ and ⑴, are parted from the word that follows them.
@given(st.text(st.characters(categories=["L", "M", "Nd", "Nl"]), min_size=1))
@example("AĿ0")
def test_a_word_is_found_while_it_is_typed(word):
    """Whatever has been typed of it begins a word that is indexed, also within the article."""
    indexed = [*tokens(word), *words_with_article(word)]
    for end in range(1, len(word) + 1):
        typed = tokens(word[:end])
        assert all(any(each.startswith(part) for each in indexed) for part in typed)
