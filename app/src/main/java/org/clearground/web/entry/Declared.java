package org.clearground.web.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.intake.waiting.ImportTerms;
import org.jspecify.annotations.Nullable;

/// What is declared of files that are sent.
///
/// @param instance  the form's own name, so that sending it twice is sending it once
/// @param separator between the cells of CSV files; a comma when it is not said
/// @param encoding  of the letters; UTF-8 when it is not said
/// @param comma     whether decimals have a comma
/// @param correct   whether records that exist with other content are to be corrected
/// @param since     the day a predecessor system knew the records
public record Declared(
        @Nullable String instance,
        @Nullable String separator,
        @Nullable String encoding,
        @Nullable Boolean comma,
        @Nullable Boolean correct,
        @Nullable String since) {

    /// As an import takes it; refuses what is none of the words, and a day that cannot be read.
    public ImportTerms terms() {
        try {
            return new ImportTerms(
                    new Dialect(
                            separator == null ? Separator.COMMA : Separator.valueOf(separator),
                            Boolean.TRUE.equals(comma),
                            encoding == null ? TextEncoding.UTF_8 : TextEncoding.valueOf(encoding)),
                    Boolean.TRUE.equals(correct),
                    since == null || since.isBlank() ? null : LocalDate.parse(since.strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Known since is a date as 2024-02-12, or empty.", e);
        }
    }
}
