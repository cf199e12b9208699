package org.clearground.books;

import java.time.LocalDate;
import java.util.List;
import org.clearground.ledger.Dims;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Posting;
import org.clearground.record.Lines;

/// What a single record takes off an opening balance that already counted it.
///
/// @param opening the opening balance's number
/// @param measure its measure
/// @param account its account
/// @param day     its value date
/// @param dims    its dimensions
/// @param amount  how much it is drawn down, in the measure's unit
record Drawn(String opening, String measure, String account, LocalDate day, Dims dims, long amount) {

    /// The lines that take it off.
    List<Posting> postings() {
        return List.of(
                new Posting(measure, account, day, dims, Math.negateExact(amount)),
                new Posting(measure, Lines.OUTSIDE, day, dims, amount));
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("opening", opening)
                .put("measure", measure)
                .put("account", account)
                .put("day", day.toString())
                .put("dims", dims.toString())
                .put("amount", amount)
                .build();
    }

    static Drawn of(JsonObject json) {
        return new Drawn(
                json.text("opening"),
                json.text("measure"),
                json.text("account"),
                LocalDate.parse(json.text("day")),
                Dims.parse(json.text("dims")),
                json.integer("amount"));
    }
}
