package org.clearground.books;

import java.util.Arrays;
import java.util.List;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.RecordRef;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.GroundClaim;
import org.clearground.record.RecordIds;
import org.jspecify.annotations.Nullable;

/// What a submission is in the books: which record, which body, which geometry, which claims on the ground.
/// Nothing is asked for it, so that it can be worked out before its turn comes, and by another thread.
///
/// @param submission what was approved
/// @param ref        the record
/// @param body       its fields as canonical JSON
/// @param wkb        its geometry, or null
/// @param claims     what it claims
/// @param json       the same body, not yet text
/// @param fields     the fields as body and geometry give them back, whoever reads them
public record Version(
        Submission submission,
        RecordRef ref,
        String body,
        byte @Nullable [] wkb,
        List<GroundClaim> claims,
        JsonObject json,
        Fields fields) {

    /// The version that a submission makes.
    public static Version of(Submission submission) {
        String number = submission.fields().get(Columns.NUMBER);
        String type = submission.type().name();
        JsonObject json = BodyCodec.toJson(submission.type(), submission.fields());
        byte[] wkb = BodyCodec.toGeometry(submission.type(), submission.fields());
        return new Version(
                submission,
                new RecordRef(type, RecordIds.of(type, number), number),
                CanonicalJson.write(json),
                wkb,
                submission.type().claims(submission.fields()),
                json,
                BodyCodec.fields(submission.type(), json, wkb));
    }

    boolean sameAs(Content content) {
        return body.equals(content.body()) && Arrays.equals(wkb, content.geometry());
    }

    /// The entry's draft, its effects still to be decided.
    EntryDraft draft(EntryKind kind, int version) {
        return new EntryDraft(
                kind,
                ref,
                version,
                submission.type().when(submission.fields()),
                submission.knownSince(),
                submission.author(),
                submission.source(),
                Content.open(body, "{}", wkb));
    }
}
