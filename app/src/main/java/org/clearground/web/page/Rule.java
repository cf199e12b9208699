package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clearground.finding.Severity;
import org.clearground.rules.Found;
import org.clearground.rules.RuleWords;

/// What a rule found in the books as known.
///
/// @param code  the rule
/// @param meaning what it finds or, of a guard, holds
/// @param fault whether any of it is a fault
/// @param count how often
/// @param some  the first of it
public record Rule(String code, String meaning, boolean fault, int count, List<Line> some) {

    private static final int SHOWN = 20;

    /// One finding.
    ///
    /// @param type    the record's type, by its name or as a page calls it
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
                "",
                found.finding().severity() == Severity.FAULT,
                1,
                new ArrayList<>(List.of(Line.of(found))));
    }

    /// The same in the words of a page.
    ///
    /// @param types what each type of records is called
    Rule in(RuleWords words, UnaryOperator<String> types) {
        return new Rule(
                code,
                words.meaning(code),
                fault,
                count,
                some.stream()
                        .map(l -> new Line(types.apply(l.type()), l.number(), l.target(), words.say(code, l.message())))
                        .toList());
    }

    Rule and(Rule more) {
        if (some.size() < SHOWN) {
            some.addAll(more.some());
        }
        return new Rule(code, meaning, fault || more.fault(), count + 1, some);
    }
}
