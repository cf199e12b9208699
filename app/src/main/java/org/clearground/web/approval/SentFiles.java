package org.clearground.web.approval;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.attachment.MediaType;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.Submission;
import org.clearground.finding.Finding;
import org.clearground.intake.RecordRule;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sent;
import org.clearground.ledger.Author;
import org.clearground.record.Labels;
import org.clearground.web.entry.AttachTerms;

/// A file that was sent to be kept with a record: what is said of it, what keeps it from the books, and its way
/// there.
///
/// @param books the books
/// @param store where files are kept
record SentFiles(Books books, AttachmentStore store) {

    /// What a page shows of it.
    ///
    /// @param title   what it shows
    /// @param day     when it was taken or signed
    /// @param kind    what it is, in words
    /// @param bytes   its size
    /// @param picture whether it can be shown as a picture
    public record Shown(String title, String day, String kind, long bytes, boolean picture) {}

    Shown shown(Sent sent, KeptFile file, Labels labels) throws BadAttachment {
        AttachmentDraft draft = AttachTerms.of(sent);
        AttachmentStore.Kept kept = store.look(file.bytes());
        return new Shown(
                draft.title(),
                draft.day().toString(),
                labels.code("media_type", kept.type().code()),
                kept.bytes(),
                kept.type() == MediaType.JPEG || kept.type() == MediaType.PNG);
    }

    /// What keeps it from the books as they stand now, in the name of its author.
    List<Finding> faults(Sent sent, RecordRule rule) {
        Optional<Kept> kept = books.kept(
                sent.what().type(), sent.what().number(), books.ledger().head().seq());
        List<Finding> own = kept.stream()
                .flatMap(k -> rule.check(k.type(), k.fields(), books.context()).stream())
                .filter(Finding::isFault)
                .toList();
        return own.isEmpty() ? AttachTerms.of(sent).faults(books.context()) : own;
    }

    /// Keeps the file, then books its record; done again after the program ended in between, it does nothing
    /// twice.
    ///
    /// @return what kept it from being booked; empty when it is in the books
    String book(Sent sent, KeptFile file, Author author, RecordRule rule) throws IOException {
        List<Finding> faults = faults(sent, rule);
        if (!faults.isEmpty()) {
            return faults.getFirst().message();
        }
        try {
            AttachmentStore.Kept kept = store.put(file.bytes());
            Submission submission = new Submission(
                    new AttachmentType(), AttachTerms.of(sent).fields(kept), author, "form " + sent.id(), null);
            books.work(desk -> desk.record(submission));
            return "";
        } catch (BadAttachment e) {
            return e.finding().message();
        }
    }
}
