package org.clearground.intake;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;

/// What else is asked of each record of an import, beside the checks of its type.
@FunctionalInterface
public interface RecordRule {

    /// Nothing else is asked.
    RecordRule NONE = (_, _, _) -> List.of();

    /// What is wrong with a record in this regard. Hears of every record, also of one that could be read only in
    /// part: such a one is refused anyway, and required columns can be empty in it.
    List<Finding> check(RecordType type, Fields fields, CheckContext context);
}
