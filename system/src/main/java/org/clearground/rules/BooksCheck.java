package org.clearground.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clearground.books.KnownContext;
import org.clearground.books.RecordTypes;
import org.clearground.finding.Finding;
import org.clearground.finding.Severity;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.record.BodyCodec;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;

/// Runs the rules of every record type over the current records of the books as known at a prefix. The day of
/// the prefix's last booking is today, so that the same prefix gives the same findings for ever.
///
/// A record that passed when it was booked may fail now: a place was withdrawn, a setting changed, a marking's
/// next inspection is overdue.
public final class BooksCheck {

    private static final String OVERRIDDEN = " overridden by ";

    private final LedgerReader ledger;
    private final RecordTypes types;
    private final long known;
    private final CheckContext context;

    /// Rules over the books of a ledger, as known at a prefix.
    public BooksCheck(LedgerReader ledger, RecordTypes types, Prefix known) {
        this.ledger = ledger;
        this.types = types;
        this.known = known.seq();
        this.context = KnownContext.of(ledger, types, known.seq(), today(ledger, types, known.seq()));
    }

    private static LocalDate today(LedgerReader ledger, RecordTypes types, long known) {
        ZoneId zone = KnownContext.of(ledger, types, known, LocalDate.MAX)
                .setting("authority.zone", LocalDate.MAX)
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
        return ledger.entry(known)
                .map(e -> LocalDate.ofInstant(Instant.ofEpochMilli(e.bookedAt()), zone))
                .orElse(LocalDate.EPOCH);
    }

    /// All current records, type by type in the order of their entries. Reads in constant memory.
    ///
    /// @param each     is told what was found
    /// @param progress is told how many records were looked at
    public void run(Consumer<Found> each, LongConsumer progress) {
        long[] done = {0};
        for (RecordType type : types.imported()) {
            ledger.current(type.name(), known, entry -> {
                check(type, entry).forEach(each);
                progress.accept(++done[0]);
            });
        }
    }

    /// The same of the records whose last day lies in a period.
    public List<Found> run(Period period) {
        List<Found> found = new ArrayList<>();
        run(period, found::add);
        return found;
    }

    /// The same, told one by one: what is found in very many records would not fit into memory.
    public void run(Period period, Consumer<Found> each) {
        for (RecordType type : types.imported()) {
            ledger.currentEnding(
                    type.name(), period, known, entry -> check(type, entry).forEach(each));
        }
    }

    private List<Found> check(RecordType type, Entry entry) {
        Fields fields = BodyCodec.fields(
                type, entry.draft().content().body(), entry.draft().content().geometry());
        List<Finding> findings = new ArrayList<>(Checks.missing(type, fields));
        if (findings.isEmpty()) {
            findings.addAll(type.check(fields, context));
        }
        return findings.stream()
                .map(f -> overridden(entry, f))
                .map(f -> new Found(entry, f, position(type, fields, f)))
                .toList();
    }

    /// A guard that a named person overrode with a reason stays a note: the reason stands in the record's source.
    private static Finding overridden(Entry entry, Finding finding) {
        return finding.isFault() && entry.draft().source().contains(finding.code() + OVERRIDDEN)
                ? new Finding(finding.code(), Severity.NOTE, finding.message() + " (Overridden.)", finding.where())
                : finding;
    }

    private static Optional<Position> position(RecordType type, Fields fields, Finding finding) {
        Double lon = finding.where().lon();
        Double lat = finding.where().lat();
        if (lon != null && lat != null) {
            return Optional.of(new Position(lon, lat));
        }
        return Columns.position(fields)
                .or(() -> type.geometry().flatMap(c -> inside(fields, c)))
                .or(() -> type.lists().stream()
                        .flatMap(list -> fields.list(list).stream()
                                .flatMap(row -> list.columns().stream().flatMap(c -> inside(row, c).stream())))
                        .findFirst());
    }

    /// A point inside the piece of ground in a column, if it holds one.
    private static Optional<Position> inside(Fields fields, Column<?> column) {
        return fields.find(column).filter(Outline.class::isInstance).map(o -> ((Outline) o).inside());
    }
}
