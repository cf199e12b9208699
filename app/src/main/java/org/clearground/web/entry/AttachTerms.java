package org.clearground.web.entry;

import java.time.LocalDate;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.intake.waiting.Sent;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;

/// What was declared of a file that is to be kept with a record, as it waits.
public final class AttachTerms {

    private AttachTerms() {}

    static String write(AttachmentDraft draft) {
        return JsonObject.builder()
                .put("title", draft.title())
                .put("day", draft.day().toString())
                .build()
                .toString();
    }

    /// Reads what was kept.
    public static AttachmentDraft of(Sent sent) {
        JsonObject terms = CanonicalJson.readObject(sent.what().terms());
        return new AttachmentDraft(
                sent.what().type(), sent.what().number(), terms.text("title"), LocalDate.parse(terms.text("day")));
    }
}
