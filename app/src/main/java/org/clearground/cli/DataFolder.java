package org.clearground.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.books.Books;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the books are: the option that every command has.
final class DataFolder {

    static final String FILE = "books.gpkg";
    private static final String VARIABLE = "CLEARGROUND_DATA";

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "The data folder. Default: $CLEARGROUND_DATA, else ./data")
    @Nullable
    Path data;

    /// The data folder, whether it exists or not.
    Path folder(Environment environment) {
        if (data != null) {
            return environment.folder().resolve(data);
        }
        String variable = environment.variables().getOrDefault(VARIABLE, "data");
        return environment.folder().resolve(variable);
    }

    /// The books' file, whether it exists or not.
    Path file(Environment environment) {
        return folder(environment).resolve(FILE);
    }

    /// The books; refuses a folder without, with what to do.
    Books open(Environment environment) {
        Path file = file(environment);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There are no books at " + file + ". Make some with: clearground init --data "
                    + file.getParent() + ", or load the demonstration country with: clearground demo");
        }
        return Books.open(file, environment.clock());
    }
}
