"""TopoJSON to lines: what two countries share is a border."""

from tui.store.atlas.convert import convert
from tui.store.atlas.packing import Box, Lines


def test_shared_arcs_are_borders_and_lines_end_at_the_edge() -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [-180, -90]},
        "arcs": [[[10, 10], [5, 0], [0, 5]], [[15, 15], [-5, -5]], [[359, 5], [-358, 1]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "arcs": [[[-2]], [[2]]]},
                    {"type": None},
                ]
            }
        },
    }
    found = [*Lines(convert(topology)).within(Box(-180, -90, 180, 90))]
    assert found == [
        ("coast", [(-170.0, -80.0), (-165.0, -80.0), (-165.0, -75.0)]),
        ("border", [(-165.0, -75.0), (-170.0, -80.0)]),
        ("coast", [(179.0, -85.0)]),
        ("coast", [(-179.0, -84.0)]),
    ]
