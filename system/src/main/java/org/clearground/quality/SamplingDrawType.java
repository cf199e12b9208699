package org.clearground.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.finding.Finding;
import org.clearground.land.TaskOrderType;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;

/// A draw of released polygons for quality control: its seed, its strata with their shares, and the polygons
/// that were drawn. The system makes it; anybody can repeat it.
public final class SamplingDrawType implements RecordType {

    /// The type's name.
    public static final String TYPE = "sampling_draw";

    public static final Column<LocalDate> DRAWN_ON = Column.required("drawn_on", Formats.DATE);
    public static final Column<String> SEED = Column.required("seed", Formats.NUMBER);
    public static final Column<String> SEED_SOURCE = Column.optional("seed_source", Formats.TEXT);
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<Count> KNOWN = Column.optional("known", Formats.COUNT);

    public static final Column<BigDecimal> SHARE = Column.required("share_percent", Formats.DECIMAL);
    public static final Column<Count> COUNT = Column.required("polygons", Formats.COUNT);
    public static final Column<SquareMetres> AREA = Column.required("area", Formats.SQUARE_METRES);
    public static final Column<Count> DRAWN = Column.required("drawn", Formats.COUNT);
    public static final Column<SquareMetres> DRAWN_AREA = Column.required("drawn_area", Formats.SQUARE_METRES);

    /// The work of each organisation by each method, and how much of it was drawn.
    public static final ListOf STRATA = new ListOf(
            "strata", List.of(Links.ORGANISATION, TaskOrderType.METHOD, SHARE, COUNT, AREA, DRAWN, DRAWN_AREA));

    /// The polygons that were drawn.
    public static final ListOf POLYGONS = new ListOf("polygons", List.of(PolygonLink.REPORT, PolygonLink.POLYGON));

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return TYPE;
    }

    /// The system draws: a draw that came in a file could have been chosen.
    @Override
    public boolean imported() {
        return false;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, DRAWN_ON, SEED, SEED_SOURCE, FROM_DAY, TO_DAY, KNOWN, Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(STRATA, POLYGONS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DRAWN_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(DRAWN_ON)
                .inOrder(FROM_DAY, TO_DAY)
                .inOrder(TO_DAY, DRAWN_ON)
                .notTwice(STRATA, List.of(Links.ORGANISATION, TaskOrderType.METHOD))
                .notTwice(POLYGONS, List.of(PolygonLink.REPORT, PolygonLink.POLYGON));
        List<Fields> strata = fields.list(STRATA);
        for (int i = 0; i < strata.size(); i++) {
            stratum(strata.get(i), i, checks);
        }
        long drawn = strata.stream().mapToLong(row -> row.get(DRAWN).value()).sum();
        if (drawn != fields.list(POLYGONS).size()) {
            checks.add(Finding.fault(
                            "draw.sum",
                            "The strata count " + drawn + " drawn polygons, the list has "
                                    + fields.list(POLYGONS).size() + ": repeat the draw with its seed.")
                    .inField(POLYGONS.name()));
        }
        Set<String> gone = new TreeSet<>();
        fields.list(POLYGONS).stream()
                .map(PolygonLink::of)
                .filter(link -> link.find(context).isEmpty())
                .forEach(link -> gone.add(link.toString()));
        if (!gone.isEmpty()) {
            checks.add(Finding.warning(
                            "draw.polygon-gone",
                            "No report has the polygons " + String.join(", ", gone)
                                    + ": they were withdrawn or corrected since.")
                    .inField(POLYGONS.name()));
        }
        return checks.findings();
    }

    private static void stratum(Fields row, int index, Checks checks) {
        if (row.get(SHARE).signum() < 0 || row.get(SHARE).compareTo(ALL) > 0) {
            checks.add(Finding.fault("draw.share", "A share lies between 0 and 100 per cent.")
                    .inField(Checks.field(STRATA, index, SHARE)));
        }
        BigDecimal wanted = BigDecimal.valueOf(row.get(AREA).value()).multiply(row.get(SHARE));
        if (BigDecimal.valueOf(row.get(DRAWN_AREA).value()).multiply(ALL).compareTo(wanted) < 0) {
            checks.add(Finding.warning("draw.less-than-share", "Less was drawn than the stratum's share of its area.")
                    .inField(Checks.field(STRATA, index, DRAWN_AREA)));
        }
    }
}
