package org.clearground.web.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.ImportTerms;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Author;
import org.clearground.ledger.JsonObject;
import org.clearground.record.RecordType;
import org.clearground.web.access.Reach;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.BadQuestion;
import org.springframework.stereotype.Component;

/// What is sent to wait for approval, by forms and by programs alike: checked the same, kept the same.
@Component
public final class Submissions {

    private static final int LONGEST = 1_000;

    private final Books books;
    private final Reach reach;
    private final Posting posting;
    private final SqlWaitingList list;

    Submissions(Books books, Reach reach, Posting posting, SqlWaitingList list) {
        this.books = books;
        this.reach = reach;
        this.posting = posting;
        this.list = list;
    }

    /// A record as a program sends it.
    ///
    /// @param type     its type, which the caller's role enters
    /// @param fields   what it says, named as the API tells records
    /// @param base     the version that a correction was made from; 0 for a new record
    /// @param instance the sender's own name of it
    /// @param again    the number of what was returned and is sent anew; 0 for none
    /// @param guarded  whether an exception is asked for where nothing but guards holds it back
    public record Draft(RecordType type, JsonObject fields, int base, String instance, long again, boolean guarded) {

        private EntryForm form(FormData data) {
            return new EntryForm(type, data, base > 0 ? SentKind.CORRECT : SentKind.RECORD, base, instance, again);
        }
    }

    /// What became of something that a program sent.
    ///
    /// @param checked what the checks said; nothing when it had come before
    /// @param sent    what waits now; empty when a fault keeps it out
    /// @param before  whether it had come before, under the same name
    public record Outcome(Checked checked, Optional<Sent> sent, boolean before) {}

    /// A type that the caller's role enters; refuses another one.
    public RecordType type(String name) {
        return books.types()
                .find(name)
                .filter(t -> reach.enters(reach.caller(), t))
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + name + " that your role enters."));
    }

    /// What the checks say of a record; nothing is kept.
    public Checked check(Draft draft) {
        return check(draft, JsonForm.read(draft.type(), draft.fields()));
    }

    private Checked check(Draft draft, JsonForm read) {
        Checked checked = posting.tryOut(draft.form(read.data()));
        if (read.faults().isEmpty()) {
            return checked;
        }
        List<Checked.Said> findings = new ArrayList<>(read.faults());
        findings.addAll(checked.findings());
        return new Checked(
                findings,
                checked.fields(),
                checked.redecided(),
                checked.faults() + read.faults().size());
    }

    /// Sends a record, when no fault keeps it out. The same instance is sent once: the second time, what it
    /// became is told, and nothing is checked again; with other content it is refused by [Reused].
    public Outcome send(Draft draft) {
        JsonForm read = JsonForm.read(draft.type(), draft.fields());
        EntryForm form = draft.form(read.data());
        Sending what = new Sending(
                draft.instance(),
                form.kind(),
                draft.type().name(),
                read.data().number(),
                SignedIn.name(),
                draft.base(),
                "");
        List<KeptFile> files = FormFiles.of(draft.type(), read.data()).files();
        Optional<Outcome> before = before(what, files);
        if (before.isPresent()) {
            return before.get();
        }
        Checked checked = check(draft, read);
        return checked.passed() || draft.guarded() && checked.onlyGuards()
                ? new Outcome(checked, Optional.of(posting.send(form)), false)
                : new Outcome(checked, Optional.empty(), false);
    }

    /// What came under this name, if it did; refuses by [Reused] what is something else.
    public Optional<Outcome> before(Sending what, List<KeptFile> files) {
        Optional<Sent> known = list.find(what.author(), what.instance());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Sending was = known.get().what();
        boolean same = was.kind() == what.kind()
                && was.type().equals(what.type())
                && was.number().equals(what.number())
                && was.terms().equals(what.terms())
                && (what.base() == 0 || was.base() == what.base())
                && same(list.files(known.get().id()), files);
        if (!same) {
            throw new Reused();
        }
        return Optional.of(new Outcome(Checked.NOT_YET, known, true));
    }

    private static boolean same(List<KeptFile> some, List<KeptFile> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).name().equals(others.get(i).name())
                    && Arrays.equals(some.get(i).bytes(), others.get(i).bytes());
        }
        return same;
    }

    /// A record that whoever calls sees, of a type that its role enters; refuses any other.
    public Kept withdrawable(String type, String number) {
        RecordType of = type(type);
        return books.kept(of.name(), number, books.ledger().head().seq())
                .filter(reach::sees)
                .orElseThrow(() -> BadQuestion.notFound(
                        "There is no " + type + " with the number " + number + " that stands in the books."));
    }

    /// What keeps whoever calls from taking a record back.
    public List<Finding> reasonsAgainst(Kept kept) {
        return reach.writes(reach.caller()).check(kept.type(), kept.fields(), books.context()).stream()
                .filter(Finding::isFault)
                .toList();
    }

    /// How many records would be decided again; refused, with its finding, by [BookingRefused] when the books
    /// do not let the record go.
    public int redecided(Kept kept) {
        Author author = new Author(SignedIn.name(), SignedIn.name());
        Desk.Withdrawal withdrawal =
                new Desk.Withdrawal(kept.type().name(), kept.number(), "tried out", author, "tried out");
        return books.tryOut(desk -> desk.withdraw(withdrawal).redecided().size());
    }

    /// Asks that a record be taken back. Refuses no reason, and a long one.
    public Sent withdraw(Kept kept, String instance, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw BadQuestion.malformed("Say why the record is taken back, in at most " + LONGEST + " characters.");
        }
        return posting.send(
                withdrawal(
                        kept.type().name(), kept.number(), kept.entry().draft().version(), instance, reason),
                List.of());
    }

    /// What asks that a record be taken back.
    public static Sending withdrawal(String type, String number, int base, String instance, String reason) {
        return new Sending(instance, SentKind.WITHDRAW, type, number, SignedIn.name(), base, reason.strip());
    }

    /// Keeps files, to be looked at by whoever calls, who then asks for approval.
    public Outcome files(String instance, ImportTerms terms, List<KeptFile> files) {
        Sending what = new Sending(instance, SentKind.IMPORT, "", "", SignedIn.name(), 0, terms.write());
        return before(what, files)
                .orElseGet(
                        () -> new Outcome(Checked.NOT_YET, Optional.of(list.send(what, files, SentState.KEPT)), false));
    }

    /// What was sent under this name before says something else.
    public static final class Reused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Reused() {
            super("Something else was sent under this key before: take a new key for each thing that you send.");
        }
    }
}
