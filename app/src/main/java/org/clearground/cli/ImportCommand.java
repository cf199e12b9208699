package org.clearground.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings files of new records into the books.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Bring files of new records into the books: all of them, or nothing.",
        description = {
            "Everything is checked before anything is booked, and every fault of every file is named at once.",
            "When it is broken off while booking, the same command goes on. A file imported twice books nothing twice."
        },
        footer = {
            "",
            "Example: clearground import 2025-q1/ --by \"A. Mammadova\" --approved-by \"R. Aliyev\"",
            "Example: clearground import accident.csv --separator SEMICOLON --decimal-comma --encoding WINDOWS_1251 --by … --approved-by …"
        })
final class ImportCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    ImportWork work = new ImportWork();

    ImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return work.run(environment, false);
    }
}
