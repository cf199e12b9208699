package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearground.ledger.BadJson;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.LedgerRefusal.Reason;
import org.clearground.ledger.RecordRef;

/// What may be booked: one cause and what was decided again, versions one after the other, nothing twice.
final class SqlBookingRules implements AutoCloseable {

    private final PreparedStatement standing;
    private final PreparedStatement booking;
    private final PreparedStatement entry;

    SqlBookingRules(Connection connection) throws SQLException {
        // One question for all that most records need, which are new: a server takes longer to ask than to answer. The
        // number alone is looked up: by its type, of which new books know no statistics, half the books were read.
        standing = connection.prepareStatement("SELECT"
                + " (SELECT seq FROM entry WHERE record = ? AND version = ? AND kind <> 'REDECIDED' LIMIT 1),"
                + " (SELECT seq FROM entry WHERE record = ? ORDER BY seq DESC LIMIT 1),"
                + " (SELECT seq FROM entry WHERE number = ? AND type || '' = ? AND record || '' <> ? LIMIT 1)");
        entry = connection.prepareStatement(SqlEntries.SELECT + "WHERE seq = ?");
        booking = connection.prepareStatement(SqlEntries.SELECT + "WHERE seq >= ? ORDER BY seq");
    }

    /// What the books hold of a draft's record; 0 where there is nothing.
    ///
    /// @param version the entry that booked this version
    /// @param latest  the record's newest entry
    /// @param taken   an entry of another record of the type with this number
    record Standing(long version, long latest, long taken) {

        static final Standing NOTHING = new Standing(0, 0, 0);
    }

    Standing standing(EntryDraft draft) throws SQLException {
        String id = draft.record().id().toString();
        standing.setString(1, id);
        standing.setInt(2, draft.version());
        standing.setString(3, id);
        standing.setString(4, draft.record().number());
        standing.setString(5, draft.record().type());
        standing.setString(6, id);
        try (ResultSet row = standing.executeQuery()) {
            row.next();
            return new Standing(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    void checkShape(List<EntryDraft> drafts) {
        if (drafts.isEmpty() || drafts.getFirst().kind() == EntryKind.REDECIDED) {
            throw new LedgerRefusal(Reason.NOT_A_BOOKING, "A booking begins with its cause.");
        }
        if (drafts.stream().skip(1).anyMatch(d -> d.kind() != EntryKind.REDECIDED)) {
            throw new LedgerRefusal(
                    Reason.NOT_A_BOOKING, "A booking has one cause; what follows it is decided again because of it.");
        }
    }

    /// The booking that this cause began already, empty when the cause is new; refuses the same version with
    /// other content. The effects are not compared: the ledger around them has moved on since, they are not.
    List<Entry> findBooked(EntryDraft cause, Standing stands) throws SQLException {
        Optional<Entry> known = entry(stands.version());
        if (known.isEmpty()) {
            return List.of();
        }
        EntryDraft old = known.get().draft();
        if (old.kind() != cause.kind()
                || !old.record().equals(cause.record())
                || !sameContent(old.content(), cause.content())) {
            throw new LedgerRefusal(
                    Reason.OTHER_CONTENT,
                    "Version " + cause.version() + " of " + name(cause.record()) + " is booked already as entry "
                            + known.get().seq()
                            + ", with other content: a change is a correction with the next version.");
        }
        return bookingOf(known.get());
    }

    private static boolean sameContent(Content one, Content other) {
        return one.withoutEffects().equals(other.withoutEffects());
    }

    private List<Entry> bookingOf(Entry cause) throws SQLException {
        booking.setLong(1, cause.seq());
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = booking.executeQuery()) {
            while (row.next() && row.getLong(2) == cause.seq()) {
                entries.add(SqlEntries.read(row));
            }
        }
        return entries;
    }

    /// Refuses a draft that does not follow what is booked for its record.
    void checkDraft(EntryDraft draft, Standing stands) throws SQLException {
        checkCanonical(draft.content().body());
        checkCanonical(draft.content().effects());
        Optional<Entry> before = entry(stands.latest());
        checkVersion(draft, before.map(Entry::draft));
        if (stands.taken() > 0
                && before.filter(b -> b.draft().record().equals(draft.record())).isEmpty()) {
            throw new LedgerRefusal(
                    Reason.NUMBER_TAKEN,
                    "The number of " + name(draft.record()) + " belongs to another record already.");
        }
    }

    private static void checkCanonical(String json) {
        try {
            CanonicalJson.checkStrict(json);
        } catch (BadJson e) {
            throw new LedgerRefusal(
                    Reason.BAD_CONTENT, "The body and effects of an entry are canonical JSON: " + e.getMessage());
        }
    }

    private static void checkVersion(EntryDraft draft, Optional<EntryDraft> before) {
        int last = before.map(EntryDraft::version).orElse(0);
        boolean again = draft.kind() == EntryKind.REDECIDED;
        int expected = again ? last : last + 1;
        if (draft.version() != expected || (draft.kind() == EntryKind.RECORDED) != (expected == 1 && !again)) {
            throw new LedgerRefusal(
                    Reason.WRONG_VERSION,
                    name(draft.record()) + " has " + (last == 0 ? "no version yet" : "version " + last) + "; "
                            + draft.kind() + " of version " + draft.version() + " does not follow.");
        }
        if (before.isPresent()
                && !before.get().record().type().equals(draft.record().type())) {
            throw new LedgerRefusal(Reason.OTHER_CONTENT, name(draft.record()) + " is a record of another type.");
        }
        if (again
                && (before.orElseThrow().kind() == EntryKind.WITHDRAWN
                        || !Objects.equals(
                                before.orElseThrow().content().body(),
                                draft.content().body()))) {
            throw new LedgerRefusal(
                    Reason.OTHER_CONTENT,
                    "Deciding " + name(draft.record()) + " again changes its effects alone, and only while it stands.");
        }
    }

    private static String name(RecordRef record) {
        return record.type() + " " + record.number();
    }

    private Optional<Entry> entry(long seq) throws SQLException {
        if (seq == 0) {
            return Optional.empty();
        }
        entry.setLong(1, seq);
        try (ResultSet row = entry.executeQuery()) {
            return row.next() ? Optional.of(SqlEntries.read(row)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        standing.close();
        booking.close();
        entry.close();
    }
}
