package org.clearground.geo.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// The shipped extract of the EPSG register: one line per system or shift, its number first.
final class Register {

    private Register() {}

    /// The cells of the line of a number. The file is read each time: it is small and asked once per system.
    static Optional<String[]> line(String file, String number) {
        String begins = number + ";";
        try (InputStream in = Objects.requireNonNull(Register.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(begins)) {
                    return Optional.of(line.split(";", -1));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the register " + file + " cannot be read", e);
        }
    }
}
