package org.clearground.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program as a process of its own that serves pages, as its users run it.
final class PagesServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("\"url\":\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("\"first_password\":\"([^\"]+)\"");
    private static final int LONGEST_END = 60;

    private final Process process;
    private final String address;

    private PagesServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// How the program is started.
    ///
    /// @param java what stands before its arguments: the Java program with its options and classes
    /// @param data the data folder
    /// @param store the words that name another store than the folder's file; none for that
    record Program(List<String> java, Path data, List<String> store) {

        List<String> command(List<String> options, List<String> words) {
            List<String> all = new ArrayList<>(java.subList(0, 1));
            all.addAll(options);
            all.addAll(java.subList(1, java.size()));
            all.addAll(words);
            all.addAll(List.of("--data", data.toString()));
            all.addAll(store);
            return all;
        }

        /// Runs a command to its end; gives what it printed.
        String run(List<String> words) throws IOException {
            Process process = begin(command(List.of(), words));
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("the program ended with " + process.exitValue() + ": " + words);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            return out;
        }

        /// Makes a person; gives the first password.
        String person(String name, String role) throws IOException {
            Matcher password = PASSWORD.matcher(run(List.of("person", "add", name, "--role", role, "--json")));
            if (!password.find()) {
                throw new IllegalStateException("no first password was told");
            }
            return password.group(1);
        }
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Starts serving and returns when the server tells its address.
    ///
    /// @param options more options of Java, such as its cache
    static PagesServer start(Program program, List<String> options) throws IOException {
        Process process = begin(program.command(options, List.of("serve", "--port", "0", "--json")));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new PagesServer(process, address.group(1).replaceFirst("/$", ""));
            }
        }
        throw new IllegalStateException("the server ended before it told its address");
    }

    String address() {
        return address;
    }

    /// The processor time that it took until now.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
