package org.clearground.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The hash of an entry: SHA-256 over the bytes that `docs/byte-layout.md` describes, of all that is in the
/// entry and of the hash of the entry before it.
public final class EntryHash {

    /// The first field: names the layout, so that another layout never gives the same bytes.
    static final String LAYOUT = "clearground-entry-1";

    /// Each thread has its own: looking one up takes as long as hashing a short entry.
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EntryHash::sha256);

    private EntryHash() {}

    /// The hash of the entry that these parts make. Refuses text that is not Unicode (half a character).
    public static Hash of(Hash previous, long seq, long booking, long bookedAt, EntryDraft draft) {
        return Hash.of(SHA_256.get().digest(bytes(previous, seq, booking, bookedAt, draft)));
    }

    /// The hash that an entry must have.
    public static Hash of(Entry entry) {
        return of(entry.previous(), entry.seq(), entry.booking(), entry.bookedAt(), entry.draft());
    }

    /// The bytes that are hashed.
    static byte[] bytes(Hash previous, long seq, long booking, long bookedAt, EntryDraft draft) {
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
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Layout extends ByteArrayOutputStream {

        Layout() {
            super(4096);
        }

        void raw(byte[] bytes) {
            writeBytes(bytes);
        }

        void integer(long value) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                write((int) (value >>> shift));
            }
        }

        void sized(byte[] bytes) {
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                write(bytes.length >>> shift);
            }
            raw(bytes);
        }

        void text(String text) {
            if (hasHalfACharacter(text)) {
                throw new LedgerRefusal(
                        LedgerRefusal.Reason.BAD_CONTENT, "a text has half a character (a lone surrogate): " + text);
            }
            sized(text.getBytes(StandardCharsets.UTF_8));
        }

        /// Encoding would put a question mark in its place.
        private static boolean hasHalfACharacter(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    boolean pair =
                            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                    if (!pair) {
                        return true;
                    }
                    i++;
                }
            }
            return false;
        }

        void optionalText(@Nullable String text) {
            write(text == null ? 0 : 1);
            if (text != null) {
                text(text);
            }
        }

        void optionalBytes(byte @Nullable [] bytes) {
            write(bytes == null ? 0 : 1);
            if (bytes != null) {
                sized(bytes);
            }
        }
    }
}
