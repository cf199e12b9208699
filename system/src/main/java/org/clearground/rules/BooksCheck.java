package org.clearground.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clearground.books.RecordTypes;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;

/// Runs the rules of every record type over the current records of the books as known at a prefix. The day of
/// the prefix's last booking is today, so that the same prefix gives the same findings for ever.
///
/// A record that passed when it was booked may fail now: a place was withdrawn, a setting changed, a marking's
/// next inspection is overdue. What it did to the ground was decided at booking, and is told as its effects
/// hold it.
public final class BooksCheck {

    private final LedgerReader ledger;
    private final RecordTypes types;
    private final Prefix known;

    /// Rules over the books of a ledger, as known at a prefix.
    public BooksCheck(LedgerReader ledger, RecordTypes types, Prefix known) {
        this.ledger = ledger;
        this.types = types;
        this.known = known;
    }

    /// All current records, type by type in the order of their entries. Reads in constant memory.
    ///
    /// @param each     is told what was found
    /// @param progress is told how many records were looked at
    public void run(Consumer<Found> each, LongConsumer progress) {
        long[] done = {0};
        read(books -> {
            for (RecordType type : types.imported()) {
                books.ledger.current(type.name(), known.seq(), entry -> {
                    books.check(type, entry).forEach(each);
                    progress.accept(++done[0]);
                });
            }
        });
    }

    /// The same of the records whose last day lies in a period.
    public List<Found> run(Period period) {
        List<Found> found = new ArrayList<>();
        run(period, found::add);
        return found;
    }

    /// The same, told one by one: what is found in very many records would not fit into memory.
    public void run(Period period, Consumer<Found> each) {
        read(books -> {
            for (RecordType type : types.imported()) {
                books.ledger.currentEnding(
                        type.name(),
                        period,
                        known.seq(),
                        entry -> books.check(type, entry).forEach(each));
            }
        });
    }

    /// Checks ask the books for what belongs to a record, over the connection over which the records come.
    private void read(Consumer<RecordCheck> work) {
        ledger.within(reader -> {
            work.accept(new RecordCheck(reader, types, known.seq()));
            return true;
        });
    }
}
