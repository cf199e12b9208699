package org.clearground.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Runs other programs on a ledger's file.
final class OtherPrograms {

    private OtherPrograms() {}

    /// What a program prints, on both channels; its exit code must be 0.
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ": " + printed);
        }
        return printed;
    }
}
