package org.clearground.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.quantity.Period;
import org.clearground.record.Fields;

/// Whether a dated record still speaks of a period. What it says holds as of its own day; when that day lies
/// before the period by more than the country allows, the record is stale: it is still printed, and marked.
///
/// @param narrativeDays how many days before a period the words of an agreement or a meeting may be, still
///                      unmarked
/// @param needsDays     the same of a list of needs
public record Freshness(long narrativeDays, long needsDays) {

    /// The setting of the days for agreements and meetings: as long as the longest quarter without it.
    public static final String NARRATIVE_DAYS = "check.narrative_days";

    /// The setting of the days for lists of needs: none without it, so that each period wants its list.
    public static final String NEEDS_DAYS = "check.needs_days";

    private static final long QUARTER = 92;

    /// As a country sets it.
    ///
    /// @param setting a setting's value by its key
    public static Freshness of(Function<String, Optional<String>> setting) {
        return new Freshness(days(setting, NARRATIVE_DAYS, QUARTER), days(setting, NEEDS_DAYS, 0));
    }

    private static long days(Function<String, Optional<String>> setting, String key, long otherwise) {
        return setting.apply(key)
                .map(BigDecimal::new)
                .map(BigDecimal::longValue)
                .orElse(otherwise);
    }

    /// The quarter that ended last, on this day or before: the one whose report would be written now.
    public static Period lastQuarter(LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        LocalDate day = tomorrow.withDayOfMonth(1).minusMonths((tomorrow.getMonthValue() - 1) % 3);
        LocalDate last = day.minusDays(1);
        return Period.quarter(last.getYear(), (last.getMonthValue() + 2) / 3);
    }

    /// The day as of which an agreement's status and words hold: what the record says, else the day of signing.
    public static LocalDate asOf(Fields agreement) {
        return agreement.find(AgreementType.AS_OF).orElseGet(() -> agreement.get(AgreementType.SIGNED_ON));
    }

    /// Whether an agreement's last day lies before a day and its record does not say that it ended.
    public static boolean expired(Fields agreement, LocalDate on) {
        return agreement.get(AgreementType.STATUS) != AgreementStatus.ENDED
                && agreement
                        .find(AgreementType.VALID_TO)
                        .filter(last -> last.isBefore(on))
                        .isPresent();
    }

    /// An agreement in the report of a period. One that ended is never stale: its end stays true.
    public Optional<Stale> agreement(Fields agreement, Period period) {
        if (agreement.get(AgreementType.STATUS) == AgreementStatus.ENDED) {
            return Optional.empty();
        }
        if (expired(agreement, period.to())) {
            return Optional.of(Stale.EXPIRED);
        }
        return old(asOf(agreement), period, narrativeDays) ? Optional.of(Stale.OLD) : Optional.empty();
    }

    /// A meeting in the report of a period.
    ///
    /// @param recorded the day on which its present version was booked
    public Optional<Stale> meeting(Fields meeting, LocalDate recorded, Period period) {
        LocalDate last = meeting.get(MeetingType.TO_DAY);
        if (!last.isAfter(period.to()) && recorded.isBefore(meeting.get(MeetingType.FROM_DAY))) {
            return Optional.of(Stale.ANNOUNCED);
        }
        return old(last, period, narrativeDays) ? Optional.of(Stale.BEFORE) : Optional.empty();
    }

    /// A list of needs in the report of a period. One of which nothing is needed any more is never stale.
    public Optional<Stale> needs(Fields list, Period period) {
        return NeedsListType.isOpen(list) && old(list.get(NeedsListType.AS_OF), period, needsDays)
                ? Optional.of(Stale.NOT_RENEWED)
                : Optional.empty();
    }

    private static boolean old(LocalDate asOf, Period period, long days) {
        return asOf.isBefore(period.from().minusDays(days));
    }
}
