"""What things are called: no two of a kind alike."""

from __future__ import annotations


def test_two_of_one_name_are_told_apart_everywhere(check_changed, example_files):
    actors = example_files["actors.csv"].replace(b"millers,Millers' Guild", b"millers,Ostrell")
    dataset = check_changed({"actors.csv": actors}).dataset
    assert dataset is not None
    for called in (dataset.names.actors, dataset.names.short_actors, dataset.names.bare.actors):
        assert called["ostrell"] == "Ostrell (ostrell)"
        assert called["millers"] == "Ostrell (millers)"
        assert len(set(called.values())) == len(called)
    assert dataset.names.labels("actors")["millers"] == "Ostrell (millers)"


def test_a_name_that_stands_once_is_as_the_data_write_it(example):
    assert example.names.actors["ostrell"] == "Ostrell"
    assert example.names.clauses["draft/1"] == f"{example.names.plans['draft']} 1"
