package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearground.books.RecordTypes;
import org.clearground.figures.Scope;
import org.clearground.finding.Severity;
import org.clearground.ledger.LedgerReader;
import org.clearground.rules.BooksCheck;
import org.clearground.rules.Found;

/// How often a rule found something in the period's records, in which, and the first of it. A note, which says
/// what a person overrode, is listed and not counted.
final class RuleCount {

    /// How many records are named.
    static final int MOST_RECORDS = 5;

    /// So many findings are kept, to be listed one by one.
    static final int MOST_LISTED = 2_000;

    /// A finding, without the record's body.
    ///
    /// @param severity how much it weighs
    /// @param type     the record's type
    /// @param number   the record's number
    /// @param message  what is wrong and how to mend it
    record Line(Severity severity, String type, String number, String message) {}

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::severity)
            .thenComparing(Line::type)
            .thenComparing(Line::number)
            .thenComparing(Line::message);

    private final String rule;
    private final List<Line> lines = new ArrayList<>();
    private long listed;
    private final TreeSet<String> numbers = new TreeSet<>();
    private Severity worst = Severity.NOTE;
    private long count;

    private RuleCount(String rule) {
        this.rule = rule;
    }

    /// Runs the rules; answers those that found something, in the order of their codes.
    static List<RuleCount> of(LedgerReader ledger, Scope scope) {
        Map<String, RuleCount> byRule = new TreeMap<>();
        new BooksCheck(ledger, RecordTypes.STANDARD, scope.known()).run(scope.period(), found -> {
            RuleCount rule = byRule.computeIfAbsent(found.finding().code(), RuleCount::new);
            rule.list(found);
            if (found.finding().severity() != Severity.NOTE) {
                rule.add(found);
            }
        });
        byRule.values().forEach(rule -> rule.lines.sort(ORDER));
        return List.copyOf(byRule.values());
    }

    private void list(Found found) {
        listed++;
        if (lines.size() < MOST_LISTED) {
            lines.add(new Line(
                    found.finding().severity(),
                    found.type(),
                    found.number(),
                    found.finding().message()));
        }
    }

    private void add(Found found) {
        count++;
        Severity severity = found.finding().severity();
        if (severity.compareTo(worst) < 0) {
            worst = severity;
        }
        numbers.add(found.number());
        if (numbers.size() > MOST_RECORDS + 1) {
            numbers.pollLast();
        }
    }

    /// The rule's code.
    String rule() {
        return rule;
    }

    /// The first findings, the heaviest before the others.
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// How many findings there are with the notes.
    long listed() {
        return listed;
    }

    /// How often it found something.
    long count() {
        return count;
    }

    /// The heaviest of what it found.
    Severity worst() {
        return worst;
    }

    /// The first records in the order of their numbers.
    List<String> numbers() {
        return numbers.stream().limit(MOST_RECORDS).toList();
    }

    /// Whether it found something in more records than are named.
    boolean inMore() {
        return numbers.size() > MOST_RECORDS;
    }
}
