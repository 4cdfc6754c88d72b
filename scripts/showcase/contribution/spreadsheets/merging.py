"""Puts the cells of a row into an entry that may stand already, and loses nothing of it.

An empty cell changes nothing. An item of a list goes to the item that it means, told by what
names it, and else comes after the others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from showcase.contribution.spreadsheets.cells import canonical
from showcase.entries.places import Location
from showcase.entries.yaml_reader import Fields, Items, Placed, Text, Value
from showcase.faces.spreadsheet import Column

# What tells an item of each list from the others.
ITEM_NAMES: Mapping[str, tuple[str, ...]] = {
    "specifications": ("name",),
    "recognitions": ("level", "region", "year"),
    "marks": ("kind", "name", "year"),
    "certificates": ("scheme", "number"),
    "photos": ("file",),
    "sources": ("url",),
}

Row = Mapping[Location, tuple[Column, Text]]


def merged(existing: Fields, row: Row, at: Text) -> Fields:
    """The entry with the cells of a row; what stood there already is placed at `at`."""
    entry = _moved(existing, at)
    items: dict[str, dict[int, list[tuple[Column, Text]]]] = defaultdict(lambda: defaultdict(list))
    for location, (column, text) in row.items():
        key, *rest = location
        if rest and isinstance(rest[0], int):
            items[str(key)][rest[0]].append((column, text))
        else:
            _put(_record(entry, location, at), str(location[-1]), column, text)
    for name, groups in items.items():
        _merge_items(entry, name, [groups[number] for number in sorted(groups)], at)
    return entry


def _moved(fields: Fields, at: Text) -> Fields:
    """The same fields, every value with its place at one cell."""
    moved = _here(Fields(), at)
    moved.update({_here(Text(key), at): _placed(one, at) for key, one in fields.items()})
    return moved


def _placed(value: Value, at: Text) -> Value:
    if isinstance(value, Fields):
        return _moved(value, at)
    if isinstance(value, Items):
        return _here(Items(_placed(one, at) for one in value), at)
    return _here(Text(value), at)


def _here(value: Placed, at: Text) -> Placed:
    value.line, value.column = at.line, at.column
    return value


def _record(entry: Fields, location: Location, at: Text) -> Fields:
    """The part of the entry that holds a field, made where it is missing."""
    record = entry
    for step in location[:-1]:
        inside = record.get(Text(step))
        if not isinstance(inside, Fields):
            inside = _here(Fields(), at)
            record[_here(Text(step), at)] = inside
        record = inside
    return record


def _put(record: Fields, name: str, column: Column, text: Text) -> None:
    """Set a value unless the same stands there already, perhaps written otherwise."""
    old = record.get(Text(name))
    new: Value = _listed(text) if column.face.is_list else text
    if old is None or _same(old, column) != _same(new, column):
        record.pop(Text(name), None)
        record[_here(Text(name), text)] = new
    else:
        record[Text(name)] = _placed(old, text)


def _listed(text: Text) -> Items:
    """The items of a list, a line of the cell each."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return _here(Items(_here(Text(line), text) for line in lines), text)


def _same(value: Value, column: Column) -> object:
    if isinstance(value, Items):
        return [_same(one, column) for one in value]
    return canonical(value, column) if isinstance(value, Text) else dict(value)


def _merge_items(
    entry: Fields, name: str, groups: Sequence[list[tuple[Column, Text]]], at: Text
) -> None:
    old = entry.get(Text(name))
    items = old if isinstance(old, Items) else _here(Items(), at)
    free = [one for one in items if isinstance(one, Fields)]
    for group in groups:
        record = _meant(group, free, name)
        if record is None:
            record = _here(Fields(), group[0][1])
            items.append(record)
        else:
            free = [one for one in free if one is not record]
        for column, text in group:
            _put(record, column.face.path[-1], column, text)
    entry[_here(Text(name), at)] = items


def _meant(group: list[tuple[Column, Text]], free: list[Fields], name: str) -> Fields | None:
    """The item that a group of cells means: named wholly the same, else as far as it is named."""
    by_key = {column.face.path[-1]: (column, text) for column, text in group}
    names = ITEM_NAMES[name]
    told = {key: by_key[key] for key in names if key in by_key}
    fitting = [one for one in free if all(_is(one, key, *told[key]) for key in told)]
    wholly = [
        one for one in fitting if not any(Text(key) in one for key in names if key not in told)
    ]
    return next(iter(wholly or (fitting if told else [])), None)


def _is(record: Fields, key: str, column: Column, text: Text) -> bool:
    old = record.get(Text(key))
    return isinstance(old, Text) and canonical(old, column) == canonical(text, column)
