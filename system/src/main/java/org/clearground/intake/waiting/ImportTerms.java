package org.clearground.intake.waiting;

import java.time.LocalDate;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.intake.ImportOptions;
import org.clearground.ledger.Author;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;
import org.jspecify.annotations.Nullable;

/// What was declared of files that were sent.
///
/// @param dialect    how CSV files are written
/// @param correct    whether records that exist with other content are to be corrected
/// @param knownSince the day a predecessor system knew the records, or null
public record ImportTerms(
        Dialect dialect, boolean correct, @Nullable LocalDate knownSince) {

    /// As it is kept with what was sent.
    public String write() {
        JsonObject.Builder json = JsonObject.builder()
                .put("separator", dialect.separator().name())
                .put("decimal_comma", dialect.decimalComma() ? 1 : 0)
                .put("encoding", dialect.encoding().name())
                .put("correct", correct ? 1 : 0);
        LocalDate since = knownSince;
        if (since != null) {
            json.put("known_since", since.toString());
        }
        return json.build().toString();
    }

    /// Reads what was kept.
    public static ImportTerms read(String terms) {
        JsonObject json = CanonicalJson.readObject(terms);
        return new ImportTerms(
                new Dialect(
                        Separator.valueOf(json.text("separator")),
                        json.integer("decimal_comma") > 0,
                        TextEncoding.valueOf(json.text("encoding"))),
                json.integer("correct") > 0,
                json.has("known_since") ? LocalDate.parse(json.text("known_since")) : null);
    }

    /// The options of the import.
    public ImportOptions options(Author author) {
        ImportOptions options = ImportOptions.by(author).with(dialect);
        options = correct ? options.correcting() : options;
        LocalDate since = knownSince;
        return since == null ? options : options.knownSince(since);
    }
}
