package org.clearground.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clearground.books.KnownContext;
import org.clearground.books.KnownGround;
import org.clearground.books.RecordTypes;
import org.clearground.finding.Finding;
import org.clearground.finding.Severity;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
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
import org.clearground.record.Settings;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;

/// Runs the rules of every record type over the current records of the books as known at a prefix. The day of
/// the prefix's last booking is today, so that the same prefix gives the same findings for ever.
///
/// A record that passed when it was booked may fail now: a place was withdrawn, a setting changed, a marking's
/// next inspection is overdue. What it did to the ground was decided at booking, and is told as its effects
/// hold it.
public final class BooksCheck {

    private final LedgerReader ledger;
    private final RecordTypes types;
    private final long known;
    private final CheckContext context;
    private final double traverseLimit;

    /// Rules over the books of a ledger, as known at a prefix.
    public BooksCheck(LedgerReader ledger, RecordTypes types, Prefix known) {
        this.ledger = ledger;
        this.types = types;
        this.known = known.seq();
        this.context = KnownContext.of(ledger, types, known.seq(), today(ledger, types, known.seq()));
        this.traverseLimit = Settings.number(context, TurningPoints.LIMIT, context.today(), TurningPoints.USUAL_LIMIT)
                .doubleValue();
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
        Set<Finding> findings = new LinkedHashSet<>(Checks.missing(type, fields));
        if (findings.isEmpty()) {
            findings.addAll(Typed.again(type, fields, traverseLimit));
            findings.addAll(type.check(fields, context));
            findings.addAll(KnownGround.findings(types, entry));
        }
        return overridden(entry, findings).stream()
                .map(f -> new Found(entry, f, position(type, fields, f)))
                .toList();
    }

    /// What a named person overrode with a reason is a note with both, also where the rule finds nothing now.
    private List<Finding> overridden(Entry entry, Set<Finding> findings) {
        Map<String, String> verdicts = Overridden.in(version(entry).draft().source());
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            String verdict = verdicts.remove(finding.code());
            all.add(
                    verdict == null
                            ? finding
                            : new Finding(
                                    finding.code(),
                                    Severity.NOTE,
                                    finding.message() + " Overridden " + verdict,
                                    finding.where()));
        }
        verdicts.forEach((code, verdict) -> all.add(
                Finding.note(code, "Overridden when it was booked " + verdict + " Now the rule finds nothing.")));
        return all;
    }

    /// The entry that holds the record's version: one that was decided again names its cause as its source.
    private Entry version(Entry entry) {
        return entry.draft().kind() != EntryKind.REDECIDED
                ? entry
                : ledger.history(entry.draft().record().id()).stream()
                        .filter(e -> e.seq() < entry.seq() && e.draft().kind() != EntryKind.REDECIDED)
                        .reduce((_, later) -> later)
                        .orElse(entry);
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
