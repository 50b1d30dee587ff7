"""A small log in which every easy way to count an actor's facts comes out wrong."""

from tui.log.model import Log
from tui.log.reading.reader import read_text

KNOTS = """
schema: 1
timezone: UTC
sources: {one: {publisher: The One}, two: {publisher: The Two}}
actors:
  ann: {name: Ann Bell, type: person, aliases: [AB, {text: آن, lang: ar, note: as signed}, Nan]}
  bob: {name: Bob, type: person}
  army: {name: Syrian Army, type: armed-forces}
  free: {name: Free Syrian Army, type: armed-group}
  us: {name: United States, type: state, aliases: [US]}
  idle: {name: Idle, type: person}
places:
  land: {name: The Land}
  town: {name: Town, within: land}
  isle: {name: Isle, within: land}
relations:
  - {subject: ann, type: leads, object: free, from: 2015, sources: [one]}
  - {subject: us, type: supports, object: free, from: 2012, to: 2016, sources: [one]}
  - {subject: free, type: fights, object: army, from: 2011-07~, to: 2017, sources: [two]}
  - {subject: ann, type: works_for, object: us}
  - {subject: ann, type: member_of, object: army, to: 2011-06, sources: [two]}
  - {subject: bob, type: supports, object: ann, from: 2016-03-01, sources: [one]}
  - {subject: bob, type: supports, object: ann, from: 2013, sources: [two]}
events:
  - {id: years, date: 2012/2018, title: The long war, place: land,
     participants: [{actor: ann}, {actor: free}]}
  - id: march
    date: 2015-03
    title: A march
    place: town
    part_of: years
    participants: [{actor: ann, role: attacker}, {actor: ann, role: victim}, {actor: bob}]
    quotes:
      - {speaker: ann, text: Bob was with us, mode: verbatim, source: one}
      - {speaker: bob, text: Nothing was with them, mode: verbatim, source: one}
  - id: speech
    date: 2016-05-05
    title: A speech
    place: isle
    part_of: years
    follows: [march]
    quotes:
      - {speaker: ann, text: I speak here only, mode: verbatim, source: one, addressee: bob}
      - {speaker_name: a guest, text: It rained, mode: verbatim, source: one}
      - {speaker: bob, text: Thank you ANN  BELL, mode: verbatim, source: one, saying: thanks}
      - {speaker: bob, text: Merci à Nan, mode: translation, source: two, saying: thanks}
  - id: reply
    date: 2017-01-01
    title: A reply
    place: town
    follows: [speech, march]
    contradicts: [speech]
    sources: [two]
    participants: [{actor: us}]
    quotes:
      - {speaker: us, text: The Free Syrian Army told us., mode: verbatim, source: two}
      - {speaker: us, text: "The US, not the Syrian army.", mode: verbatim, source: two}
      - {speaker: us, text: Abnormal, mode: verbatim, original: {text: قالت آن, lang: ar}}
  - {id: never, date: "", title: Undated, part_of: years, participants: [{actor: ann}, {actor: us}]}
"""


def knots(text: str = KNOTS) -> Log:
    """The log as read; events have the order of the file."""
    return read_text(text, "knots.yaml").log
