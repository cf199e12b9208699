package org.clearground.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Spans;
import org.clearground.registry.Links;
import org.clearground.returns.ExpectedReturnType;
import org.clearground.returns.NilReturnType;
import org.clearground.returns.ReturnKind;

/// Who was expected to report what in a period, and what came by a prefix. A record counts in the time in which
/// its last day lies; a statement that there is nothing to report is a return too.
///
/// @param lines each organisation, kind and month, quarter or year, in the order in which they were expected
public record ReturnFigures(List<Line> lines) {

    /// Copies the lines.
    public ReturnFigures {
        lines = List.copyOf(lines);
    }

    /// One expected return.
    ///
    /// @param number       the number of the record that expects it
    /// @param organisation the organisation's number
    /// @param kind         what is expected
    /// @param period       the month, quarter or year that it is expected for
    /// @param records      how many records came for it
    /// @param nil          whether the organisation stated that there is nothing to report
    /// @param booked       the first entry of what came, if anything did
    public record Line(
            String number,
            String organisation,
            ReturnKind kind,
            Period period,
            long records,
            boolean nil,
            Optional<Entry> booked) {

        /// Whether anything came; when not, it is *not reported*, never zero.
        public boolean reported() {
            return records > 0 || nil;
        }
    }

    /// Those of which nothing came.
    public List<Line> missing() {
        return lines.stream().filter(line -> !line.reported()).toList();
    }

    /// Asks the books.
    ///
    /// @param period the returns expected for months, quarters or years that end in it
    /// @param known  how much of the books counts
    public static ReturnFigures of(LedgerReader ledger, Period period, long known) {
        List<Fields> expected = new FigureBooks(ledger, known).current(new ExpectedReturnType());
        Map<ReturnKind, List<Came>> came = new EnumMap<>(ReturnKind.class);
        List<Line> lines = new ArrayList<>();
        for (Fields f : expected) {
            ReturnKind kind = f.get(ExpectedReturnType.EXPECTED);
            for (Period one : f.get(ExpectedReturnType.EVERY).ending(period)) {
                if (holds(f, one)) {
                    lines.add(line(f, one, came.computeIfAbsent(kind, k -> came(ledger, k, period, known))));
                }
            }
        }
        return new ReturnFigures(lines);
    }

    private static boolean holds(Fields f, Period one) {
        return !f.find(ExpectedReturnType.VALID_FROM).orElse(Spans.BEGINNING).isAfter(one.to())
                && !f.find(ExpectedReturnType.VALID_TO).orElse(Spans.OPEN_END).isBefore(one.to());
    }

    private static Line line(Fields f, Period one, List<Came> came) {
        String organisation = f.get(Links.ORGANISATION);
        List<Came> of = came.stream()
                .filter(c -> c.organisation().equals(organisation)
                        && one.contains(c.entry().draft().when().to()))
                .toList();
        return new Line(
                f.get(Columns.NUMBER),
                organisation,
                f.get(ExpectedReturnType.EXPECTED),
                one,
                of.stream().filter(c -> !c.nil()).count(),
                of.stream().anyMatch(Came::nil),
                of.stream().map(Came::entry).min(Comparator.comparingLong(Entry::seq)));
    }

    /// Records of a kind whose last day lies near the period, and statements that there are none.
    private static List<Came> came(LedgerReader ledger, ReturnKind kind, Period period, long known) {
        List<Came> came = new ArrayList<>();
        Period year = new Period(period.from().minusYears(1), period.to());
        ledger.currentEnding(kind.code(), year, known, entry -> add(came, entry, false));
        ledger.currentEnding(NilReturnType.TYPE, year, known, entry -> {
            if (body(entry).findText(NilReturnType.EXPECTED.name()).equals(Optional.of(kind.code()))) {
                add(came, entry, true);
            }
        });
        return came;
    }

    private static void add(List<Came> came, Entry entry, boolean nil) {
        body(entry)
                .findText(Links.ORGANISATION.name())
                .ifPresent(organisation -> came.add(new Came(organisation, nil, entry)));
    }

    private static JsonObject body(Entry entry) {
        return CanonicalJson.readObject(entry.draft().content().body());
    }

    private record Came(String organisation, boolean nil, Entry entry) {}
}
