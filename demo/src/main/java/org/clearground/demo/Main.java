package org.clearground.demo;

import java.util.List;
import org.clearground.cli.Clearground;
import org.clearground.cli.Environment;

/// The program that the launcher starts: the command line, and the demonstration country as one more command.
public final class Main {

    private Main() {}

    /// Runs a command and ends the process with its exit code.
    public static void main(String[] args) {
        Environment environment = Environment.ofProcess();
        System.exit(Clearground.commandLine(environment, List.of(new DemoCommand(environment)), List.of(args))
                .execute(args));
    }
}
