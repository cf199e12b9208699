package org.clearground.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearground.agreement.AgreementStatus;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.Freshness;
import org.clearground.agreement.MeetingKind;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedsListType;
import org.clearground.figures.DatedLine.Standing;
import org.clearground.quantity.Period;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// Reads the dated records that a report of a period prints, and says what each is to the period.
final class DatedRecords {

    private final FigureBooks books;
    private final Register register;
    private final Period period;
    private final Freshness freshness;

    DatedRecords(FigureBooks books, Register register, Scope scope) {
        this.books = books;
        this.register = register;
        period = scope.period();
        freshness = Freshness.of(register::setting);
    }

    /// In the order of signing.
    List<DatedLine> agreements() {
        List<DatedLine> lines = new ArrayList<>();
        books.current(
                new AgreementType(),
                f -> standing(f)
                        .ifPresent(standing -> lines.add(new DatedLine(
                                AgreementType.TYPE, f, Freshness.asOf(f), standing, freshness.agreement(f, period)))));
        lines.sort(Comparator.comparing((DatedLine l) -> l.fields().get(AgreementType.SIGNED_ON))
                .thenComparing(DatedLine::number));
        return lines;
    }

    private Optional<Standing> standing(Fields f) {
        LocalDate signed = f.get(AgreementType.SIGNED_ON);
        boolean ended = f.get(AgreementType.STATUS) == AgreementStatus.ENDED;
        Optional<LocalDate> last = f.find(AgreementType.VALID_TO);
        if (signed.isAfter(period.to())) {
            return Optional.empty();
        }
        if (period.contains(signed)) {
            return Optional.of(Standing.SIGNED);
        }
        if (ended && last.isEmpty()) {
            return f.find(AgreementType.AS_OF).filter(period::contains).map(_ -> Standing.ENDED);
        }
        if (last.filter(period::contains).isPresent()) {
            return Optional.of(Standing.ENDED);
        }
        if (last.filter(day -> day.isBefore(period.from())).isPresent()) {
            return ended ? Optional.empty() : Optional.of(Standing.OVERDUE);
        }
        return Optional.of(Standing.EARLIER);
    }

    /// Those before the period, of the period, and ahead, by their days.
    List<DatedLine> meetings() {
        List<DatedLine> lines = new ArrayList<>();
        Map<MeetingKind, DatedLine> before = new LinkedHashMap<>();
        books.entries(new MeetingType(), (entry, f) -> {
            LocalDate recorded = register.day(entry.bookedAt());
            LocalDate last = f.get(MeetingType.TO_DAY);
            Standing standing = last.isAfter(period.to())
                    ? Standing.AHEAD
                    : period.contains(last) ? Standing.HELD : Standing.BEFORE;
            boolean announced = recorded.isBefore(f.get(MeetingType.FROM_DAY));
            DatedLine line = new DatedLine(
                    MeetingType.TYPE,
                    f,
                    announced || standing == Standing.AHEAD ? recorded : last,
                    standing,
                    freshness.meeting(f, recorded, period));
            if (standing != Standing.BEFORE) {
                lines.add(line);
            } else if (!announced) {
                before.merge(f.get(MeetingType.KIND), line, (a, b) -> b.asOf().isBefore(a.asOf()) ? a : b);
            }
        });
        Set<MeetingKind> held = lines.stream()
                .filter(l -> l.standing() == Standing.HELD && l.stale().isEmpty())
                .map(l -> l.fields().get(MeetingType.KIND))
                .collect(Collectors.toSet());
        before.forEach((kind, line) -> {
            if (!held.contains(kind)) {
                lines.add(line);
            }
        });
        lines.sort(Comparator.comparing((DatedLine l) -> l.fields().get(MeetingType.FROM_DAY))
                .thenComparing(DatedLine::number));
        return lines;
    }

    /// By organisation, those of nobody in particular first.
    List<DatedLine> lists() {
        Map<String, LocalDate> newest = new LinkedHashMap<>();
        List<Fields> all = new ArrayList<>();
        books.current(new NeedsListType(), f -> {
            LocalDate asOf = f.get(NeedsListType.AS_OF);
            if (!asOf.isAfter(period.to())) {
                all.add(f);
                newest.merge(of(f), asOf, (a, b) -> a.isBefore(b) ? b : a);
            }
        });
        return all.stream()
                .filter(f -> f.get(NeedsListType.AS_OF).equals(newest.get(of(f))))
                .filter(f -> NeedsListType.isOpen(f) || period.contains(f.get(NeedsListType.AS_OF)))
                .map(f -> new DatedLine(
                        NeedsListType.TYPE, f, f.get(NeedsListType.AS_OF), Standing.NEWEST, freshness.needs(f, period)))
                .sorted(Comparator.comparing((DatedLine l) -> of(l.fields())).thenComparing(DatedLine::number))
                .toList();
    }

    private static String of(Fields list) {
        return list.find(Links.ORGANISATION_IF_ANY).orElse("");
    }
}
