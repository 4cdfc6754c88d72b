"""From a sheet to a plan: which entries would be new, which would change, and what is wrong."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from showcase.contribution.spreadsheets.cells import Refusal, text_of
from showcase.contribution.spreadsheets.differences import differences
from showcase.contribution.spreadsheets.head import Head, read_head
from showcase.contribution.spreadsheets.merging import Row, merged
from showcase.contribution.spreadsheets.plan import Around, Plan, Planned
from showcase.contribution.spreadsheets.table import Cell, Table
from showcase.entries.across import problems_across, stated_makers
from showcase.entries.checking import ReadingTask, check_fields, read_products
from showcase.entries.comments import placed_comments
from showcase.entries.decoding import Refused, decoded
from showcase.entries.files import read_plain_file
from showcase.entries.layout import ProductFolder, kind_of, walk
from showcase.entries.places import Location, titles_of, value_at
from showcase.entries.product_entry import ProductEntry
from showcase.entries.reading import read_entries
from showcase.entries.writing import schema_line, write_entry
from showcase.entries.yaml_reader import Fields, Text, read_yaml
from showcase.faces.spreadsheet import EXAMPLE_MARK, Column
from showcase.problem import Problem
from showcase.translation import Message, message
from showcase.vietnamese import fold, slug


def plan_import(table: Table, around: Around) -> Plan:
    """Read every row and check it as it would stand among all entries. Nothing is written."""
    importing = _Importing(table, read_head(table), around, _task(around))
    rows = tuple(importing.rows())
    rows = tuple(_twice(importing, rows))
    return Plan(tuple(importing.across(rows)), importing.head.problems)


def _task(around: Around) -> ReadingTask:
    folders = walk(around.products, around.shown).products
    entries = read_entries(around.products, around.today, around.executor, around.shown)
    return ReadingTask(around.products, around.shown, folders, entries.provinces, around.today)


@dataclass(frozen=True, slots=True)
class _Importing:
    """One import under way."""

    table: Table
    head: Head
    around: Around
    task: ReadingTask

    def rows(self) -> Iterator[Planned]:
        for cells in self.table.rows:
            if not _is_example(cells, self.head):
                yield self._row(cells)

    def _row(self, cells: Sequence[Cell]) -> Planned:
        problems: list[Problem] = []
        row: dict[tuple[int | str, ...], tuple[Column, Text]] = {}
        for cell in cells:
            column = self.head.columns.get(cell.column)
            text = self._text(cell, column, problems) if column else None
            if column and text:
                row[column.location] = (column, text)
        folder = self._folder(cells, row, problems)
        if folder is None:
            return Planned("", is_new=False, text="", differences=(), problems=tuple(problems))
        return self._planned(folder, row, self._at(cells), problems)

    def _text(self, cell: Cell, column: Column | None, problems: list[Problem]) -> Text | None:
        read = text_of(cell, column)
        if isinstance(read, Refusal):
            titles = titles_of(ProductEntry, column.location) if column else ()
            wrong = self.table.problem(cell, read.code, read.wrong, read.advice, titles)
            problems.append(wrong)
            return None
        text = Text(read)
        text.line, text.column = cell.row, cell.column
        return text if read else None

    def _at(self, cells: Sequence[Cell]) -> Text:
        """The cell that stands for the whole row."""
        at = Text("")
        at.line, at.column = cells[0].row, self.head.first
        return at

    def _folder(
        self, cells: Sequence[Cell], row: Row, problems: list[Problem]
    ) -> ProductFolder | None:
        """The product that the row means: by its folder, else by its name."""
        named = next((cell for cell in cells if cell.column == self.head.folder), None)
        written = self._text(named, None, problems) if named else None
        name = row[("name",)][1] if ("name",) in row else None
        product = str(written) if written else slug(name or "")
        at = named or Cell("", cells[0].row, self.head.first)
        if not product:
            if not problems:
                problems.append(self.table.problem(at, "nameless-row", *_NAMELESS))
            return None
        if kind_of(f"{self.around.province}/{product}/product.yml") is None:
            problems.append(self.table.problem(at, "not-a-slug", *_no_slug(product)))
            return None
        known = (one for one in self.task.folders if one.province == self.around.province)
        new = ProductFolder(self.around.province, product, frozenset())
        return next((one for one in known if one.product == product), new)

    def _planned(
        self, folder: ProductFolder, row: Row, at: Text, problems: list[Problem]
    ) -> Planned:
        path = self.around.products / folder.entry
        is_new = folder not in self.task.folders
        shown = f"{self.task.shown}/{folder.entry}"
        try:
            content = b"" if is_new else read_plain_file(path, shown)
            before = Fields() if is_new else read_yaml(content, shown)[0]
        except Refused as refused:
            return Planned(
                folder.id, is_new=False, text="", differences=(), problems=refused.problems
            )
        after = merged(before, row, at)
        checked = check_fields(self.task, folder, after)
        found = (*problems, *map(self._at_its_cell, checked.problems))
        return Planned(
            folder.id,
            is_new=is_new,
            text=_written(after, before, content),
            differences=differences(before, after),
            problems=found,
            identity=checked.identity,
        )

    def _at_its_cell(self, problem: Problem) -> Problem:
        """A problem of an entry that does not stand yet, at the cell that its value came from."""
        return replace(problem, place=self.table.place(problem.place.line, problem.place.column))

    def across(self, rows: Sequence[Planned]) -> Iterator[Planned]:
        """The rows with what shows only when they are held beside all other entries."""
        ours = {row.product for row in rows}
        others = [one.identity for one in read_products(self.task) if one.identity]
        beside = [one for one in others if one.folder.id not in ours]
        together = [*beside, *(row.identity for row in rows if row.identity)]
        found = list(problems_across(together, stated_makers(together)))
        for row in rows:
            path = f"{self.task.shown}/{row.product}/product.yml"
            here = (self._at_its_cell(one) for one in found if one.place.path == path)
            yield replace(row, problems=(*row.problems, *here))


def _is_example(cells: Sequence[Cell], head: Head) -> bool:
    marked = (cell for cell in cells if cell.column == head.folder)
    return any(fold(str(cell.value)).strip() == fold(EXAMPLE_MARK) for cell in marked)


def _twice(importing: _Importing, rows: Sequence[Planned]) -> Iterator[Planned]:
    """A product that an earlier row meant already is not meant again."""
    seen: set[str] = set()
    for row, cells in zip(rows, _said(importing), strict=True):
        if row.product and row.product in seen:
            at = Cell("", cells[0].row, importing.head.first)
            wrong = message("The product «{product}» stands in two rows.", product=row.product)
            advice = message("Put both into one row, or give one its own folder.")
            problem = importing.table.problem(at, "row-twice", wrong, advice)
            yield replace(row, problems=(*row.problems, problem), identity=None)
        else:
            yield row
        seen.add(row.product)


def _said(importing: _Importing) -> Iterator[Sequence[Cell]]:
    rows = importing.table.rows
    return (cells for cells in rows if not _is_example(cells, importing.head))


def _written(after: Fields, before: Fields, content: bytes) -> str:
    """The entry in its one form, with the comments of the text that stands."""
    text = decoded(content, "")[0] if content else ""
    kept: dict[Location, list[str]] = defaultdict(list)
    for location, comments in placed_comments(text, before).items():
        kept[location if value_at(after, location) else ()].extend(comments)
    return write_entry(ProductEntry, after, schema_line(ProductEntry), kept)


def _no_slug(product: str) -> tuple[Message, Message]:
    wrong = message("The folder name «{name}» is no slug.", name=product)
    return wrong, message("Rename it to «{right}».", right=slug(product) or "san-pham")


_NAMELESS = (
    message("This row has neither a folder nor a name."),
    message("Write the product's name, or empty the row."),
)
