package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.List;

/// Breaks a label into lines at its spaces.
final class Wrap {

    private Wrap() {}

    /// Lines not wider than the room, save for a single word that is.
    static List<String> lines(String text, Type type, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && type.width(longer) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
