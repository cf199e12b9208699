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
import org.clearground.record.BodyCodec;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.record.Settings;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;

/// Runs the rules of a record's type over it, as the books stood at a prefix. For one thread.
final class RecordCheck {

    final LedgerReader ledger;
    private final RecordTypes types;
    private final KnownContext.Known context;
    private final double traverseLimit;

    RecordCheck(LedgerReader ledger, RecordTypes types, long known) {
        this.ledger = ledger;
        this.types = types;
        this.context = KnownContext.of(ledger, types, known, today(ledger, types, known));
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

    /// What its rules find in a current record.
    List<Found> check(RecordType type, Entry entry) {
        Fields fields = BodyCodec.fields(
                type, entry.draft().content().body(), entry.draft().content().geometry());
        context.lookAt(entry);
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
