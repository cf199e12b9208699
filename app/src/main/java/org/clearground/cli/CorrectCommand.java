package org.clearground.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings files whose records replace what the books have under their numbers.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        header = "Replace records by what the files say: each becomes a new version, the old one stays visible.",
        description = {
            "A record stands in the file whole, with all rows of its lists. With --dry-run it says how many other records would be",
            "decided again, and books nothing."
        },
        footer = {
            "",
            "Example: clearground correct corrected/ --by \"A. Mammadova\" --approved-by \"R. Aliyev\" --dry-run"
        })
final class CorrectCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    ImportWork work = new ImportWork();

    CorrectCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return work.run(environment, true);
    }
}
