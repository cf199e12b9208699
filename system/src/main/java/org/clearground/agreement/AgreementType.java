package org.clearground.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Period;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// An agreement between parties, with its day and its words. It posts nothing: what is given under it are
/// contributions.
public final class AgreementType implements RecordType {

    /// The type's name.
    public static final String TYPE = "agreement";

    public static final Column<String> TITLE = Column.required("title", Formats.NAME);
    public static final Column<AgreementKind> KIND = Column.required("kind", Formats.code(AgreementKind.LIST));
    public static final Column<LocalDate> SIGNED_ON = Column.required("signed_on", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);
    public static final Column<AgreementStatus> STATUS = Column.required("status", Formats.code(AgreementStatus.LIST));
    public static final Column<String> TEXT = Column.optional("text", Formats.TEXT);

    /// The day as of which status and text hold, when somebody looked at them again after the signing.
    public static final Column<LocalDate> AS_OF = Column.optional("as_of", Formats.DATE);

    public static final Column<String> PARTY = Column.required("name", Formats.NAME);

    /// Who agrees: each by name, and by number when it is an organisation of the registry.
    public static final ListOf PARTIES = new ListOf("parties", List.of(PARTY, Links.ORGANISATION_IF_ANY));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, TITLE, KIND, SIGNED_ON, VALID_TO, STATUS, TEXT, AS_OF, Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(PARTIES);
    }

    /// From the day it was signed until it ends, or until further notice.
    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(Optional.of(fields.get(SIGNED_ON)), fields.find(VALID_TO));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(SIGNED_ON)
                .notInFuture(AS_OF)
                .inOrder(SIGNED_ON, VALID_TO)
                .inOrder(SIGNED_ON, AS_OF)
                .notTwice(PARTIES, List.of(PARTY));
        if (checks.findings().stream().noneMatch(Finding::isFault)) {
            stale(fields, context).ifPresent(checks::add);
        }
        return checks.findings();
    }

    private static Optional<Finding> stale(Fields fields, CheckContext context) {
        if (Freshness.expired(fields, context.today())) {
            return Optional.of(Finding.warning(
                            "agreement.expired",
                            "The agreement ended on " + fields.get(VALID_TO) + ", and its record says "
                                    + fields.get(STATUS).code()
                                    + ": write ended, or the day to which it was prolonged.")
                    .inField(STATUS.name()));
        }
        Period quarter = Freshness.lastQuarter(context.today());
        return Freshness.of(key -> context.setting(key, quarter.to()))
                .agreement(fields, quarter)
                .filter(Stale.OLD::equals)
                .map(_ -> Finding.warning(
                                "narrative.stale",
                                "What the record says holds as of " + Freshness.asOf(fields)
                                        + ", and a report of the quarter until " + quarter.to()
                                        + " marks it as stale: look at it again and write the day in 'as_of'.")
                        .inField(AS_OF.name()));
    }
}
