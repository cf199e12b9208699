package org.clearground.books;

import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonObject;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// Reads the fields that an entry keeps. Postings, tables and the claims on the ground ask for the same entry
/// one after the other, so each thread keeps the last one it read: reading is most of the work of verifying.
final class Bodies {

    private static final ThreadLocal<Bodies> LAST = ThreadLocal.withInitial(() -> new Bodies(null));

    private final @Nullable Content content;
    private @Nullable JsonObject body;
    private @Nullable JsonObject effects;
    private Effects.@Nullable Moves moves;
    private @Nullable RecordType type;
    private @Nullable Fields fields;

    private Bodies(@Nullable Content content) {
        this.content = content;
    }

    static Fields fields(RecordType type, Entry entry) {
        return fields(type, entry.draft());
    }

    static Fields fields(RecordType type, EntryDraft draft) {
        Bodies last = of(draft.content());
        Fields known = last.fields;
        if (known == null || last.type != type) {
            known = BodyCodec.fields(type, body(draft), draft.content().geometry());
            last.fields = known;
            last.type = type;
        }
        return known;
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

    /// The very same content, not an equal one: comparing texts would cost as much as reading them.
    @SuppressWarnings("ReferenceEquality")
    private static Bodies of(Content content) {
        Bodies last = LAST.get();
        if (last.content != content) {
            last = new Bodies(content);
            LAST.set(last);
        }
        return last;
    }
}
