package org.clearground.accident;

import java.util.List;
import org.clearground.ledger.Dims;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.registry.YesNo;

/// A person killed or injured in an accident, without a name.
///
/// @param outcome       killed, injured or unknown
/// @param sex           female, male or unknown
/// @param age           child, adult or unknown
/// @param civilStatus   civilian, military, other or unknown
/// @param deminerOnDuty whether a deminer on duty, apart from the civil status
public record Casualty(CasualtyOutcome outcome, Sex sex, AgeGroup age, CivilStatus civilStatus, YesNo deminerOnDuty) {

    public static final Column<String> REF = Column.required("ref", Formats.NUMBER);
    public static final Column<CasualtyOutcome> OUTCOME =
            Column.required("outcome", Formats.code(CasualtyOutcome.LIST));
    public static final Column<Sex> SEX = Column.required("sex", Formats.code(Sex.LIST));
    public static final Column<AgeGroup> AGE = Column.required("age", Formats.code(AgeGroup.LIST));
    public static final Column<CivilStatus> CIVIL_STATUS =
            Column.required("civil_status", Formats.code(CivilStatus.LIST));
    public static final Column<YesNo> DEMINER_ON_DUTY = Column.required("deminer_on_duty", Formats.code(YesNo.LIST));
    public static final Column<AccidentActivity> ACTIVITY =
            Column.required("activity", Formats.code(AccidentActivity.LIST));
    public static final Column<YesNo> TAMPERED = Column.required("tampered", Formats.code(YesNo.LIST));

    /// The casualties of an accident.
    public static final ListOf LIST = new ListOf(
            "casualties", List.of(REF, OUTCOME, SEX, AGE, CIVIL_STATUS, DEMINER_ON_DUTY, ACTIVITY, TAMPERED));

    /// The casualty in a row.
    public static Casualty of(Fields row) {
        return new Casualty(
                row.get(OUTCOME), row.get(SEX), row.get(AGE), row.get(CIVIL_STATUS), row.get(DEMINER_ON_DUTY));
    }

    /// The account on which this person is counted.
    String account() {
        return switch (outcome) {
            case KILLED -> "killed";
            case INJURED -> "injured";
            case UNKNOWN -> "outcome_unknown";
        };
    }

    /// The dimensions of this person, beside those of the accident.
    Dims dims(Dims accident) {
        return accident.with("sex", sex.code())
                .with("age", age.code())
                .with("civil_status", civilStatus.code())
                .with("on_duty", deminerOnDuty.code());
    }
}
