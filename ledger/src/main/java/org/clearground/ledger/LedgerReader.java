package org.clearground.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clearground.quantity.Period;

/// Questions to the ledger. What is asked of one prefix is answered the same for ever.
public interface LedgerReader {

    /// Asks many questions of one moment, one after the other: where a server answers, each is then one message
    /// to and fro instead of a transaction of its own.
    ///
    /// @param work is given a reader for one thread, which is not to be kept
    default <T> T within(Function<? super LedgerReader, T> work) {
        return work.apply(this);
    }

    /// The newest entry's place.
    Head head();

    /// The prefix that a text names: a sequence number, an ISO date (what was known at the end of that day in
    /// the authority's zone), or a head hash (64 hexadecimal digits, or its first 12 or more). A number inside
    /// a booking means the whole booking before it; a date before the first booking goes by the days since when
    /// a predecessor knew the records; both are said in the note. Refuses what it does not find.
    Prefix prefix(String knownAt);

    /// The entry with this number, if there is one.
    Optional<Entry> entry(long seq);

    /// All entries of a record, oldest first, up to the head.
    List<Entry> history(UUID record);

    /// The newest entry of a record within a prefix, also a withdrawal.
    Optional<Entry> latest(UUID record, long known);

    /// Which of many records the books ever had up to the head, in one question.
    Set<UUID> booked(Collection<UUID> records);

    /// The record of a type that bears a number, if any ever did.
    Optional<RecordRef> findRecord(String type, String number);

    /// The newest entry of each record of a type within a prefix, in the order of these entries; withdrawn
    /// records are left out. Reads in constant memory.
    void current(String type, long known, Consumer<? super Entry> each);

    /// The records of a type that stand within a prefix, a page of them, newest entry first: those whose newest
    /// entry lies before one and whose number contains a text, in whatever case.
    List<Entry> currentBefore(String type, String numberPart, Page page);

    /// A page of a list of entries.
    ///
    /// @param known  the prefix
    /// @param before entries before this one; `Long.MAX_VALUE` for the first page
    /// @param limit  at most so many
    record Page(long known, long before, int limit) {}

    /// The same of the records whose last day lies in a period.
    void currentEnding(String type, Period period, long known, Consumer<? super Entry> each);

    /// The same of the records whose days meet a period.
    void currentDuring(String type, Period period, long known, Consumer<? super Entry> each);

    /// All entries of a type within a prefix, withdrawals among them, in their order. Reads in constant memory.
    void versions(String type, long known, Consumer<? super Entry> each);

    /// The entries `from` to `to`, both included, in order. Reads in constant memory.
    void entries(long from, long to, Consumer<? super Entry> each);

    /// The postings of an entry, in their order.
    List<Posting> postings(long seq);

    /// What stands on the accounts: one line for each account and dimensions, in the order of account and
    /// dimensions; lines of 0 are left out.
    List<BalanceLine> balances(BalanceQuery query);

    /// How many different values have a mark of this name that stands within a prefix, on a day of the period;
    /// of all days when there is no period.
    long distinct(String mark, Optional<Period> period, long known);

    /// The records that point at one with a number within a prefix, by [Mark#pointer], in the order in which they
    /// first did.
    List<UUID> pointing(String target, String number, long known);

    /// The numbers of this kind that any record points at within a prefix, in their order.
    List<String> pointedAt(String target, long known);

    /// The entries behind a balance in their order, a page of them; their amounts sum to the balance's.
    List<Contribution> contributions(BalanceQuery query, long offset, int limit);

    /// The records behind a balance in the order of their last contributing entries, a page of them; their
    /// amounts sum to the balance's.
    List<RecordContribution> contributingRecords(BalanceQuery query, long offset, int limit);

    /// The records behind each of many balances, all opened in one pass: in this way a report's figures are
    /// opened quickly, a single one is not.
    ///
    /// @param queries the questions
    /// @param most    how many records are kept of each
    /// @return the answers, in the order of the questions
    List<RecordsBehind> recordsBehind(List<BalanceQuery> queries, int most);

    /// What a list says of these entries, in their order; a number that no entry has is left out.
    List<EntryLine> lines(Collection<Long> seqs);

    /// What was booked after a prefix and within the question's own, by the cause of the booking: one line for
    /// each cause, account and dimensions, those of 0 left out. The balance after it is the balance before it
    /// and these.
    List<Change> changes(BalanceQuery query, long after);

    /// The first entries of those changes, in their order.
    List<EntryChange> changedBy(BalanceQuery query, long after, int limit);

    /// By how much the answer of [#distinct] changed between two prefixes, by the cause of the booking.
    List<CountChange> distinctChanges(String mark, Optional<Period> period, long after, long known);

    /// Every record with a line behind a balance, also one whose lines cancel out, in the order of their first
    /// such entries.
    List<RecordRef> contributors(BalanceQuery query);

    /// How many entries and records stand behind a balance.
    ContributionCount countContributions(BalanceQuery query);
}
