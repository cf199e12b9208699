package org.clearground.books;

import java.util.List;
import org.clearground.ledger.Author;
import org.clearground.record.CheckContext;

/// Where records are booked, inside [Books#work]: each is decided on the ground as it stands then, with
/// everything that has to be decided again because of it, and appended as one booking.
///
/// The desk does not run a type's checks; whoever brings a record has done so, with [#context()].
public interface Desk {

    /// Books the first version of a record. One that is in the books with the same content is told as `already`.
    /// Refuses one that is there with other content, which is a correction and must be said, and one that was
    /// withdrawn and has other content.
    Booked record(Version version);

    /// Books the first version of a record, as [#record(Version)] does.
    default Booked record(Submission submission) {
        return record(Version.of(submission));
    }

    /// Books a later version that replaces the one before it, or brings a withdrawn record back. Refuses a record
    /// that is not in the books and a correction that changes nothing.
    Booked correct(Version version);

    /// Books a later version, as [#correct(Version)] does.
    default Booked correct(Submission submission) {
        return correct(Version.of(submission));
    }

    /// Takes a record back: what it posted is reversed, what it did to the ground is decided again without it.
    /// Refuses one that is not in the books; one that is withdrawn already is told as `already`.
    Booked withdraw(Withdrawal withdrawal);

    /// Looks up together which records are in the books and what is around their claims, before they are booked
    /// one by one: quicker where a server answers, and nothing else.
    void expect(List<Version> versions);

    /// What checks may ask, as the books stand at this moment of the work.
    CheckContext context();

    /// A record to be taken back.
    ///
    /// @param type   its type's name
    /// @param number its number
    /// @param reason why, in words
    /// @param by     who says so and who approved it
    /// @param source where the decision is written down
    record Withdrawal(String type, String number, String reason, Author by, String source) {}
}
