package org.clearground.web.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.Submission;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Author;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.web.DataPlace;
import org.clearground.web.access.Reach;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.BadQuestion;
import org.springframework.stereotype.Component;

/// Files that somebody sends to be kept with a record: held to what the command line asks of them and to what the
/// sender may write, then they wait for another person. Nothing is laid beside the books before that.
@Component
public final class Attaching {

    private final Books books;
    private final Reach reach;
    private final Submissions submissions;
    private final Posting posting;
    private final SqlWaitingList list;
    private final AttachmentStore store;

    Attaching(Books books, Reach reach, Submissions submissions, Posting posting, Place place) {
        this.books = books;
        this.reach = reach;
        this.submissions = submissions;
        this.posting = posting;
        this.list = place.list();
        this.store = place.store();
    }

    /// Where files wait, and where they are kept.
    @Component
    static final class Place {

        private final SqlWaitingList list;
        private final AttachmentStore store;

        Place(SqlWaitingList list, DataPlace place) {
            this.list = list;
            this.store = AttachmentStore.in(place.folder());
        }

        SqlWaitingList list() {
            return list;
        }

        AttachmentStore store() {
            return store;
        }
    }

    /// The type of a record that the caller may add files to: one in the books that it sees, or a new one that
    /// it sent and that waits. Refuses any other, and a record about persons.
    public RecordType type(String type, String number) {
        RecordType of = submissions.type(type);
        AttachmentDraft any = new AttachmentDraft(of.name(), number, "any", books.today());
        boolean known = kept(of, number).filter(reach::sees).isPresent();
        if (!known && !isSent(of, number)) {
            throw BadQuestion.notFound(
                    "There is no " + type + " with the number " + number + " to which you could attach a file.");
        }
        faults(any).stream().findFirst().ifPresent(f -> {
            throw BadQuestion.malformed(f.message());
        });
        return of;
    }

    /// What keeps a file with what is said of it from this record.
    public List<Finding> faults(AttachmentDraft draft) {
        RecordType type = books.types().require(draft.type());
        Optional<Kept> kept = kept(type, draft.number());
        List<Finding> own = kept.map(submissions::reasonsAgainst).orElse(List.of());
        Predicate<Finding> waits = f -> kept.isEmpty() && f.code().equals("attachment.record");
        return own.isEmpty()
                ? draft.faults(books.context()).stream().filter(waits.negate()).toList()
                : own;
    }

    /// Sends a file to wait for approval. The same instance is sent once; with another file, or other words, it
    /// is refused by [Submissions.Reused].
    ///
    /// @throws BadAttachment            when the file is of a kind that is not kept
    /// @throws IllegalArgumentException when this very file belongs to the record already
    public Submissions.Outcome send(AttachmentDraft draft, String instance, byte[] bytes) throws BadAttachment {
        AttachmentStore.Kept file = store.look(bytes);
        Sending what = new Sending(
                instance, SentKind.ATTACH, draft.type(), draft.number(), SignedIn.name(), 0, AttachTerms.write(draft));
        List<KeptFile> files = List.of(new KeptFile("attachment" + file.type().ending(), bytes));
        Optional<Submissions.Outcome> before = submissions.before(what, files);
        if (before.isPresent()) {
            return before.get();
        }
        tryOut(draft, draft.fields(file));
        return new Submissions.Outcome(Checked.NOT_YET, Optional.of(posting.send(what, files)), false);
    }

    /// What the books would say; of a record that waits itself nothing can be said yet.
    private void tryOut(AttachmentDraft draft, Fields fields) {
        if (!books.context().exists(draft.type(), draft.number())) {
            return;
        }
        Author author = new Author(SignedIn.name(), SignedIn.name());
        Submission submission = new Submission(new AttachmentType(), fields, author, "tried out", null);
        if (books.tryOut(desk -> desk.record(submission).already())) {
            throw new IllegalArgumentException("This very file belongs to the record already.");
        }
    }

    private Optional<Kept> kept(RecordType type, String number) {
        return books.kept(type.name(), number, books.ledger().head().seq());
    }

    private boolean isSent(RecordType type, String number) {
        return list.about(type.name(), number).stream()
                .anyMatch(s ->
                        s.what().kind() == SentKind.RECORD && s.what().author().equals(SignedIn.name()));
    }
}
