package org.clearground.books;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonObject;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// Reads the fields that an entry keeps. Postings, tables and the claims on the ground ask for the same entries
/// one after the other, so each thread keeps the last ones it read: reading is most of the work of verifying.
final class Bodies {

    /// As many as go to the derived tables together.
    private static final int KEPT = 64;

    private static final ThreadLocal<Last> LAST = ThreadLocal.withInitial(Last::new);

    /// What is being booked; all threads find it here.
    private static final Map<Same, Bodies> BOOKED = new ConcurrentHashMap<>();

    private final Content content;
    private volatile @Nullable JsonObject body;
    private volatile @Nullable JsonObject effects;
    private volatile Effects.@Nullable Moves moves;
    private volatile @Nullable Typed typed;

    private Bodies(Content content) {
        this.content = content;
    }

    static Fields fields(RecordType type, Entry entry) {
        return fields(type, entry.draft());
    }

    static Fields fields(RecordType type, EntryDraft draft) {
        Bodies last = of(draft.content());
        Typed known = last.typed;
        if (known == null || known.type() != type) {
            known = new Typed(
                    type, BodyCodec.fields(type, body(draft), draft.content().geometry()));
            last.typed = known;
        }
        return known.fields();
    }

    /// The body as it stands.
    static JsonObject body(EntryDraft draft) {
        Bodies last = of(draft.content());
        JsonObject known = last.body;
        if (known == null) {
            known = CanonicalJson.readObject(draft.content().body());
            last.body = known;
        }
        return known;
    }

    /// What its effects move.
    static Effects.Moves moves(EntryDraft draft) {
        Bodies last = of(draft.content());
        Effects.Moves known = last.moves;
        if (known == null) {
            known = Effects.Moves.read(draft);
            last.moves = known;
        }
        return known;
    }

    /// The effects as they stand.
    static JsonObject effects(EntryDraft draft) {
        Bodies last = of(draft.content());
        JsonObject known = last.effects;
        if (known == null) {
            known = CanonicalJson.readObject(draft.content().effects());
            last.effects = known;
        }
        return known;
    }

    /// Keeps what effects are made of until they are forgotten.
    static void keep(Content content, JsonObject effects) {
        BOOKED.computeIfAbsent(new Same(content), same -> new Bodies(same.content())).effects = effects;
    }

    /// The same of a body.
    static void keep(Content content, Version version) {
        Bodies kept = BOOKED.computeIfAbsent(new Same(content), same -> new Bodies(same.content()));
        kept.body = version.json();
        kept.typed = new Typed(version.submission().type(), version.fields());
    }

    static void forget(Content content) {
        BOOKED.remove(new Same(content));
    }

    private static Bodies of(Content content) {
        Bodies booked = BOOKED.isEmpty() ? null : BOOKED.get(new Same(content));
        return booked == null ? LAST.get().of(content) : booked;
    }

    /// Fields as a type reads them.
    private record Typed(RecordType type, Fields fields) {}

    /// Content by what it is, not by what it says.
    private record Same(Content content) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && content == same.content;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(content);
        }
    }

    /// What a thread read last.
    private static final class Last {

        private final @Nullable Bodies[] kept = new @Nullable Bodies[KEPT];
        private int newest;

        /// Looks at the newest first.
        Bodies of(Content content) {
            for (int back = 0; back < KEPT; back++) {
                Bodies known = kept[(newest - back + KEPT) % KEPT];
                if (known == null) {
                    break;
                }
                if (known.isOf(content)) {
                    return known;
                }
            }
            newest = (newest + 1) % KEPT;
            Bodies fresh = new Bodies(content);
            kept[newest] = fresh;
            return fresh;
        }
    }

    /// The very same content, not an equal one: comparing texts would cost as much as reading them.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(Content other) {
        return content == other;
    }
}
