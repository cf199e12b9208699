package org.clearground.web.entry;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Severity;
import org.clearground.record.Fields;
import org.clearground.record.Guards;
import org.clearground.rules.RuleWords;

/// What the checks say about a form.
///
/// @param findings  what was found, faults first
/// @param fields    the record as far as it could be read
/// @param redecided how many other records would be decided again because of it; 0 when that was not tried
/// @param faults    how many of the findings keep the record out of the books
public record Checked(List<Said> findings, Optional<Fields> fields, long redecided, long faults) {

    /// Nothing was checked yet.
    static final Checked NOT_YET = new Checked(List.of(), Optional.empty(), 0, 0);

    /// A finding at its cell of the form.
    ///
    /// @param cell     the cell's name in the form, or empty when it is about the whole record
    /// @param severity how grave it is
    /// @param code     the rule
    /// @param sentence what is wrong and how to mend it
    /// @param lon      degrees east of where it is on the map, or empty
    /// @param lat      degrees north, or empty
    public record Said(String cell, Severity severity, String code, String sentence, String lon, String lat) {

        /// Whether it keeps the record out of the books.
        public boolean isFault() {
            return severity == Severity.FAULT;
        }
    }

    /// The same in the words of a page.
    public Checked in(RuleWords words) {
        return new Checked(
                findings.stream()
                        .map(f -> new Said(f.cell, f.severity, f.code, words.say(f.code, f.sentence), f.lon, f.lat))
                        .toList(),
                fields,
                redecided,
                faults);
    }

    /// Whether the record could be sent.
    public boolean passed() {
        return faults == 0;
    }

    /// Whether nothing but guards keeps it out of the books: rules that a named person may override with a
    /// reason.
    public boolean onlyGuards() {
        return faults > 0 && faults == guards().size();
    }

    /// The faults that are guards.
    public List<Said> guards() {
        return findings.stream()
                .filter(f -> f.isFault() && f.code().startsWith(Guards.PREFIX))
                .toList();
    }

    /// What is said about a cell.
    public List<Said> at(String cell) {
        return findings.stream().filter(f -> f.cell().equals(cell)).toList();
    }
}
