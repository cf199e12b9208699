package org.clearground.cli;

import org.clearground.ledger.Author;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who wrote and who approved: the options of every command that changes the books.
final class People {

    @Option(names = "--by", paramLabel = "NAME", description = "Who wrote the records. Default: the user's name")
    @Nullable
    String by;

    @Option(
            names = "--approved-by",
            paramLabel = "NAME",
            description = "Who approved them: by default somebody else; the same name is booked as self-approved.")
    @Nullable
    String approvedBy;

    /// Who answers; refuses when nobody approved.
    Author author(Environment environment) {
        if (approvedBy == null || approvedBy.isBlank()) {
            throw new Refusal(
                    "Say who approved it, with --approved-by NAME. The same name as --by is shown as self-approved.");
        }
        return new Author(by == null || by.isBlank() ? environment.user() : by.strip(), approvedBy.strip());
    }
}
