import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.store.strategies import areas
from tui.store.query.ast import (
    EVERYTHING,
    And,
    Field,
    Not,
    Or,
    Phrase,
    Query,
    QueryError,
    Word,
    all_of,
    any_of,
)
from tui.store.query.fields import CLOSED, FIELDS, is_number
from tui.store.query.folding import tokens
from tui.store.query.lexer import LONGEST
from tui.store.query.parser import DEEPEST, parse

HAMA = Field("place", ("hama",))
OPERATORS = (
    *("AND", "OR", "NOT", "XOR", "NAND", "NOR", "ANDNOT", "UND", "ODER", "NICHT"),
    *("ET", "OU", "SAUF", "И", "ИЛИ", "НЕ"),
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("   ", EVERYTHING),
        ("Hama", Word("Hama")),
        ("Hama,", Word("Hama,")),
        ("Tel-Rifaat", Word("Tel-Rifaat")),
        ("حماة", Word("حماة")),
        ("👍", Word("👍")),
        ("02:00", Word("02:00")),
        ("https://x.org/a?b=c", Word("https://x.org/a?b=c")),
        ("قال: نعم", And((Word("قال:"), Word("نعم")))),
        ("قال:نعم", Word("قال:نعم")),
        ("Note: fire", And((Word("Note:"), Word("fire")))),
        ("R&D", Word("R&D")),
        ("Hama – fell", And((Word("Hama"), Word("fell")))),
        ("– Hama", Word("Hama")),
        ("Hama *", Word("Hama")),
        ('"Assi Square"', Phrase("Assi Square")),
        (r'"say \"no\" \\"', Phrase(r'say "no" \\'[:-1])),
        (r'"C:\new"', Phrase(r"C:\new")),
        ('"OR"', Phrase("OR")),
        ("place:hama", HAMA),
        ("Place:hama", HAMA),
        ('place:"hama"', HAMA),
        ("place:hama,homs", Field("place", ("hama", "homs"))),
        ('actor:"Abu Mohammed",hts', Field("actor", ("Abu Mohammed", "hts"))),
        ("type:battles/armed-clash", Field("type", ("battles/armed-clash",))),
        ("type:armed-clash", Field("type", ("armed-clash",))),
        ("date:2024-11-27..2024-12-05", Field("date", ("2024-11-27..2024-12-05",))),
        ("date:2024-12-05T14:00", Field("date", ("2024-12-05T14:00",))),
        ("-hama", Not(Word("hama"))),
        ("--hama", Not(Not(Word("hama")))),
        ("-place:hama", Not(HAMA)),
        ('-"Assi Square"', Not(Phrase("Assi Square"))),
        ("-(a b)", Not(And((Word("a"), Word("b"))))),
        ("a b", And((Word("a"), Word("b")))),
        ('a"b"c', And((Word("a"), Phrase("b"), Word("c")))),
        ("a OR b", Or((Word("a"), Word("b")))),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("(a)", Word("a")),
        ("((a) (b c))", And((Word("a"), Word("b"), Word("c")))),
        *[(f"a {sign} b", Or((Word("a"), Word("b")))) for sign in ("or", "Or", "|", "||")],
        *[(f"a {sign} b", And((Word("a"), Word("b")))) for sign in ("AND", "and", "&", "&&")],
        ("a|b", Or((Word("a"), Word("b")))),
        ("a||b&&c", Or((Word("a"), And((Word("b"), Word("c")))))),
        *[(f"a {sign}b", And((Word("a"), Not(Word("b"))))) for sign in ("!", "NOT ", "AND not ")],
        ("NOT (a b)", Not(And((Word("a"), Word("b"))))),
        ("not -a", Not(Not(Word("a")))),
        ("tag:a|tag:b", Or((Field("tag", ("a",)), Field("tag", ("b",))))),
        ("date:5 dec 2024", Field("date", ("2024-12-05",))),
        ("date:5 to 8 Dec 2024", Field("date", ("2024-12-05/2024-12-08",))),
        ("after:Dec 2024 hama", And((Field("after", ("2024-12",)), Word("hama")))),
        ("date:2024 dec", And((Field("date", ("2024",)), Word("dec")))),
        ("date:2024-12-05 20", And((Field("date", ("2024-12-05",)), Word("20")))),
        ("(a OR b) OR c", Or((Word("a"), Word("b"), Word("c")))),
    ],
)
def test_reads(text, query):
    assert parse(text) == query
    assert parse(str(query)) == query


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("  a   b ", "a b"),
        ('PLACE:"hama"', "place:hama"),
        ('actor:"Abu Mohammed"', 'actor:"Abu Mohammed"'),
        ("((a OR b)) (c)", "(a OR b) c"),
        ("-(a)", "-a"),
        ("-(a OR b)", "-(a OR b)"),
        ('tag:"a,b"', 'tag:"a,b"'),
    ],
)
def test_prints_as_it_would_be_typed(text, printed):
    assert str(parse(text)) == printed


FAULTS = [
    ("plase:hama", "plase", "there is no field `plase`: did you mean `place`?"),
    ("hama -souce:ap", "souce", "there is no field `souce`: did you mean `source`?"),
    ("plce: hama", "plce", "there is no field `plce`: did you mean `place`?"),
    ("foo:bar", "foo", "there is no field `foo`"),
    ("a AND", "AND", "AND needs something on both sides"),
    ("and a", "and", "AND needs something on both sides"),
    ("a && || b", "&&", "AND needs something on both sides"),
    ("(&)", "&", "AND needs something on both sides"),
    ("a (b &)!", "&", "AND needs something on both sides"),
    ("a NOT", "NOT", "NOT needs what it leaves out right after it"),
    ("a NOT OR b", "NOT", "NOT needs what it leaves out right after it"),
    ("a ! b", "!", "- needs what it leaves out right after it"),
    ("***", "***", "there is no letter, digit or picture in `***`: signs are not looked for"),
    ("a -؟", "؟", "there is no letter, digit or picture in `؟`"),
    ("a OR –", "–", "there is no letter, digit or picture in `–`"),
    ('a "–"', '"–"', 'there is no letter, digit or picture in `"–"`'),
    ("date:5 dec hama", "5 dec", "5 dec has no year: write 5 dec 2024"),
    ("tier:secondry", "secondry", "tier: cannot be `secondry`: did you mean `secondary`?"),
    ("mode:x", "x", "mode: cannot be `x`: it is one of verbatim, translation, paraphrase"),
    ("type:amed-clash", "amed-clash", "did you mean `battles/armed-clash`?"),
    ("has:quote,cliam", "cliam", "did you mean `claim`?"),
    ("status:", ":", "status: needs a value right after the :"),
    ("place:hama, homs", ",", "place: needs a value right after the ,"),
    ("place:(a)", ":", "place: needs a value"),
    ('hama "assi squ', '"assi squ', "this quote is not closed"),
    (r'"a\"', r'"a\"', "this quote is not closed"),
    ('actor:"Abu', '"Abu', "this quote is not closed"),
    ('a "" b', '""', "there is nothing between the quotes"),
    ('actor:" "', '" "', "there is nothing between the quotes"),
    ("a () b", "()", "nothing between the brackets"),
    ("a (b", "(", "this ( is not closed"),
    ("a) b", ")", "this ) closes nothing"),
    ("a OR", "OR", "OR needs something on both sides"),
    ("OR a", "OR", "OR needs something on both sides"),
    ("(a OR ) b", "OR", "OR needs something on both sides"),
    ("a - b", "-", "- needs what it leaves out right after it"),
    ("a -", "-", "- needs what it leaves out right after it"),
    ("date:05/12/2024", "05/12/2024", "write 2024-12-05 or 2024-05-12"),
    ("date:2024-12-06..2024-12-05", "2024-12-06..2024-12-05", "write 2024-12-05..2024-12-06"),
    ("date:..", "..", ".. needs a date"),
    ("after:2024-12-05/..", "2024-12-05/..", "after: needs a date with a known end"),
    ("before:../2024", "../2024", "before: needs a date with a known beginning"),
    ("a" * (LONGEST + 5), "a" * 5, "a query has at most 4,000 characters"),
    ("(" * (DEEPEST + 1), "(", "more than 50 brackets"),
    ("-" * DEEPEST + "-a", "-", "more than 50 brackets"),
]


@pytest.mark.parametrize(("text", "marked", "message"), FAULTS)
def test_says_what_is_wrong_and_where(text, marked, message):
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert message in caught.value.message
    assert message in str(caught.value)
    assert text[caught.value.start : caught.value.end] == marked


def test_points_at_the_bracket_that_is_one_too_many():
    with pytest.raises(QueryError) as caught:
        parse("(" * DEEPEST + "(a" + ")" * DEEPEST + ")")
    assert (caught.value.start, caught.value.end) == (DEEPEST, DEEPEST + 1)


def test_as_deep_and_as_long_as_may_be():
    assert parse("(" * DEEPEST + "a" + ")" * DEEPEST) == Word("a")
    assert parse("a" * LONGEST) == Word("a" * LONGEST)
    longest = parse("a " * (LONGEST // 2))
    assert isinstance(longest, And)
    assert len(longest.terms) == LONGEST // 2


values = st.text(min_size=1, max_size=12).filter(lambda text: text.lstrip("=").strip())
phrases = values.filter(tokens)
field_names = st.sampled_from([*FIELDS, "killed", "distance-to-the-city"])


def fields(name: str) -> st.SearchStrategy[Field]:
    some = values
    if is_number(name):
        some = st.sampled_from(["0", "5", ">=5", "<10", "5..10", "..3"])
    elif name in CLOSED:
        some = st.sampled_from(CLOSED[name])
    elif name in ("date", "after", "before"):
        some = st.sampled_from(["2024", "2024-12-05~", "2024-12-05T14:00+03:00", "1982-02/1982-03"])
    several = st.lists(some, min_size=1, max_size=3).map(tuple)
    return st.builds(Field, st.just(name), areas.get(name, several))


def _is_word(text: str) -> bool:
    try:
        return parse(text) == Word(text)
    except QueryError:
        return False


# Words without a sign of any language, all of which are words; those with some that are.
plain = st.from_regex(r"[\w'.,#@$%^~+;][\w'.,#@$%^~+;-]{0,8}", fullmatch=True).filter(
    lambda word: word.upper() not in OPERATORS and tokens(word)
)
odd = st.from_regex(r'[^\s"()\-:!|&][^\s"():|&]{0,8}', fullmatch=True).filter(_is_word)
conditions = st.builds(Word, plain | odd) | st.builds(Phrase, phrases) | field_names.flatmap(fields)
queries = st.just(EVERYTHING) | st.recursive(
    conditions,
    lambda inner: (
        st.builds(Not, inner)
        | st.lists(inner, min_size=1, max_size=4).map(all_of)
        | st.lists(inner, min_size=1, max_size=4).map(any_of)
    ),
)


@given(queries)
@example(Or((And((Word("a"), Not(Or((Word("b"), Word("c")))))), Phrase("a\\"))))
def test_every_query_is_read_back_as_it_was(query: Query):
    assert parse(str(query)) == query


@given(st.text(alphabet=st.sampled_from('ab"=()-:,.\\ ORplacedt\n2024/&|!')) | st.text())
@example("(place) =2024 a")
@example("=lad:>=5")
@example("=actor:x")
@example("=-x")
@example("killed:..1|-1hk")
@example("killed:5&&a")
def test_any_text_is_a_query_or_a_fault_in_it(text):
    fault = fault_of(text)
    if fault:
        assert fault.message
        assert 0 <= fault.start < fault.end <= len(text)
    else:
        assert parse(str(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("place:=hama", ("=hama",)),
        ('place:="Deir ez-Zor",homs', ("=Deir ez-Zor", "homs")),
        ('tag:"=a b"', ("=a b",)),
        ('tag:=="a b"', ("==a b",)),
    ],
)
def test_a_value_may_be_exact(text: str, values: tuple[str, ...]) -> None:
    assert parse(text) == Field(text.partition(":")[0], values)
    assert parse(str(parse(text))) == parse(text)


@pytest.mark.parametrize(
    "text", ["place:=", "place:= hama", 'tag:"= "', "type:=battles", "date:=2024"]
)
def test_nothing_is_exactly_nothing_and_no_closed_value_or_date_needs_it(text: str) -> None:
    assert fault_of(text)


def fault_of(text: str) -> QueryError | None:
    try:
        parse(text)
    except QueryError as fault:
        return fault
    return None
