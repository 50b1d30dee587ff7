"""A quote as an entry: who, to whom, in what words, how near to the original, on whose word."""

from __future__ import annotations

from rich.text import Text

from tui.log.model import Event, Foreign, Log, Quote
from tui.report.document import DOT, Entry, Ref, joined, paragraph
from tui.report.names import addressee_name, one, speaker_name
from tui.report.sources import source_details, source_line, source_link

# Quotation marks by primary language subtag; “ ” for all others.
_MARKS = dict.fromkeys(("ar", "fa", "ckb", "ku", "ru", "uk", "fr", "it", "es", "el"), ("«", "»"))
_MARKS |= {"de": ("„", "“"), "zh": ("「", "」"), "ja": ("「", "」")}


def quote_entry(log: Log, event: Event, quote: Quote, told: set[str], sayings: set[str]) -> Entry:
    """Return a quote with its source; `told` and `sayings` remember what was shown before it."""
    lines = [_head(log, event, quote)]
    if quote.saying:
        if quote.saying in sayings:
            lines.append(Text("  another rendering of the words above", "muted"))
        sayings.add(quote.saying)
    lines += _words(log, quote)
    lines += _source(log, quote, told)
    lines += _remarks(quote)
    ref = Ref("speaker", quote.speaker) if quote.speaker else None
    return Entry(tuple(lines), ref, quote.source or "", source_link(log, quote.source))


def marked(words: str, language: str) -> str:
    """Return the words between the quotation marks of their language."""
    opening, closing = _MARKS.get(language.partition("-")[0].lower(), ("“", "”"))
    return f"{opening}{words.strip()}{closing}"


def _head(log: Log, event: Event, quote: Quote) -> Text:
    """Return `speaker · medium · to addressee · date`, with mode and languages at the edge."""
    line = Text().append(speaker_name(log, quote), "speaker")
    addressee = addressee_name(log, quote)
    later = quote.date is not None and quote.date != event.date
    facts = joined(
        (
            one(quote.medium, ""),
            f"to {addressee}" if addressee else "",
            f"said {quote.date.human()}" if quote.date and later else "",
        )
    )
    line.append(f"{DOT}{facts}" if facts else "")
    languages = _languages(log, quote)
    return line.append("\t").append(f"{quote.mode}{languages}", "label")


def _languages(log: Log, quote: Quote) -> str:
    """Return `, ar → en` for words put into another language, `, ar` for words in a foreign one."""
    own = quote.lang or log.language
    if quote.original and quote.original.lang and quote.original.lang != own:
        return f", {quote.original.lang} → {own}"
    return f", {own}" if own != log.language else ""


def _words(log: Log, quote: Quote) -> list[Text]:
    """Return the words, a paraphrase without quotation marks, then the original."""
    if quote.mode == "paraphrase":
        lines = paragraph(quote.text, "paraphrase", 2)
    else:
        lines = paragraph(marked(quote.text, quote.lang or log.language), "quote", 2)
    return lines + (_original(quote.original) if quote.original else [])


def _original(original: Foreign) -> list[Text]:
    lines = paragraph(marked(original.text, original.lang), "original", 2)
    if original.unsourced:
        lines[-1].append(" unsourced", "alert")
    if original.note:
        lines += paragraph(original.note, "muted", 2, "original:")
    return lines


def _source(log: Log, quote: Quote, told: set[str]) -> list[Text]:
    """Return the source's line, and its details unless they were told before."""
    if quote.source is None:
        return [Text("  no source", "alert")]
    lines = [source_line(log, quote.source)]
    if quote.source not in told:
        lines += source_details(log, quote.source)
    told.add(quote.source)
    return lines


def _remarks(quote: Quote) -> list[Text]:
    lines = []
    for label, words in (("translated by", quote.translator), ("at", quote.locator)):
        lines += paragraph(words, "muted", 2, label) if words else []
    return lines + (paragraph(quote.note, "muted", 2, "note:") if quote.note else [])
