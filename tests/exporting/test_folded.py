"""All forms of a text are written alike: checked for every character that there is."""

import sys
import unicodedata

from mutuallearning.exporting.folded import fold, is_unspaced, words_of


def test_every_character_in_all_its_forms() -> None:
    different: list[str] = []
    for number in range(sys.maxunicode + 1):
        char = chr(number)
        if unicodedata.category(char) in {"Cs", "Cn", "Co"}:
            continue
        forms = {char.upper(), char.lower(), char.title(), char.casefold(), char.swapcase()}
        forms |= {unicodedata.normalize(form, char) for form in ("NFC", "NFD", "NFKC", "NFKD")}
        different += [char for form in forms if fold(form) != fold(char)]
    assert [] == different


def test_words_lead_back_to_the_text() -> None:
    text = "Zoe\u0308, \u0130lk-S\u00ader \u00df\ufb01x"
    found = [(word.folded, text[word.start : word.end]) for word in words_of(text)]
    assert [
        ("zoe", "Zoe\u0308"),
        ("ilk", "\u0130lk"),
        ("ser", "S\u00ader"),
        ("ssfix", "\u00df\ufb01x"),
    ] == found


def test_scripts_without_spaces() -> None:
    assert [True, True, False, False] == [is_unspaced(word) for word in ("田中", "สมชาย", "muster", "иванов")]
