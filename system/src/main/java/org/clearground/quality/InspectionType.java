package org.clearground.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.land.Activity;
import org.clearground.land.TaskLink;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Typed;
import org.clearground.registry.Links;
import org.clearground.registry.OrganisationType;

/// An inspection: of how work is done (QA) or of what it produced (QC), with the released polygons that it
/// sampled.
public final class InspectionType implements RecordType {

    /// The type's name.
    public static final String TYPE = "inspection";

    public static final Column<InspectionKind> KIND = Column.required("kind", Formats.code(InspectionKind.LIST));
    public static final Column<LocalDate> INSPECTED_ON = Column.required("inspected_on", Formats.DATE);
    public static final Column<String> INSPECTOR =
            Column.required("inspector", Formats.reference(OrganisationType.TYPE));
    public static final Column<Activity> ACTIVITY = Column.optional("activity", Formats.code(Activity.LIST));
    public static final Column<InspectionResult> RESULT =
            Column.required("result", Formats.code(InspectionResult.LIST));
    public static final Column<SquareMetres> SAMPLE_AREA = Column.optional("sample_area", Formats.SQUARE_METRES);
    public static final Column<Count> ITEMS_FOUND = Column.optional("items_found", Formats.COUNT);
    public static final Column<String> REMARKS = Column.optional("remarks", Formats.TEXT);
    public static final Column<SquareMetres> SAMPLED = Column.optional("sampled", Formats.SQUARE_METRES);

    /// The released polygons that it sampled.
    public static final ListOf POLYGONS =
            new ListOf("polygons", List.of(PolygonLink.REPORT, PolygonLink.POLYGON, SAMPLED));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, KIND, INSPECTED_ON, INSPECTOR, Links.ORGANISATION, ACTIVITY),
                        List.of(TaskLink.TASK_IF_ANY, Links.PLACE),
                        Typed.POINT,
                        List.of(RESULT, SAMPLE_AREA, ITEMS_FOUND, REMARKS, Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(POLYGONS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(INSPECTED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context)
                .notInFuture(INSPECTED_ON)
                .notTwice(POLYGONS, List.of(PolygonLink.REPORT, PolygonLink.POLYGON))
                .addAll(new InspectionChecks(fields, context).findings())
                .findings();
    }

    /// The area that was sampled: the sum of its polygons' samples, or else what it states.
    static SquareMetres sampled(Fields fields) {
        SquareMetres sum = fields.list(POLYGONS).stream()
                .flatMap(row -> row.find(SAMPLED).stream())
                .reduce(SquareMetres.ZERO, SquareMetres::plus);
        return sum.equals(SquareMetres.ZERO) ? fields.find(SAMPLE_AREA).orElse(SquareMetres.ZERO) : sum;
    }

    /// One inspection by its result, and the area that it sampled.
    @Override
    public List<Posting> postings(Fields fields) {
        Dims dims = Lines.dims(fields, List.of(KIND, Links.ORGANISATION, INSPECTOR, Links.PLACE));
        LocalDate day = fields.get(INSPECTED_ON);
        List<Posting> postings = new ArrayList<>(new Lines("inspections", day)
                .move(Lines.OUTSIDE, fields.get(RESULT).code(), 1, dims)
                .postings());
        postings.addAll(new Lines("area_sampled", day)
                .move(Lines.OUTSIDE, "sampled", sampled(fields).value(), dims)
                .postings());
        return postings;
    }
}
