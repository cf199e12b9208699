package org.clearground.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// What a command gets from outside: where it prints, where it is, what time it is.
///
/// @param out     results
/// @param err     progress and refusals
/// @param folder  the folder that relative paths start from
/// @param clock   what time it is
/// @param variables the process's environment variables
public record Environment(
        PrintStream out, PrintStream err, Path folder, InstantSource clock, Map<String, String> variables) {

    /// The process's own.
    public static Environment ofProcess() {
        return new Environment(System.out, System.err, Path.of(""), InstantSource.system(), System.getenv());
    }

    /// The user's name as the operating system knows it, for entries whose author is not named.
    String user() {
        return variables.getOrDefault("USER", variables.getOrDefault("USERNAME", "unknown"));
    }
}
