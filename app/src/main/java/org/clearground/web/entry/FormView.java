package org.clearground.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Format;
import org.clearground.record.Formats;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Typed;
import org.jspecify.annotations.Nullable;

/// A form as a page shows it: the record's cells, those that say where it is, and its lists.
///
/// @param cells  the record's own cells
/// @param places its cells that say where it is
/// @param lists  its lists
public record FormView(List<FormCell> cells, List<FormCell> places, List<Rows> lists) {

    private static final Set<String> PLACED = Set.of(
            Columns.LON.name(),
            Columns.LAT.name(),
            Typed.POSITION.name(),
            Typed.POSITION_NOTATION.name(),
            Typed.GEOMETRY.name(),
            Typed.GEOMETRY_NOTATION.name(),
            Typed.COURSE.name(),
            Typed.COURSE_NOTATION.name(),
            Columns.GEOMETRY,
            "course");

    /// A list of a form.
    ///
    /// @param name  the list's name
    /// @param label what it is called
    /// @param rows  the cells of each row
    /// @param drawn whether a row holds a boundary
    public record Rows(String name, String label, List<List<FormCell>> rows, boolean drawn) {}

    static FormView of(RecordType type, FormData data, Checked checked, Labels labels, References references) {
        Maker maker = new Maker(type, checked, labels, references);
        List<FormCell> cells = new ArrayList<>();
        List<FormCell> places = new ArrayList<>();
        for (Column<?> column : type.columns()) {
            FormCell cell = maker.cell(null, FormData.name(column), column, data.cells());
            (PLACED.contains(column.name()) ? places : cells).add(cell);
        }
        List<Rows> lists = new ArrayList<>();
        for (ListOf list : type.lists()) {
            List<List<FormCell>> rows = new ArrayList<>();
            for (int i = 0; i < data.list(list).size(); i++) {
                int row = i;
                rows.add(list.columns().stream()
                        .map(c -> maker.cell(
                                list,
                                FormData.name(list, row, c),
                                c,
                                data.list(list).get(row)))
                        .toList());
            }
            boolean drawn = list.columns().stream().anyMatch(c -> c.name().equals(Columns.GEOMETRY));
            lists.add(new Rows(list.name(), labels.list(type, list), rows, drawn));
        }
        return new FormView(cells, places, lists);
    }

    private record Maker(RecordType type, Checked checked, Labels labels, References references) {

        FormCell cell(@Nullable ListOf list, String name, Column<?> column, Map<String, String> cells) {
            Format<?> format = column.format();
            String text = cells.getOrDefault(column.name(), "");
            String refers = format.refersTo().orElse("");
            List<FormCell.Choice> choices = format.codes().isEmpty()
                    ? refers.isEmpty() ? List.of() : references.choices(refers, text)
                    : format.codes().stream().map(code -> choice(format, code)).toList();
            FormCell.Look look = look(format, refers);
            boolean chosen = look == FormCell.Look.REFERENCE && references.isFew(refers);
            String label = labels.column(type, list, column);
            String unit = unit(format);
            return new FormCell(
                    name,
                    label,
                    labels.help(type, list, column),
                    chosen ? FormCell.Look.CHOICE : look,
                    text,
                    label.contains(unit) ? "" : unit,
                    column.required() && !column.name().equals(Columns.GEOMETRY),
                    choices,
                    checked.at(name),
                    refers);
        }

        private FormCell.Choice choice(Format<?> format, String code) {
            return new FormCell.Choice(
                    code, format.listName().map(l -> labels.code(l, code)).orElse(code));
        }

        private static String unit(Format<?> format) {
            return format == Formats.SQUARE_METRES ? "m²" : format == Formats.DEPTH ? "cm" : "";
        }

        private static FormCell.Look look(Format<?> format, String refers) {
            if (!format.codes().isEmpty()) {
                return FormCell.Look.CHOICE;
            }
            if (!refers.isEmpty()) {
                return FormCell.Look.REFERENCE;
            }
            return switch (format.storage()) {
                case DATE -> FormCell.Look.DAY;
                case INTEGER -> FormCell.Look.WHOLE;
                case REAL -> FormCell.Look.DECIMAL;
                case LINE -> FormCell.Look.LINE;
                case POLYGON -> FormCell.Look.AREA;
                case POINT -> FormCell.Look.TEXT;
                case TEXT ->
                    format == Formats.NOTATION
                            ? FormCell.Look.NOTATION
                            : format == Formats.TEXT ? FormCell.Look.LONG : FormCell.Look.TEXT;
            };
        }
    }
}
