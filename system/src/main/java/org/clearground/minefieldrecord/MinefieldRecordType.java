package org.clearground.minefieldrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
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
import org.clearground.registry.Links;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.YesNo;

/// A map or form of a minefield as it was supplied. What it says is a claim: it posts nothing and changes no
/// ground, it may become evidence of a hazard.
public final class MinefieldRecordType implements RecordType {

    /// The type's name.
    public static final String TYPE = "minefield_record";

    public static final Column<RecordSource> SUPPLIED_BY_KIND =
            Column.required("supplier_kind", Formats.code(RecordSource.LIST));
    public static final Column<String> SUPPLIER = Column.required("supplier", Formats.NAME);
    public static final Column<String> BATCH = Column.optional("batch", Formats.NUMBER);
    public static final Column<LocalDate> HANDED_OVER_ON = Column.required("handed_over_on", Formats.DATE);
    public static final Column<String> RECEIVED_BY =
            Column.optional("received_by", Formats.reference(OrganisationType.TYPE));
    public static final Column<RecordForm> FORM = Column.required("form", Formats.code(RecordForm.LIST));
    public static final Column<LocalDate> LAID_FROM = Column.optional("laid_from", Formats.DATE);
    public static final Column<LocalDate> LAID_TO = Column.optional("laid_to", Formats.DATE);
    public static final Column<String> LAID_BY = Column.optional("laid_by", Formats.NAME);
    public static final Column<Emplacement> EMPLACEMENT =
            Column.optional("emplacement", Formats.code(Emplacement.LIST));
    public static final Column<YesNo> ANTI_HANDLING = Column.optional("anti_handling", Formats.code(YesNo.LIST));
    public static final Column<Count> SELF_DESTRUCT = Column.optional("self_destruct_days", Formats.COUNT);
    public static final Column<Count> LENGTH = Column.optional("length_m", Formats.COUNT);
    public static final Column<Count> WIDTH = Column.optional("width_m", Formats.COUNT);
    public static final Column<String> DATUM = Column.optional("datum", Formats.NAME);
    public static final Column<Reliability> RELIABILITY =
            Column.optional("reliability", Formats.code(Reliability.LIST));
    public static final Column<Outline> GEOMETRY = Column.optional("geometry", Formats.OUTLINE);

    private static final int REFERENCE_POINTS = 2;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, SUPPLIED_BY_KIND, SUPPLIER, BATCH, HANDED_OVER_ON, RECEIVED_BY),
                        List.of(FORM, Links.PLACE, LAID_FROM, LAID_TO, LAID_BY, EMPLACEMENT, ANTI_HANDLING),
                        List.of(SELF_DESTRUCT, LENGTH, WIDTH, DATUM, RELIABILITY, GEOMETRY),
                        Typed.BOUNDARY,
                        List.of(Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(
                Claimed.REFERENCE_POINTS,
                Claimed.ORDNANCE,
                Claimed.ROWS,
                Claimed.POINTS,
                Claimed.SCANS,
                TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    /// When the mines were laid, as far as the record says; otherwise the day on which it was handed over.
    @Override
    public ValueSpan when(Fields fields) {
        LocalDate from = fields.find(LAID_FROM).or(() -> fields.find(LAID_TO)).orElse(fields.get(HANDED_OVER_ON));
        return Spans.between(from, fields.find(LAID_TO).orElse(from));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context)
                .notInFuture(HANDED_OVER_ON)
                .inOrder(LAID_FROM, LAID_TO)
                .inOrder(LAID_TO, HANDED_OVER_ON)
                .inOrder(LAID_FROM, HANDED_OVER_ON)
                .notTwice(Claimed.REFERENCE_POINTS, List.of(Claimed.LABEL))
                .notTwice(Claimed.ROWS, List.of(Claimed.LABEL))
                .notTwice(Claimed.SCANS, List.of(Claimed.FILE))
                .addAll(leftOut(fields))
                .findings();
    }

    /// What Amended Protocol II asks a record to say and this one does not.
    private static List<Finding> leftOut(Fields fields) {
        List<Finding> findings = new ArrayList<>();
        int points = fields.list(Claimed.REFERENCE_POINTS).size();
        if (points < REFERENCE_POINTS) {
            findings.add(Finding.warning(
                            "minefield.reference-points",
                            "The record gives " + points + " reference points; with fewer than two the field can lie"
                                    + " anywhere around: ask the supplier, or treat it as unreliable.")
                    .inField(Claimed.REFERENCE_POINTS.name()));
        }
        if (fields.list(Claimed.ORDNANCE).isEmpty()) {
            findings.add(Finding.warning("minefield.no-ordnance", "The record does not say what was laid.")
                    .inField(Claimed.ORDNANCE.name()));
        }
        if (!fields.has(LAID_FROM) && !fields.has(LAID_TO)) {
            findings.add(Finding.warning("minefield.laid-unknown", "The record does not say when the mines were laid.")
                    .inField(LAID_TO.name()));
        }
        if (!fields.has(GEOMETRY)
                && fields.list(Claimed.ROWS).isEmpty()
                && fields.list(Claimed.POINTS).isEmpty()) {
            findings.add(Finding.warning(
                            "minefield.nowhere",
                            "The record has neither a perimeter, nor rows, nor points: what it claims is nowhere on the map.")
                    .inField(GEOMETRY.name()));
        }
        rowsOff(fields).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> rowsOff(Fields fields) {
        Optional<Count> laid = sum(fields, Claimed.ORDNANCE);
        Optional<Count> inRows = sum(fields, Claimed.ROWS);
        if (laid.isEmpty()
                || inRows.isEmpty()
                || inRows.get().value() <= laid.get().value()) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "minefield.rows-off",
                        "The rows hold " + inRows.get() + " mines, the record claims " + laid.get()
                                + " in all: check both.")
                .inField(Claimed.ROWS.name()));
    }

    /// The quantities of a list together; none when no row gives one.
    private static Optional<Count> sum(Fields fields, ListOf list) {
        return fields.list(list).stream()
                .flatMap(row -> row.find(Claimed.QUANTITY).stream())
                .reduce(Count::plus);
    }
}
