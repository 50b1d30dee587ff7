"""A log of speeches, reported early, late and second-hand."""

from __future__ import annotations

LOG = """\
sources:
  ap: {publisher: AP, tier: wire, issued: 2024-12-05, reliability: B}
  kvia: {publisher: KVIA, tier: secondary, issued: 2024-12-07, derived_from: [ap]}
  old: {publisher: Old Paper, issued: 2024-11-30}
  month: {publisher: Monthly, issued: 2024-12}
  undated: {publisher: Undated}
actors:
  assad: {name: Assad, type: person, allegiance: Government, description: President until 2024.}
  envoy: {name: Pedersen, type: person}
  adviser: {name: Khalifa, type: person, description: Senior adviser.}
  spokesman: {name: Abdul Ghani, type: person, description: Spokesman.}
  syria: {name: Syria, type: state}
  un: {name: UN, type: organisation}
  icg: {name: Crisis Group, type: organisation}
relations:
  - {subject: assad, type: leads, object: syria, from: 2000, to: 2024-12-08}
  - {subject: assad, type: opposes, object: un}
  - {subject: envoy, type: envoy_of, object: un, from: 2025}
  - {subject: envoy, type: leads, object: icg}
  - {subject: adviser, type: works_for, object: icg, from: 2018}
  - {subject: syria, type: leads, object: un, from: 2000}
events:
  - id: said
    date: 2024-12-05
    title: t
    sources: [ap]
    quotes:
      - {speaker: assad, text: One, mode: translation, source: kvia, saying: s, medium: speech, addressee: un}
      - {speaker: spokesman, text: Other, mode: verbatim, date: 2024-12-04, source: ap}
      - {speaker: assad, text: Uno, mode: translation, lang: it, source: old, saying: s, medium: speech, addressee: un}
      - {speaker: assad, text: Sense, mode: paraphrase, saying: s, medium: interview}
      - {speaker_name: A witness, text: "Two\\nlines", mode: verbatim, source: month}
      - {speaker_name: A witness, text: Three, mode: verbatim, source: undated}
"""  # noqa: E501
