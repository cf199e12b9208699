package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Severity;
import org.clearground.rules.Found;

/// What a rule found in the books as known.
///
/// @param code  the rule
/// @param fault whether any of it is a fault
/// @param count how often
/// @param some  the first of it
public record Rule(String code, boolean fault, int count, List<Line> some) {

    private static final int SHOWN = 20;

    /// One finding.
    ///
    /// @param type    the record's type
    /// @param number  the record's number
    /// @param target  the record's page
    /// @param message what is wrong and how to mend it
    public record Line(String type, String number, String target, String message) {

        static Line of(Found found) {
            return new Line(
                    found.type(),
                    found.number(),
                    Addresses.record(found.type(), found.number()),
                    found.finding().message());
        }
    }

    static Rule first(Found found) {
        return new Rule(
                found.finding().code(),
                found.finding().severity() == Severity.FAULT,
                1,
                new ArrayList<>(List.of(Line.of(found))));
    }

    Rule and(Rule more) {
        if (some.size() < SHOWN) {
            some.addAll(more.some());
        }
        return new Rule(code, fault || more.fault(), count + 1, some);
    }
}
