package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.clearground.cli.Clearground;
import org.clearground.cli.Environment;

/// The command line in a folder, with a store that the environment names.
///
/// @param folder the folder in which it is run
/// @param store  what `CLEARGROUND_STORE` says; empty for the file in the data folder
record CommandLineOf(Path folder, String store) {

    /// What a command answered.
    record Answer(int exit, String out, String err) {

        /// The head that it printed.
        String head() {
            return out.replaceAll("(?s).*[Hh]ead\\W+(?:entry \\d+, )?([0-9a-f]{64}).*", "$1");
        }
    }

    Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                InstantSource.system(),
                Map.of("USER", "tester", "CLEARGROUND_STORE", store));
        int exit =
                Clearground.commandLine(environment, List.of(), List.of(words)).execute(words);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command that must work.
    Answer done(String... words) {
        Answer answer = run(words);
        assertThat(answer.exit())
                .as(String.join(" ", words) + "\n" + answer.out + answer.err)
                .isZero();
        return answer;
    }
}
