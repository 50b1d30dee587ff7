"""`sources`: what each is worth, and what one says that holds."""

from __future__ import annotations

import csv
import json

import pytest

from tui.report.cite.lists import LIST_FORMS


def test_sources_are_listed_with_what_rests_on_them(run, golden):
    code, out, err = run("sources", "hama.yaml")
    assert (code, err) == (0, "")
    golden("sources", out)


def test_sources_of_some_events(run):
    code, out, err = run("sources", "hama.yaml", "--where", "has:figure")
    assert (code, err) == (0, "")
    assert "ocha" in out
    assert "watana" not in out
    assert run("sources", "hama.yaml", "--where", "place:")[0] == 2


@pytest.mark.parametrize("form", LIST_FORMS)
def test_sources_for_other_programs(run, form):
    code, out, err = run("sources", "hama.yaml", "--format", form)
    assert (code, err) == (0, "")
    assert "رسالة مصورة" in out
    assert "رسالة" not in run("sources", "hama.yaml", "--where", "has:figure", "--format", form)[1]


def test_an_audit_as_claim_reviews(run):
    code, out, err = run("sources", "--audit", "ai", "--format", "claimreview")
    assert (code, err) == (0, "no review of 3 comments: no fact to check\n")
    assert len(json.loads(out)) == 26


@pytest.mark.parametrize("matrix", ["overlap", "contradictions"])
def test_a_matrix_on_a_page_and_as_csv(run, golden, matrix):
    code, out, err = run("sources", "--matrix", matrix)
    assert (code, err) == (0, "")
    assert all(len(line) <= 80 for line in out.splitlines())
    golden(f"sources-{matrix}", out)
    code, out, err = run("sources", "--matrix", matrix, "--format", "csv")
    assert (code, err) == (0, "")
    rows = list(csv.reader(out.splitlines()))
    assert len(rows) > 40
    _, none, _ = run("sources", "--matrix", matrix, "--format", "csv", "--where", "id:bg-1982-hama")
    assert 1 < len(none.splitlines()) < len(rows)


def test_a_matrix_is_no_audit(run):
    assert run("sources", "--matrix", "overlap", "--audit", "ai")[0] == 2
    code, out, err = run("sources", "--matrix", "overlap", "--format", "ris")
    assert (code, out) == (2, "")
    assert "--matrix, which has text, json, jsonl, csv and md" in err


def test_a_form_of_something_else_is_refused_with_those_that_there_are(run):
    code, out, err = run("sources", "--format", "claimreview")
    assert (code, out) == (2, "")
    assert err == (
        "syria-timeline: --format claimreview is not for the list, which has table, csl-json, "
        "bibtex, ris, json, jsonl, csv and md\n"
    )


@pytest.mark.parametrize("options", [["--format", "ris"], ["--where", "Hama"]])
def test_an_audit_is_no_list(run, options):
    code, out, err = run("sources", "--audit", "ai", *options)
    assert (code, out) == (2, "")
    assert options[0] in err


def test_the_given_article_in_one_command(run, golden):
    code, out, err = run("sources", "--audit", "given-article")
    assert (code, err) == (0, "")
    golden("audit-given-article", out)


def test_all_that_machines_wrote_has_a_name_of_its_own(run):
    assert run("sources", "--audit", "ai") == run("sources", "--audit", "given-article")


def test_a_source_of_another_log(run, golden):
    code, out, err = run("sources", "hama.yaml", "--audit", "wire-copy")
    assert (code, err) == (0, "")
    golden("audit-wire-copy", out)


def test_a_source_called_ai_is_that_source(run, tmp_path):
    path = tmp_path / "log.yaml"
    path.write_text(
        "sources: {ai: {publisher: AI Weekly}}\nevents: [{id: e, date: 2024, title: t}]"
    )
    code, out, _ = run("sources", str(path), "--audit", "ai")
    assert code == 0
    assert out.startswith("AI Weekly\n")


def test_an_unknown_source_is_answered_with_those_like_it(run):
    code, out, err = run("sources", "--audit", "given-artcle")
    assert (code, out) == (2, "")
    assert err == (
        "syria-timeline: no source has the id 'given-artcle': did you mean `given-article`?\n"
    )
    assert run("sources", "--audit", "")[0] == 2


@pytest.mark.parametrize("source", ["given-article", "webn-1206"])
def test_it_is_ascii_if_wished(run, source):
    code, out, _ = run("sources", "--ascii", "--audit", source)
    assert code == 0
    assert out.isascii()


def test_sources_in_the_order_and_columns_asked_for(run):
    out = run("sources", "hama.yaml", "--format", "json", "--sort", "-cited,id", "--limit", "2")[1]
    first, second = json.loads(out)
    assert first["cited"] >= second["cited"] > 0
    code, out, _ = run("sources", "hama.yaml", "--columns", "id,tier", "--where", "has:figure")
    assert code == 0
    assert out.split()[:2] == ["id", "tier"]
    assert "ocha" in out.split()
    assert "--columns is for tables" in run("sources", "--format", "ris", "--columns", "id")[2]


def test_claims_of_an_audit_for_other_programs(run):
    rows = json.loads(run("sources", "--audit", "ai", "--format", "json")[1])
    assert len(rows) == 29
    assert {"event", "says", "verdict"} <= rows[0].keys()
    out = run("sources", "--audit", "ai", "--sort", "verdict", "--columns", "verdict")[1]
    assert out.split()[1:] == sorted(out.split()[1:])
