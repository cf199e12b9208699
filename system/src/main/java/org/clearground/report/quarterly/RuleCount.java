package org.clearground.report.quarterly;

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

/// How often a rule found something in the period's records, and in which; notes are left out.
final class RuleCount {

    /// How many records are named.
    static final int MOST_RECORDS = 5;

    private final String rule;
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
            if (found.finding().severity() != Severity.NOTE) {
                byRule.computeIfAbsent(found.finding().code(), RuleCount::new).add(found);
            }
        });
        return List.copyOf(byRule.values());
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
