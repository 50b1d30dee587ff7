"""Elements: what is text stays text, and only plain addresses can be followed."""

from xml.etree.ElementTree import Element, tostring

from hypothesis import given
from hypothesis import strategies as st

from tests.pages import Page
from tui.report.page.markup import address, between, element, html, link, words


def test_texts_and_elements_in_their_order() -> None:
    made = element("p", "a ", element("b", "c"), " d", None, element("i"), "e", class_="x", id=None)
    assert html(made) == '<p class="x">a <b>c</b> d<i></i>e</p>'


def test_attributes_without_a_value() -> None:
    assert html(element("p", hidden=True, title="", lang=None, aria_label="A")) == (
        '<p hidden="" aria-label="A"></p>'
    )


def test_a_link_to_nowhere_is_its_words() -> None:
    made = between([link("a", "#a", dir="auto"), link("b", "")], "; ")
    assert html(element("p", *made)) == '<p><a href="#a" dir="auto">a</a>; <span>b</span></p>'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_nothing_in_a_text_or_an_attribute_is_markup(text: str) -> None:
    page = Page(html(element("div", text, element("a", text, title=text))))
    assert page.tags == ["div", "a"]
    assert page.words == text * 2
    assert page.attributes in ([("title", text)], [])


_WORDS = st.text(st.sampled_from("a&<>\"'/= \n;#é"), max_size=6)
_TREES = st.recursive(
    st.builds(lambda text: element("p", text), _WORDS),
    lambda inner: st.builds(
        lambda tag, title, children: element(tag, *children, title=title),
        st.sampled_from(("a", "div", "br", "style", "script", "svg")),
        _WORDS,
        st.lists(st.one_of(inner, _WORDS), max_size=4),
    ),
    max_leaves=8,
)


@given(_TREES)
def test_it_is_written_as_the_standard_library_writes_it(made: Element) -> None:
    assert html(made) == tostring(made, encoding="unicode", method="html")


def test_only_addresses_that_may_be_opened_are_links() -> None:
    link = address("https://example.org/?a=1&b=2")
    assert link is not None
    assert not isinstance(link, str)
    assert 'href="https://example.org/?a=1&amp;b=2"' in html(link)
    for each in ("javascript:alert(1)", "data:text/html,x", "https://a@b/", "//x", "ftp://x/"):
        assert address(each) == each


def test_words_keep_their_direction() -> None:
    assert html(words("حماة")) == "<bdi>حماة</bdi>"
