package org.clearground.ledger.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Hashes rows, one after the other: SHA-256 over the row's JSON and then over the values that stand apart from
/// it, each with its kind and length, as [SqlRowLayout] says. For one thread.
final class RowHash {

    private static final int LONGEST_HEAD = 9;
    private static final int SHA256 = 32;

    private final MessageDigest digest;
    private final byte[] hash = new byte[SHA256];
    private final ByteBuffer quarters = ByteBuffer.wrap(hash).order(ByteOrder.BIG_ENDIAN);
    private final RowJson json = new RowJson();
    private ByteBuffer apart = ByteBuffer.allocate(4096);

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Takes a row whose JSON is there: what stands apart follows by [#apart].
    void json(byte[] text) {
        digest.update(text);
    }

    /// Takes a whole row.
    void row(SqlRowLayout layout, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (layout.isJson(i)) {
                json.value(values[i]);
            } else {
                apart(values[i]);
            }
        }
        json.end(digest);
    }

    /// Adds a value that stands apart: any whole number, a `Double`, a `String`, a `byte[]` or null.
    void apart(@Nullable Object value) {
        switch (value) {
            case null -> room(0).put((byte) '0');
            case Double real -> room(0).put((byte) 'r').putLong(Double.doubleToLongBits(real));
            case Number whole -> room(0).put((byte) 'i').putLong(whole.longValue());
            case byte[] bytes -> sized('b', bytes);
            case String text -> sized('t', text.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("no table holds a " + value.getClass());
        }
    }

    private void sized(char kind, byte[] bytes) {
        room(bytes.length).put((byte) kind).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer room(int more) {
        if (apart.remaining() < LONGEST_HEAD + more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.addExact(2 * apart.capacity(), LONGEST_HEAD + more));
            apart = larger.put(apart.flip());
        }
        return apart;
    }

    /// Ends the row and adds it to a sum.
    void addTo(RowSum sum) {
        if (apart.position() > 0) {
            digest.update(apart.array(), 0, apart.position());
            apart.clear();
        }
        try {
            digest.digest(hash, 0, SHA256);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        sum.add(quarters);
    }
}
