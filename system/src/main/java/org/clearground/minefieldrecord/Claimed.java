package org.clearground.minefieldrecord;

import java.util.List;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.Typed;
import org.clearground.registry.Course;
import org.clearground.registry.OrdnanceCategory;

/// The lists inside a minefield record: what it claims, in the parts that Amended Protocol II asks for.
final class Claimed {

    static final Column<String> LABEL = Column.required("label", Formats.NUMBER);
    static final Column<String> DESCRIPTION = Column.optional("description", Formats.TEXT);

    /// The points from which the field is found again.
    static final ListOf REFERENCE_POINTS = new ListOf(
            "reference_points",
            List.of(LABEL, Columns.LON, Columns.LAT, Typed.POSITION, Typed.POSITION_NOTATION, DESCRIPTION));

    static final Column<OrdnanceCategory> CATEGORY = Column.required("category", Formats.code(OrdnanceCategory.LIST));
    static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    static final Column<Count> QUANTITY = Column.optional("quantity", Formats.COUNT);
    static final Column<String> FUZE = Column.optional("fuze", Formats.NAME);

    /// The ordnance that was laid.
    static final ListOf ORDNANCE = new ListOf("ordnance", List.of(CATEGORY, MODEL, QUANTITY, FUZE));

    static final Column<Course> COURSE = Column.optional("course", Course.FORMAT);

    /// The rows in which mines were laid.
    static final ListOf ROWS =
            new ListOf("rows", List.of(LABEL, COURSE, Typed.COURSE, Typed.COURSE_NOTATION, QUANTITY));

    /// Single mines and booby-traps.
    static final ListOf POINTS = new ListOf(
            "points",
            List.of(LABEL, CATEGORY, Columns.LON, Columns.LAT, Typed.POSITION, Typed.POSITION_NOTATION, DESCRIPTION));

    static final Column<String> FILE = Column.required("file", Formats.NAME);
    static final Column<String> SHA256 = Column.required("sha256", Formats.SHA256);

    /// Scans and photographs of the original, by name and hash.
    static final ListOf SCANS = new ListOf("scans", List.of(FILE, SHA256));

    private Claimed() {}
}
