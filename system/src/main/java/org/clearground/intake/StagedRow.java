package org.clearground.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row as the spool keeps it.
///
/// @param id     its place in the order of booking
/// @param part   its type or list, see [ImportPlan]
/// @param file   the index of its file in the plan
/// @param line   its line in the file
/// @param number the number of its record
/// @param cells  its filled cells by column name
/// @param faulty whether something about it was found already, so that what is missing says nothing
record StagedRow(long id, int part, int file, long line, String number, Map<String, String> cells, boolean faulty) {

    /// The same with other cells.
    StagedRow with(Map<String, String> other, boolean isFaulty) {
        return new StagedRow(id, part, file, line, number, other, isFaulty);
    }

    // NUL separates the cells: the readers refuse it inside one.
    static byte[] encode(Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(
                (name, value) -> text.append(name).append('\0').append(value).append('\0'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Map<String, String> cells = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int nameEnd = text.indexOf(0, from);
            int valueEnd = text.indexOf(0, nameEnd + 1);
            cells.put(text.substring(from, nameEnd), text.substring(nameEnd + 1, valueEnd));
            from = valueEnd + 1;
        }
        return cells;
    }
}
