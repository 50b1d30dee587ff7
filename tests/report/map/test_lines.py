"""Which lines a view takes."""

from tui.report.map.lines import lines_in
from tui.report.map.view import View


def test_near_by_lines_are_finer() -> None:
    syria = View.of([(36, 33), (42, 37)], 200, 120)
    world = View.of([], 200, 100)
    near = sum(len(points) for _, points in lines_in(syria))
    assert near > 300
    far = {kind for kind, _ in lines_in(world)}
    assert far == {"coast", "border"}
    box = syria.box
    coarse = [
        points
        for _, points in lines_in(world)
        if any(box.west < world.spot(*spot)[0] < box.east for spot in points)
    ]
    assert coarse
