package org.clearground.web.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.intake.ImportReport;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.record.RecordType;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.entry.Checked;
import org.clearground.web.entry.KeptForms;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.work.Job;
import org.springframework.stereotype.Component;

/// What was sent, as far as whoever calls may look at it and decide about it: for pages and programs alike.
@Component
public final class Waits {

    private static final int SHOWN = 50;

    private final SqlWaitingList list;
    private final Approvals approvals;
    private final Booking booking;
    private final KeptForms forms;

    Waits(SqlWaitingList list, Approvals approvals, Booking booking, KeptForms forms) {
        this.list = list;
        this.approvals = approvals;
        this.booking = booking;
        this.forms = forms;
    }

    /// Whether whoever calls approves what others send.
    public static boolean approves() {
        return Right.APPROVE.allows(SignedIn.role());
    }

    /// What whoever calls may look at: the own, and who approves everything that was not only kept.
    public Sent mine(long id) {
        return list.find(id)
                .filter(s -> s.what().author().equals(SignedIn.name()) || approves() && s.state() != SentState.KEPT)
                .orElseThrow(() -> BadQuestion.notFound("There is nothing under the number " + id + " for you."));
    }

    /// What others sent and whoever calls may decide about, the oldest first.
    public List<Sent> waiting() {
        String me = SignedIn.name();
        return approves()
                ? list.waiting().stream()
                        .filter(s -> !s.what().author().equals(me))
                        .toList()
                : List.of();
    }

    /// The latest of what whoever calls sent, newest first.
    public List<Sent> own() {
        return list.sentBy(SignedIn.name(), SHOWN);
    }

    /// The latest of what was decided, newest first, for who approves.
    public List<Sent> decided() {
        return approves() ? list.decided(SHOWN) : List.of();
    }

    /// The files of something that was sent, as they came.
    public List<KeptFile> files(Sent sent) {
        return list.files(sent.id());
    }

    /// Whether a correction was made from a version that no longer stands.
    public boolean isOvertaken(Sent sent) {
        return sent.what().kind() == SentKind.CORRECT && booking.isOvertaken(sent);
    }

    /// What the checks say of a record that was sent, as the books stand now, in the name of its author.
    public Checked check(Sent sent, RecordType type) {
        return forms.check(sent, type, booking.rule(sent));
    }

    /// What the checks say of files that were sent, as the books stand now.
    public Job<ImportReport> look(Sent sent) {
        return approvals.look(sent);
    }

    /// The booking that goes on, if one does.
    public Optional<Job<Sent>> running(Sent sent) {
        return approvals.running(sent);
    }

    /// Approves in the name of whoever calls; refuses the own, and what does not wait, with
    /// [IllegalArgumentException].
    ///
    /// @param overrides the guards that are overridden, by their codes, each with its reason; refused like the
    ///                  rest where it is no guard, where the role overrides none, and where the reason is too
    ///                  long
    public Job<Sent> approve(long id, Map<String, String> overrides) {
        return approve(id, Exceptions.named(overrides));
    }

    /// The same, overriding guards with a reason for each.
    Job<Sent> approve(long id, Exceptions exceptions) {
        mine(id);
        return approvals.approve(id, SignedIn.name(), exceptions);
    }

    /// Gives back to its author; refuses like [#approve], and no reason.
    public Sent giveBack(long id, String reason) {
        mine(id);
        return approvals.giveBack(id, SignedIn.name(), reason);
    }

    /// Takes the own back; refuses what is not open any more.
    public Sent takeBack(long id) {
        mine(id);
        return approvals.takeBack(id, SignedIn.name());
    }

    /// Asks for approval of own files that were only kept.
    public Sent ask(long id) {
        mine(id);
        return approvals.ask(id, SignedIn.name());
    }
}
