package org.clearground.rules;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.clearground.exchange.GeoJsonOut;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;

/// Writes findings as GeoJSON: a point where there is one, and the rule, its weight, the record and the sentence.
public final class FoundOut implements AutoCloseable {

    private static final Column<String> RULE = Column.required("rule", Formats.TEXT);
    private static final Column<String> SEVERITY = Column.required("severity", Formats.TEXT);
    private static final Column<String> TYPE = Column.required("record_type", Formats.TEXT);
    private static final Column<String> RECORD = Column.required("record", Formats.TEXT);
    private static final Column<String> FIELD = Column.optional("field", Formats.TEXT);
    private static final Column<String> MESSAGE = Column.required("message", Formats.TEXT);
    private static final List<Column<?>> COLUMNS =
            List.of(RULE, SEVERITY, TYPE, RECORD, FIELD, MESSAGE, Columns.LON, Columns.LAT);

    private final GeoJsonOut out;

    /// Begins the collection; whoever gives the writer also closes it.
    public FoundOut(Writer writer) {
        out = new GeoJsonOut(writer, COLUMNS, false);
    }

    /// Writes one.
    public void write(Found found) {
        Fields.Builder fields = Fields.builder()
                .put(RULE, found.finding().code())
                .put(SEVERITY, found.finding().severity().name().toLowerCase(Locale.ROOT))
                .put(TYPE, found.type())
                .put(RECORD, found.number())
                .put(MESSAGE, found.finding().message());
        found.finding().where().findField().ifPresent(field -> fields.put(FIELD, field));
        found.position()
                .ifPresent(at -> fields.put(Columns.LON, BigDecimal.valueOf(at.lon()))
                        .put(Columns.LAT, BigDecimal.valueOf(at.lat())));
        out.write(found.number(), fields.build());
    }

    @Override
    public void close() {
        out.close();
    }
}
