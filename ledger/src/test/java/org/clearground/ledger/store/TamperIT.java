package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperIT {

    @TempDir
    Path folder;

    @Test
    void findsOneByteChangedInAnyColumnOfAnyTable() throws SQLException, IOException {
        Path books = Books.several(folder);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        try (Connection original = DriverManager.getConnection("jdbc:sqlite:" + books)) {
            for (String table : Tampering.strings(original, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                if (Tampering.strings(original, "SELECT 1 FROM " + table + " LIMIT 1")
                        .isEmpty()) {
                    continue;
                }
                for (String column :
                        Tampering.strings(original, "SELECT name FROM pragma_table_info('" + table + "')")) {
                    for (String end : List.of("ASC", "DESC")) {
                        String change = change(table, column, end);
                        tried++;
                        if (isSound(Tampering.tampered(books, change))) {
                            missed.add(change);
                        }
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    /// Changes one byte of a column in the first or last row: in its middle, or at byte 13 of a spatial index's
    /// node, which is part of its first cell (most of a node is not used). Nothing becomes a letter.
    private static String change(String table, String column, String end) {
        String bytes = "CAST(" + column + " AS BLOB)";
        String at = table.endsWith("_node") ? "13" : "(length(" + bytes + ") + 1) / 2";
        String flipped = "CAST(substr(" + bytes + ", 1, " + at + " - 1) || CASE WHEN substr(" + bytes + ", " + at
                + ", 1) = x'61' THEN x'62' ELSE x'61' END || substr(" + bytes + ", " + at + " + 1) AS BLOB)";
        return "UPDATE " + table + " SET " + column + " = CASE typeof(" + column + ")"
                + " WHEN 'integer' THEN " + column + " + 1000"
                + " WHEN 'real' THEN " + column + (column.startsWith("min") ? " - 1" : " + 1")
                + " WHEN 'text' THEN CAST(" + flipped + " AS TEXT)"
                + " WHEN 'blob' THEN " + flipped
                + " ELSE 'a' END WHERE " + key(table) + " = (SELECT " + key(table)
                + " FROM " + table + " ORDER BY 1 " + end + " LIMIT 1)";
    }

    private static String key(String table) {
        return switch (table) {
            case "meta", "layout" -> "key";
            case "posting", "mark" -> "seq * 100 + line";
            case "checkpoint_mark" -> "month";
            case "checkpoint_sum" -> "account * 1000000 + month * 10 + dims";
            default -> table.startsWith("rtree") && !table.contains("geom_") ? "id" : "rowid";
        };
    }

    private static boolean isSound(Path file) {
        return SqlVerifier.verify(file, Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(), done -> {})
                .isSound();
    }
}
