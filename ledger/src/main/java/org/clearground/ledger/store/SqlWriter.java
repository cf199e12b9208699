package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.RecordRef;

/// The ledger within one write transaction. Not to be kept after it.
public final class SqlWriter {

    private final SqlAppender appender;
    private final SqlReader reader;
    private final SqlReaders others;

    /// @param reader asks over the connection that is written to
    /// @param others ask over connections of their own
    SqlWriter(SqlAppender appender, SqlReader reader, SqlReaders others) {
        this.appender = appender;
        this.reader = reader;
        this.others = others;
    }

    /// Appends one booking: the cause, then what is decided again because of it. Gives the entries as booked.
    ///
    /// A cause that is booked already with the same content (record, version, kind, body, geometry, sealed
    /// part) is answered with the entries that were booked then, and nothing is booked. Refuses with
    /// [org.clearground.ledger.LedgerRefusal], before anything is written: other content under a booked
    /// version, a version that does not follow, a number that another record of the type has, JSON that is not
    /// canonical, postings that do not sum to zero.
    public List<Entry> append(List<EntryDraft> booking) {
        try {
            return appender.append(booking);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    /// Appends a booking of one entry.
    public Entry append(EntryDraft draft) {
        return append(List.of(draft)).getFirst();
    }

    /// Takes an entry over as another store has it, with its number, booking time and hash. Refuses, with
    /// [org.clearground.ledger.LedgerRefusal], one that does not follow the head or was changed.
    public void take(Entry entry) {
        try {
            appender.take(entry);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    /// Looks many records up at once, which is quicker than one by one where a server answers. Those that the
    /// books never had are known to be [#isNew] until they are appended or the transaction ends.
    public void expect(Collection<RecordRef> records) {
        earlier(asked -> {
            appender.expect(asked.connection(), records);
            return true;
        });
    }

    /// Asks what was there before this work, or later. While entries of the work are being written, over a
    /// connection of its own if one is free, which does not wait for them; else over this one, with what the
    /// work and others before it in the same transaction appended: many who read would hold up one who books a
    /// single record.
    public <T> T earlier(SqlWork<SqlReader, T> question) {
        if (appender.isAloneAndBehind() && others.hasPlace()) {
            return others.read(question);
        }
        show();
        try {
            return question.apply(reader);
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        }
    }

    /// Whether [#expect] found that the books never had the record, nor another of its type with its number.
    public boolean isNew(RecordRef record) {
        return appender.isNew(record);
    }

    /// For reading projections within the transaction: they have what was appended before this call. What this
    /// work appends later is written at once.
    public Connection connection() {
        now(appender::showOn);
        return reader.connection();
    }

    /// Lets who kept the connection of an earlier work see what was appended until now.
    public void show() {
        now(() -> {
            appender.show();
            appender.catchUp();
        });
    }

    static void now(SqlBehind.Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    /// The newest entry's place, with what this transaction has appended.
    public Head head() {
        return appender.head();
    }

    /// Questions to the ledger with what this transaction has appended until each is asked.
    public LedgerReader reader() {
        return reader;
    }
}
