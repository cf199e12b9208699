package org.clearground.books;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;

/// Checks that every entry holds exactly what the desk writes for its fields: body, geometry, span, id and
/// number.
final class BodyVerification {

    private final RecordTypes types;

    /// A check by these types.
    BodyVerification(RecordTypes types) {
        this.types = types;
    }

    /// What is wrong with an entry, if anything.
    Optional<String> find(EntryDraft draft) {
        Optional<RecordType> type = types.find(draft.record().type());
        if (type.isEmpty()) {
            return Optional.of("its record type is not known to this program");
        }
        try {
            return draft.kind() == EntryKind.WITHDRAWN ? ofWithdrawal(draft) : ofVersion(type.get(), draft);
        } catch (IllegalArgumentException e) {
            return Optional.of("it cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> ofWithdrawal(EntryDraft draft) {
        boolean asWritten = CanonicalJson.readObject(draft.content().body())
                        .members()
                        .keySet()
                        .equals(Set.of("reason"))
                && draft.content().geometry() == null;
        return asWritten ? Optional.empty() : Optional.of("a withdrawal holds its reason and nothing else");
    }

    private static Optional<String> ofVersion(RecordType type, EntryDraft draft) {
        Content content = draft.content();
        Fields fields = Bodies.fields(type, draft);
        JsonObject body = Bodies.body(draft);
        if (!BodyCodec.holds(type, fields, body) || !CanonicalJson.isWritten(body, content.body())) {
            return Optional.of("its body is not what its fields are written as");
        }
        if (!Arrays.equals(BodyCodec.toGeometry(type, fields), content.geometry())) {
            return Optional.of("its geometry is not what its outline is written as");
        }
        String number = draft.record().number();
        if (!fields.get(Columns.NUMBER).equals(number)
                || !RecordIds.of(type.name(), number).equals(draft.record().id())) {
            return Optional.of("its number, its id and the number in its body do not belong together");
        }
        if (!type.when(fields).equals(draft.when())) {
            return Optional.of("its value dates are not those of its fields");
        }
        return Optional.empty();
    }
}
