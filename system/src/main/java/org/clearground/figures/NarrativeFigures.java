package org.clearground.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearground.agreement.AgreementStatus;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedState;
import org.clearground.agreement.NeedsListType;
import org.clearground.agreement.Stale;
import org.clearground.figures.DatedLine.Standing;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.Fields;

/// Agreements, meetings and lists of needs as the report of a period prints them, each with the day as of which
/// it is true and whether it is stale.
///
/// @param agreements signed, in force or ended in the period, and those whose record is overdue
/// @param meetings   of the period, those ahead, and the last of each kind that did not meet in it
/// @param lists      the newest list of each organisation, while something of it is needed or it is of the
///                   period
public record NarrativeFigures(List<DatedLine> agreements, List<DatedLine> meetings, List<DatedLine> lists) {

    /// Copies the lists.
    public NarrativeFigures {
        agreements = List.copyOf(agreements);
        meetings = List.copyOf(meetings);
        lists = List.copyOf(lists);
    }

    /// Reads them within the scope's prefix.
    public static NarrativeFigures of(LedgerReader ledger, Register register, Scope scope) {
        FigureBooks books = new FigureBooks(ledger, scope.known().seq());
        DatedRecords records = new DatedRecords(books, register, scope);
        return new NarrativeFigures(records.agreements(), records.meetings(), records.lists());
    }

    /// Agreements signed in the period.
    public Cell signed() {
        return agreements(
                "signed",
                line -> line.fields().get(AgreementType.STATUS) != AgreementStatus.NEGOTIATED
                        && line.standing() == Standing.SIGNED);
    }

    /// Agreements that ended in the period.
    public Cell ended() {
        return agreements("ended", line -> line.standing() == Standing.ENDED);
    }

    /// Agreements that the books call in force and whose last day has not passed by the period's end.
    public Cell inForce() {
        return agreements(
                "in_force",
                line -> line.fields().get(AgreementType.STATUS) == AgreementStatus.IN_FORCE
                        && !line.stale().equals(Optional.of(Stale.EXPIRED)));
    }

    private Cell agreements(String name, Predicate<DatedLine> which) {
        return count("agreements." + name, AgreementType.TYPE, agreements, which);
    }

    /// Meetings of the period that somebody recorded on their first day or later.
    public Cell held() {
        return count(
                "meetings.held",
                MeetingType.TYPE,
                meetings,
                line -> line.standing() == Standing.HELD && line.stale().isEmpty());
    }

    /// Meetings that are not over by the period's end.
    public Cell ahead() {
        return count("meetings.ahead", MeetingType.TYPE, meetings, line -> line.standing() == Standing.AHEAD);
    }

    /// Needs of the lists in some states.
    public Cell needs(String name, List<NeedState> states) {
        List<DatedLine> with =
                lists.stream().filter(line -> count(line.fields(), states) > 0).toList();
        Cell of = DatedLine.count("needs." + name, NeedsListType.TYPE, with);
        long sum = with.stream().mapToLong(line -> count(line.fields(), states)).sum();
        return Cell.counted(of.id(), BigDecimal.valueOf(sum), Unit.UNITS, of.behind());
    }

    private static long count(Fields list, List<NeedState> states) {
        return list.list(NeedsListType.NEEDS).stream()
                .filter(need -> states.contains(need.get(NeedsListType.STATE)))
                .count();
    }

    /// Stale lines: of agreements, of meetings, of lists, each where there are any.
    public List<Cell> stale() {
        List<Cell> cells = new ArrayList<>();
        Stream.of(agreements, meetings, lists)
                .map(lines -> lines.stream().filter(l -> l.stale().isPresent()).toList())
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> {
                    String type = lines.getFirst().type();
                    cells.add(DatedLine.count("stale." + type, type, lines));
                });
        return cells;
    }

    private static Cell count(String id, String type, List<DatedLine> lines, Predicate<DatedLine> which) {
        return DatedLine.count(id, type, lines.stream().filter(which).toList());
    }
}
