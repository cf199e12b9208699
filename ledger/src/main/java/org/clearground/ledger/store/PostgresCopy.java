package org.clearground.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Puts many rows into a table as one statement, `COPY`: the server neither binds nor plans a row, and its guards
/// look at all of them once.
final class PostgresCopy {

    /// Fewer go quicker in the messages of an ordinary statement, which does not wait to be let in.
    static final int FEWEST = 48;

    private static final int PIECE = 1 << 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NULL = {'\\', 'N'};

    private PostgresCopy() {}

    /// @param columns the columns' names as SQL, in brackets, or nothing for all
    /// @param rows    their values: numbers, texts, bytes, geometries or null
    static void insert(Connection connection, String table, String columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + SqlDialect.quoted(table) + columns + " FROM STDIN");
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE + (PIECE >> 1));
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    if (i > 0) {
                        out.write('\t');
                    }
                    write(out, row[i]);
                }
                out.write('\n');
                if (out.size() >= PIECE) {
                    send(copy, out);
                }
            }
            send(copy, out);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, ByteArrayOutputStream out) throws SQLException {
        copy.writeToCopy(out.toByteArray(), 0, out.size());
        out.reset();
    }

    private static void write(ByteArrayOutputStream out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeBytes(NULL);
            case GeoPackageGeometry geometry -> out.writeBytes(hex(geometry.wkb()));
            case byte[] bytes -> {
                out.write('\\');
                out.write('\\');
                out.write('x');
                out.writeBytes(hex(bytes));
            }
            default -> text(out, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] hex(byte[] bytes) {
        return HEX.formatHex(bytes).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What lies between two marks goes as a whole.
    private static void text(ByteArrayOutputStream out, byte[] text) {
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte mark = text[i];
            if (mark == '\\' || mark == '\t' || mark == '\n' || mark == '\r') {
                out.write(text, from, i - from);
                out.write('\\');
                out.write(
                        switch (mark) {
                            case '\t' -> 't';
                            case '\n' -> 'n';
                            case '\r' -> 'r';
                            default -> '\\';
                        });
                from = i + 1;
            }
        }
        out.write(text, from, text.length - from);
    }
}
