"""Areas of polygons in the plane, and of what two of them share.

A polygon is a tuple of (x, y) points, not closed, either way round. One with holes is a single line that runs out to each hole and back on
the same way: what it crosses twice adds nothing to an area.
"""

Point = tuple[float, float]
Polygon = tuple[Point, ...]


def signed_area(polygon: Polygon) -> float:
    """In squared units; positive where the points run from x towards y."""
    if len(polygon) < 3:
        return 0.0
    # About its own first point: coordinates of a map are large, and their products would lose the small differences.
    x0, y0 = polygon[0]
    points = [(x - x0, y - y0) for x, y in polygon]
    return sum(x * v - u * y for (x, y), (u, v) in zip(points, [*points[1:], points[0]], strict=True)) / 2


def with_holes(outline: Polygon, holes: list[Polygon]) -> Polygon:
    """One line around a polygon and its holes."""
    line = [*outline]
    for hole in holes:
        turned = hole if signed_area(hole) * signed_area(outline) < 0 else hole[::-1]
        line += [outline[0], *turned, turned[0]]
    return tuple(line)


def clip(subject: Polygon, window: Polygon) -> Polygon:
    """The part of any simple polygon within a convex one (Sutherland & Hodgman, Comm. ACM 17, 1974).

    Where it falls into several pieces, edges of no width along the window's border join them; areas are right nevertheless.
    """
    around = window if signed_area(window) > 0 else window[::-1]
    left = list(subject)
    for start, end in zip(around, [*around[1:], around[0]], strict=True):
        left = _half(left, start, end)
    return tuple(left)


def overlap(subject: Polygon, window: Polygon) -> float:
    """Area that a simple polygon shares with a convex one, in squared units."""
    return abs(signed_area(clip(subject, window)))


def _half(points: list[Point], start: Point, end: Point) -> list[Point]:
    """What lies to the inner side of the line from start to end."""
    kept: list[Point] = []
    sides = [_side(point, start, end) for point in points]
    for index, (point, side) in enumerate(zip(points, sides, strict=True)):
        before, side_before = points[index - 1], sides[index - 1]
        if (side_before > 0 > side) or (side_before < 0 < side):
            share = side_before / (side_before - side)
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if side >= 0:
            kept.append(point)
    return kept


def _side(point: Point, start: Point, end: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
