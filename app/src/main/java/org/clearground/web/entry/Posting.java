package org.clearground.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.finding.Severity;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.record.RecordIds;
import org.clearground.web.access.Reach;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.Person;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Component;

/// Checks forms in the name of whoever calls, and sends them to wait for approval.
@Component
final class Posting {

    private final Books books;
    private final SqlAccounts accounts;
    private final SqlWaitingList list;
    private final FormChecks checks;
    private final Reach reach;

    Posting(Books books, SqlAccounts accounts, SqlWaitingList list, FormChecks checks, Reach reach) {
        this.books = books;
        this.accounts = accounts;
        this.list = list;
        this.checks = checks;
        this.reach = reach;
    }

    Checked look(EntryForm form) {
        return with(form, checks.look(asked(form)));
    }

    Checked tryOut(EntryForm form) {
        return with(form, checks.tryOut(asked(form)));
    }

    private FormChecks.Form asked(EntryForm form) {
        Person person = reach.caller();
        return new FormChecks.Form(form.type(), form.data(), form.corrects(), person.name(), reach.writes(person));
    }

    /// A correction is made from the version that stands; somebody else's in between is not overwritten unseen.
    private Checked with(EntryForm form, Checked checked) {
        int version = version(form);
        if (!form.corrects() || version == form.base()) {
            return checked;
        }
        List<Checked.Said> findings = new ArrayList<>();
        findings.add(new Checked.Said(
                "",
                Severity.FAULT,
                "correction.overtaken",
                "This was made from version " + form.base() + ", and the books have version " + version
                        + " by now: open the correction again from the record's page.",
                "",
                ""));
        findings.addAll(checked.findings());
        return new Checked(findings, checked.fields(), checked.redecided(), checked.faults() + 1);
    }

    private int version(EntryForm form) {
        return books.ledger()
                .latest(RecordIds.of(form.type().name(), form.data().number()), Long.MAX_VALUE)
                .map(e -> e.draft().version())
                .orElse(0);
    }

    Sent send(EntryForm form) {
        Sending what = new Sending(
                form.instance(),
                form.kind(),
                form.type().name(),
                form.data().number(),
                SignedIn.name(),
                form.base(),
                "");
        Sent sent = send(what, FormFiles.of(form.type(), form.data()).files());
        if (form.again() > 0) {
            replaced(form.again());
        }
        return sent;
    }

    /// Sends anything to wait for approval. The same instance is sent once.
    Sent send(Sending what, List<KeptFile> files) {
        try {
            Sent sent = list.send(what, files, SentState.WAITING);
            accounts.audit(
                    what.author(),
                    AuditEvent.SENT,
                    sent.id() + ": " + what.kind().code() + " " + what.type() + " " + what.number());
            return sent;
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    private void replaced(long id) {
        list.find(id)
                .filter(s -> s.isReturned() && s.what().author().equals(SignedIn.name()))
                .ifPresent(s -> list.takeBack(id, SignedIn.name()));
    }

    /// What was returned to whoever calls.
    Sent returned(long id) {
        return list.find(id)
                .filter(s -> s.isReturned() && s.what().author().equals(SignedIn.name()))
                .orElseThrow(() -> BadQuestion.notFound("Nothing was returned to you under the number " + id + "."));
    }
}
