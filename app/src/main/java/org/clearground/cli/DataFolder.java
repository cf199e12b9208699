package org.clearground.cli;

import java.nio.file.Path;
import org.clearground.books.Books;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.SqlStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the books are, and the folder of the files beside them: the options that every command has.
public final class DataFolder {

    static final String FILE = "books.gpkg";
    private static final String VARIABLE = "CLEARGROUND_DATA";
    private static final String STORE_VARIABLE = "CLEARGROUND_STORE";

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "The data folder. Default: $CLEARGROUND_DATA, else ./data")
    @Nullable
    Path data;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "Where the books are: postgresql://user@host/database, or a file. Default: $CLEARGROUND_STORE, "
                            + "else books.gpkg in the data folder")
    @Nullable
    String store;

    /// The data folder, whether it exists or not.
    public Path folder(Environment environment) {
        if (data != null) {
            return environment.folder().resolve(data);
        }
        String variable = environment.variables().getOrDefault(VARIABLE, "data");
        return environment.folder().resolve(variable);
    }

    /// Where the books are, whether there are any or not.
    public SqlStore store(Environment environment) {
        String named = store == null ? environment.variables().get(STORE_VARIABLE) : store;
        return named == null || named.isBlank()
                ? SqlStore.of(folder(environment).resolve(FILE))
                : SqlStore.parse(named, environment.folder());
    }

    /// Refuses a place without books, with what to do.
    SqlStore existing(Environment environment) {
        SqlStore there = store(environment);
        if (!there.exists()) {
            throw new Refusal("There are no books at " + there.name() + ". Make some with: clearground init"
                    + (store == null ? " --data " + folder(environment) : " --store " + there.name())
                    + ", or load the demonstration country with: clearground demo");
        }
        return there;
    }

    /// The books, to book in them: those of an older version are brought up to this one first.
    public Books openToBook(Environment environment) {
        SqlStore store = existing(environment);
        try {
            return Books.open(store, environment.clock());
        } catch (LedgerRefusal e) {
            if (e.reason() != LedgerRefusal.Reason.OLDER_BOOKS) {
                throw e;
            }
            environment
                    .err()
                    .println("The books in " + store.name() + " were made by an older version; they are brought up to"
                            + " this one. Their entries stay as they are.");
            UpgradeCommand.run(store, environment);
            return Books.open(store, environment.clock());
        }
    }

    /// The books; refuses a place without, with what to do.
    Books open(Environment environment) {
        return Books.open(existing(environment), environment.clock());
    }
}
