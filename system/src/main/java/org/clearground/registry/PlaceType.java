package org.clearground.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;

/// A place of the gazetteer: in a hierarchy, with the days between which it was valid and its other names.
public final class PlaceType implements RecordType {

    /// The type's name.
    public static final String TYPE = "place";

    private static final int DEEPEST = 16;

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<PlaceLevel> LEVEL = Column.required("level", Formats.code(PlaceLevel.LIST));
    public static final Column<String> PARENT = Column.optional("parent", Formats.reference(TYPE));
    public static final Column<LocalDate> VALID_FROM = Column.optional("valid_from", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);
    public static final Column<YesNo> SCHEMATIC = Column.optional("schematic", Formats.code(YesNo.LIST));
    public static final Column<Outline> GEOMETRY = Column.optional("geometry", Formats.OUTLINE);

    public static final Column<String> OTHER_NAME = Column.required("name", Formats.NAME);
    public static final Column<String> LANGUAGE = Column.optional("language", Formats.NAME);

    /// Other spellings, and names in other languages.
    public static final ListOf NAMES = new ListOf("names", List.of(OTHER_NAME, LANGUAGE));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                NAME,
                LEVEL,
                PARENT,
                VALID_FROM,
                VALID_TO,
                SCHEMATIC,
                GEOMETRY,
                Typed.GEOMETRY,
                Typed.GEOMETRY_NOTATION,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(NAMES, TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(VALID_FROM), fields.find(VALID_TO));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).inOrder(VALID_FROM, VALID_TO);
        if (partOfItself(fields, context)) {
            checks.add(Finding.fault("place.circle", "The place is a part of itself: correct what it belongs to.")
                    .inField(PARENT.name()));
        }
        return checks.findings();
    }

    private static boolean partOfItself(Fields fields, CheckContext context) {
        String number = fields.get(Columns.NUMBER);
        Optional<String> above = fields.find(PARENT);
        for (int i = 0; i < DEEPEST && above.isPresent(); i++) {
            if (above.get().equals(number)) {
                return true;
            }
            above = context.find(TYPE, above.get()).flatMap(f -> f.find(PARENT));
        }
        // Deeper than any hierarchy goes: places above it go in a circle.
        return above.isPresent();
    }
}
