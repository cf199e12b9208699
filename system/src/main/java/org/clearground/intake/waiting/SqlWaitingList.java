package org.clearground.intake.waiting;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.LedgerFailure;

/// Everything that was sent to the books of a data folder, kept exactly as it came in a file beside them,
/// whichever store the books lie in. What was sent is never changed or deleted; only its state moves on. Safe
/// for many threads and for a second program.
public final class SqlWaitingList implements AutoCloseable {

    /// The file beside the books.
    public static final String FILE = "waiting.sqlite";

    private final SqlSent sql;
    private final InstantSource clock;

    private SqlWaitingList(SqlSent sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Opens the list of a data folder; makes the file when it is not there.
    public static SqlWaitingList open(Path folder, InstantSource clock) {
        try {
            return new SqlWaitingList(SqlSent.open(folder.resolve(FILE)), clock);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// What was being booked when the program ended waits again: booking it once more books nothing twice. For
    /// the one program that books, when it begins.
    public synchronized void resume() {
        ask(() -> sql.run("UPDATE sent SET state = 'waiting' WHERE state = 'booking'"));
    }

    /// Keeps what somebody sends. The same instance of the same author is kept once, whatever comes with it the
    /// second time.
    ///
    /// @param state [SentState#WAITING], or [SentState#KEPT] when its author is to look at it first
    public synchronized Sent send(Sending what, List<KeptFile> files, SentState state) {
        return ask(() -> {
            Optional<Sent> known = sql.find(what.author(), what.instance());
            return known.isPresent() ? known.get() : sql.add(what, files, state, now());
        });
    }

    /// Something that was sent, if there is such a number.
    public synchronized Optional<Sent> find(long id) {
        return ask(() -> sql.find(id));
    }

    /// What somebody sent under a name of its own, if that came.
    public synchronized Optional<Sent> find(String author, String instance) {
        return ask(() -> sql.find(author, instance));
    }

    /// The files of something that was sent, as they came.
    public synchronized List<KeptFile> files(long id) {
        return ask(() -> sql.files(id));
    }

    /// What waits for approval, the oldest first.
    public synchronized List<Sent> waiting() {
        return ask(() -> sql.select("WHERE state IN ('waiting', 'booking') ORDER BY id"));
    }

    /// How much waits for somebody who may approve: not what the person sent.
    public synchronized long countWaitingFor(String approver) {
        return ask(() -> sql.count("state = 'waiting' AND author <> ?", approver));
    }

    /// How much was returned to its author.
    public synchronized long countReturnedTo(String author) {
        return ask(() -> sql.count("state = 'returned' AND author = ?", author));
    }

    /// The latest of what somebody sent, newest first.
    public synchronized List<Sent> sentBy(String author, int most) {
        return ask(() -> sql.select("WHERE author = ? ORDER BY id DESC LIMIT " + most, author));
    }

    /// The latest of what was decided, newest first.
    public synchronized List<Sent> decided(int most) {
        return ask(
                () -> sql.select("WHERE state IN ('booked', 'returned') ORDER BY decided DESC, id DESC LIMIT " + most));
    }

    /// What waits about a record.
    public synchronized List<Sent> about(String type, String number) {
        return ask(() -> sql.select(
                "WHERE type = ? AND number = ? AND state IN ('waiting', 'booking') ORDER BY id", type, number));
    }

    /// Asks for approval of what was kept. Refuses what somebody else sent.
    public synchronized Sent ask(long id, String author) {
        return move(id, SentState.KEPT, SentState.WAITING, sent -> own(sent, author), "");
    }

    /// Begins to book what waits: of two who approve at once, one begins. Refuses the author's own.
    public synchronized Sent begin(long id, String approver) {
        return move(id, SentState.WAITING, SentState.BOOKING, sent -> others(sent, approver), "");
    }

    /// Tells that it is in the books.
    ///
    /// @param head the books' last entry after it
    public synchronized Sent booked(long id, String approver, long head) {
        ask(() -> sql.run("UPDATE sent SET head = ? WHERE id = ?", head, id));
        return move(id, SentState.BOOKING, SentState.BOOKED, _ -> approver, "");
    }

    /// Tells that it could not be booked, and why; it waits again.
    public synchronized Sent failed(long id, String approver, String why) {
        return move(id, SentState.BOOKING, SentState.WAITING, _ -> approver, why);
    }

    /// Gives what waits back to its author, with a reason. Refuses the author's own, and no reason.
    public synchronized Sent giveBack(long id, String approver, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why it goes back, so that its author can mend it.");
        }
        return move(id, SentState.WAITING, SentState.RETURNED, sent -> others(sent, approver), reason.strip());
    }

    /// The author takes back what waits, was returned, or was only kept. Refuses what somebody else sent.
    public synchronized Sent takeBack(long id, String author) {
        Sent sent = require(id);
        return move(
                id,
                sent.isReturned() ? SentState.RETURNED : open(sent),
                SentState.TAKEN_BACK,
                of -> own(of, author),
                sent.reason());
    }

    private static SentState open(Sent sent) {
        return sent.state() == SentState.KEPT ? SentState.KEPT : SentState.WAITING;
    }

    private static String own(Sent sent, String author) {
        if (!sent.what().author().equals(author)) {
            throw new IllegalArgumentException("Only who sent it may do that.");
        }
        return author;
    }

    private static String others(Sent sent, String approver) {
        if (sent.what().author().equals(approver)) {
            throw new IllegalArgumentException("What you sent yourself is approved or returned by another person.");
        }
        return approver;
    }

    private Sent move(long id, SentState from, SentState to, Decider who, String reason) {
        Sent sent = require(id);
        String by = who.by(sent);
        Instant now = now();
        long moved = ask(() -> sql.run(
                "UPDATE sent SET state = ?, decided_by = ?, decided = ?, reason = ? WHERE id = ? AND state = ?",
                to.code(),
                by,
                now.toEpochMilli(),
                reason,
                id,
                from.code()));
        if (moved == 0) {
            throw new IllegalArgumentException(
                    "Number " + id + " is not " + from.code() + " any more: look at it again.");
        }
        return require(id);
    }

    private Sent require(long id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("Nothing was sent under the number " + id + "."));
    }

    private Instant now() {
        return clock.instant();
    }

    private static <T> T ask(Ask<T> ask) {
        try {
            return ask.ask();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static LedgerFailure failure(SQLException e) {
        return new LedgerFailure(
                "What waits for approval could not be read or written: " + e.getMessage() + ". Look at the file " + FILE
                        + ".",
                e);
    }

    @Override
    public synchronized void close() {
        ask(() -> {
            sql.close();
            return true;
        });
    }

    @FunctionalInterface
    private interface Ask<T> {
        T ask() throws SQLException;
    }

    @FunctionalInterface
    private interface Decider {
        String by(Sent sent);
    }
}
