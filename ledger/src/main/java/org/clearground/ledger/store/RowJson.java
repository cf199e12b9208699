package org.clearground.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes whole numbers and texts of a row as SQLite's `json_array` does, to the byte. For one thread.
final class RowJson {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// The longest that a character or a number becomes, with a comma and two brackets around it.
    private static final int LONGEST = 24;

    private byte[] bytes = new byte[1024];
    private int at;
    private int count;

    /// Adds a whole number, a text or null; anything else, which the column could not keep as it is, by its
    /// Java text.
    void value(@Nullable Object value) {
        room(LONGEST);
        next();
        switch (value) {
            case null -> ascii("null");
            case Long whole -> number(whole);
            case Integer whole -> number(whole);
            default -> text(value.toString());
        }
    }

    private void next() {
        if (count == 0) {
            bytes[at++] = '[';
        } else if (count % SqlRowLayout.IN_AN_ARRAY == 0) {
            bytes[at++] = ']';
            bytes[at++] = '[';
        } else {
            bytes[at++] = ',';
        }
        count++;
    }

    private void number(long value) {
        if (value == Long.MIN_VALUE) {
            ascii(Long.toString(value));
            return;
        }
        if (value < 0) {
            bytes[at++] = '-';
        }
        long rest = Math.abs(value);
        int from = at;
        do {
            bytes[at++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int low = from, high = at - 1; low < high; low++, high--) {
            byte digit = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = digit;
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[at++] = (byte) text.charAt(i);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(6 * utf8.length + LONGEST);
        bytes[at++] = '"';
        for (byte b : utf8) {
            // the bytes of other characters are negative
            if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
                escape(b);
            } else {
                bytes[at++] = b;
            }
        }
        bytes[at++] = '"';
    }

    private void escape(byte b) {
        bytes[at++] = '\\';
        switch (b) {
            case '"', '\\' -> bytes[at++] = b;
            case '\b' -> bytes[at++] = 'b';
            case '\t' -> bytes[at++] = 't';
            case '\n' -> bytes[at++] = 'n';
            case '\f' -> bytes[at++] = 'f';
            case '\r' -> bytes[at++] = 'r';
            default -> {
                bytes[at++] = 'u';
                bytes[at++] = '0';
                bytes[at++] = '0';
                bytes[at++] = HEX[b >> 4];
                bytes[at++] = HEX[b & 0xF];
            }
        }
    }

    /// Ends the row and gives it to a digest.
    void end(MessageDigest digest) {
        room(LONGEST);
        if (count == 0) {
            bytes[at++] = '[';
        }
        bytes[at++] = ']';
        digest.update(bytes, 0, at);
        at = 0;
        count = 0;
    }

    private void room(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(2 * bytes.length, more));
        }
    }
}
