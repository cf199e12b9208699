package org.clearground.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The hash of an entry: SHA-256 over the bytes that `docs/byte-layout.md` describes, of all that is in the
/// entry and of the hash of the entry before it.
public final class EntryHash {

    /// The first field: names the layout, so that another layout never gives the same bytes.
    static final String LAYOUT = "clearground-entry-1";

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /// Each thread has its own: looking one up takes as long as hashing a short entry.
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EntryHash::sha256);

    private EntryHash() {}

    /// The hash of the entry that these parts make. Refuses text that is not Unicode (half a character).
    public static Hash of(Hash previous, long seq, long booking, long bookedAt, EntryDraft draft) {
        Layout out = layout(previous, seq, booking, bookedAt, draft);
        MessageDigest sha256 = SHA_256.get();
        sha256.update(out.bytes, 0, out.size);
        return Hash.of(sha256.digest());
    }

    /// The hash that an entry must have.
    public static Hash of(Entry entry) {
        return of(entry.previous(), entry.seq(), entry.booking(), entry.bookedAt(), entry.draft());
    }

    /// The bytes that are hashed.
    static byte[] bytes(Hash previous, long seq, long booking, long bookedAt, EntryDraft draft) {
        Layout out = layout(previous, seq, booking, bookedAt, draft);
        return Arrays.copyOf(out.bytes, out.size);
    }

    private static Layout layout(Hash previous, long seq, long booking, long bookedAt, EntryDraft draft) {
        Layout out = new Layout();
        out.text(LAYOUT);
        out.raw(previous.bytes());
        out.integer(seq);
        out.integer(booking);
        out.integer(bookedAt);
        out.text(draft.kind().name());
        out.text(draft.record().type());
        out.text(draft.record().id().toString());
        out.text(draft.record().number());
        out.integer(draft.version());
        out.text(draft.when().from().toString());
        out.text(draft.when().to().toString());
        LocalDate knownSince = draft.knownSince();
        out.optionalText(knownSince == null ? null : knownSince.toString());
        out.text(draft.author().writtenBy());
        out.text(draft.author().approvedBy());
        out.text(draft.source());
        out.text(draft.content().body());
        out.text(draft.content().effects());
        out.optionalBytes(draft.content().geometry());
        out.optionalBytes(draft.content().sealed());
        out.optionalText(draft.content().keyId());
        return out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Bytes one after the other; a plain array, since a stream of the library locks at each of some hundred
    /// steps.
    private static final class Layout {

        private byte[] bytes = new byte[4096];
        private int size;

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        void raw(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        void integer(long value) {
            room(Long.BYTES);
            LONGS.set(bytes, size, value);
            size += Long.BYTES;
        }

        void sized(byte[] more) {
            room(Integer.BYTES);
            INTS.set(bytes, size, more.length);
            size += Integer.BYTES;
            raw(more);
        }

        /// Encoding would put a question mark for half a character: what was encoded is then another text.
        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            if (!new String(encoded, StandardCharsets.UTF_8).equals(text)) {
                throw new LedgerRefusal(
                        LedgerRefusal.Reason.BAD_CONTENT, "a text has half a character (a lone surrogate): " + text);
            }
            sized(encoded);
        }

        private void given(boolean isGiven) {
            room(1);
            bytes[size++] = (byte) (isGiven ? 1 : 0);
        }

        void optionalText(@Nullable String text) {
            given(text != null);
            if (text != null) {
                text(text);
            }
        }

        void optionalBytes(byte @Nullable [] more) {
            given(more != null);
            if (more != null) {
                sized(more);
            }
        }
    }
}
