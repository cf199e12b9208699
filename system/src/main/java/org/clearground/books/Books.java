package org.clearground.books;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.clearground.land.ground.GroundAtDesk;
import org.clearground.land.ground.SqlGroundStore;
import org.clearground.ledger.Author;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.Verification;
import org.clearground.ledger.store.LedgerSetup;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.SqlUpgrade;
import org.clearground.ledger.store.SqlWriter;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;
import org.clearground.registry.SettingType;
import org.jspecify.annotations.Nullable;

/// The books of one authority: the ledger with its record types, the map of the ground and the tables of current
/// records, in one file. Safe for many threads; one of them works at the desk at a time.
public final class Books implements AutoCloseable {

    /// The setting that keeps the authority's time zone, in which a day of the books ends.
    public static final String ZONE_SETTING = "authority.zone";

    private static final Author PROGRAM = new Author("Clearground", "Clearground");

    private final SqlLedger ledger;
    private final RecordTypes types;
    private final InstantSource clock;
    private final ZoneId zone;
    private @Nullable SqlGroundStore ground;
    private @Nullable SqlWriter groundOf;
    private @Nullable Drawdown drawdown;
    private @Nullable Head drawdownHead;
    private volatile Meter meter = Meter.NONE;

    private Books(SqlLedger ledger, RecordTypes types, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.types = types;
        this.clock = clock;
        this.zone = zone;
    }

    /// Makes new books; their first entry is the setting with the authority's time zone. Refuses a file that
    /// exists, with [org.clearground.ledger.LedgerRefusal].
    public static Books create(Path file, ZoneId authorityZone, InstantSource clock) {
        return create(SqlStore.of(file), authorityZone, clock);
    }

    /// The same in any store.
    public static Books create(SqlStore store, ZoneId authorityZone, InstantSource clock) {
        Books books = new Books(
                SqlLedger.create(store, BooksSetup.of(RecordTypes.STANDARD, clock, authorityZone)),
                RecordTypes.STANDARD,
                clock,
                authorityZone);
        books.work(desk -> desk.record(zoneSetting(authorityZone)));
        return books;
    }

    /// Opens books; refuses a file that is not there, is no ledger or was made by a newer program, with
    /// [org.clearground.ledger.LedgerRefusal].
    public static Books open(Path file, InstantSource clock) {
        return open(SqlStore.of(file), clock);
    }

    /// The same in any store.
    public static Books open(SqlStore store, InstantSource clock) {
        ZoneId zone = SqlZone.of(store);
        RecordTypes types = SqlAttributes.types(store);
        return new Books(SqlLedger.open(store, BooksSetup.of(types, clock, zone)), types, clock, zone);
    }

    /// Brings books that an older version of the program made up to this one, and gives their head, which stays
    /// what it was. Broken off, it goes on where it was. Refuses, with [org.clearground.ledger.LedgerRefusal],
    /// what is no ledger, books of a newer version, and a role of the database that may not change tables.
    ///
    /// @param progress is told how many entries are derived again, of how many
    public static Head upgrade(SqlStore store, InstantSource clock, SqlUpgrade.Progress progress) {
        RecordTypes types = SqlAttributes.types(store);
        LedgerSetup setup = BooksSetup.of(types, clock, SqlZone.of(store));
        return new SqlUpgrade(store, setup).run(progress, ledger -> {
            if (!store.isUnfinished()) {
                MapAgain.mend(ledger, types);
            }
        });
    }

    /// Recomputes books from their entries: hashes, postings, sums, tables, the map, and that each entry is
    /// written as its fields are; also those that were damaged and cannot be opened any more.
    /// [DeepVerification] looks further.
    ///
    /// @param heads    printed heads that must lie in the chain
    /// @param progress is told the number of entries looked at
    public static Verification verify(SqlStore store, List<Hash> heads, InstantSource clock, LongConsumer progress) {
        LedgerSetup setup = BooksSetup.of(SqlAttributes.types(store), clock, SqlZone.of(store));
        return MapBeside.of(store, () -> store.verify(setup, heads, progress));
    }

    /// What is wrong with the map of the ground in the file, held against the pieces that the entries booked;
    /// nothing is decided again.
    public Optional<String> mapFault() {
        return ledger.read(SqlMapComparison::firstFault);
    }

    private static Submission zoneSetting(ZoneId zone) {
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, ZONE_SETTING)
                .put(SettingType.VALUE, zone.getId())
                .build();
        return new Submission(new SettingType(), fields, PROGRAM, "made with the books", null);
    }

    /// Lets somebody take the time of the parts of every booking from now on.
    public void measure(Meter by) {
        meter = by;
    }

    /// The ledger, for balances, prefixes, histories, backups and verification.
    public SqlLedger ledger() {
        return ledger;
    }

    /// The record types that these books know.
    public RecordTypes types() {
        return types;
    }

    /// The authority's time zone.
    public ZoneId zone() {
        return zone;
    }

    /// Does work at the desk in one durable transaction: kept as a whole when this returns, or not at all when it
    /// throws. Many records in one work are cheap.
    public <T> T work(DeskWork<T> work) {
        try (BookedBodies bodies = new BookedBodies()) {
            return ledger.write(writer -> at(writer, bodies, work));
        }
    }

    /// Does work at the desk and takes all of it back, to see what it would do: how many records would change.
    public <T> T tryOut(DeskWork<T> work) {
        try (BookedBodies bodies = new BookedBodies()) {
            return ledger.write(writer -> {
                throw new TakenBack(at(writer, bodies, work));
            });
        } catch (TakenBack e) {
            @SuppressWarnings("unchecked") // thrown a few lines above with this work's result
            T result = (T) e.result;
            return result;
        }
    }

    /// Only one thread at a time writes to the ledger, over the same connection as long as it holds.
    private <T> T at(SqlWriter writer, BookedBodies bodies, DeskWork<T> work) {
        SqlGroundStore tables =
                ground == null || groundOf != writer ? new SqlGroundStore(writer.connection(), writer::show) : ground;
        ground = tables;
        groundOf = writer;
        GroundAtDesk store = new GroundAtDesk(
                tables,
                question -> writer.earlier(reader -> {
                    question.accept(new SqlGroundStore(reader.connection()));
                    return true;
                }));
        BooksContext context = new BooksContext(writer.reader(), types, store::openOf, today());
        Drawdown draws = drawdown(writer);
        BookingDesk desk = new BookingDesk(new BookingDesk.Place(writer, store, bodies, meter), context, draws);
        T result = work.at(desk);
        if (desk.isHalfDone()) {
            throw new IllegalStateException("a booking broke off, and the work was to be kept nevertheless");
        }
        meter.appending(() -> {
            store.write();
            return true;
        });
        drawdown = draws;
        drawdownHead = writer.head();
        return result;
    }

    /// What is known of opening balances, if the books are still where they were when it was: their head says so,
    /// whoever wrote since, and whether the last work was kept or not.
    private Drawdown drawdown(SqlWriter writer) {
        Drawdown known = drawdown;
        drawdown = null;
        return known == null || !writer.head().equals(drawdownHead)
                ? new Drawdown(new OpeningReader(
                        writer.reader(), types, () -> writer.head().seq()))
                : known;
    }

    /// What checks may ask, as the books stand when each answer is first asked for. Not to be kept across
    /// bookings; at the desk use [Desk#context()].
    public CheckContext context() {
        return new BooksContext(
                ledger,
                types,
                record -> ledger.read(reader -> new SqlGroundStore(reader.connection()).openOf(record)),
                today());
    }

    /// Today in the authority's time zone.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// The day on which an entry was booked, in the authority's time zone.
    public LocalDate bookedOn(Entry entry) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(entry.bookedAt()), zone);
    }

    /// The current version of a record as known at a prefix, if it is in the books and not withdrawn.
    public Optional<Fields> find(String type, String number, long known) {
        RecordType of = types.require(type);
        return ledger.latest(RecordIds.of(type, number), known)
                .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                .map(e -> Bodies.fields(of, e));
    }

    /// The current records of a type as known at a prefix, with the newest entry of each, in the order of these
    /// entries. Reads in constant memory.
    public void current(String type, long known, BiConsumer<Entry, Fields> each) {
        RecordType of = types.require(type);
        ledger.current(type, known, e -> each.accept(e, Bodies.fields(of, e)));
    }

    /// The records that name one with this number, as known at a prefix, in the order in which they first did.
    /// A task is named as `task_order`, also where the books hold no order of it.
    public List<Kept> pointing(String target, String number, long known) {
        return ledger.pointing(target, number, known).stream()
                .flatMap(record -> ledger.latest(record, known).stream())
                .map(this::kept)
                .toList();
    }

    /// A current record as known at a prefix, if it is in the books and not withdrawn.
    public Optional<Kept> kept(String type, String number, long known) {
        return latest(RecordIds.of(types.require(type).name(), number), known);
    }

    Optional<Kept> latest(UUID record, long known) {
        return ledger.latest(record, known)
                .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                .map(this::kept);
    }

    /// The records whose ground an entry changed, as they are known at a prefix.
    public List<Kept> groundOf(Entry entry, long known) {
        return Effects.Moves.read(entry.draft()).booked().stream()
                .flatMap(move -> move.findOwner().stream())
                .distinct()
                .flatMap(owner -> latest(owner, known).stream())
                .toList();
    }

    /// An entry with the fields of its version.
    public Kept kept(Entry entry) {
        RecordType type = types.require(entry.draft().record().type());
        return new Kept(entry, type, Bodies.fields(type, entry));
    }

    /// The value of a setting on a day, as known at a prefix.
    public Optional<String> setting(String key, LocalDate on, long known) {
        return SettingValues.read(ledger, known).find(key, on);
    }

    /// Everything about one record, if it ever was in the books.
    public Optional<RecordView> view(String type, String number) {
        List<Entry> history = ledger.history(RecordIds.of(types.require(type).name(), number));
        return history.isEmpty() ? Optional.empty() : Optional.of(RecordView.of(this, history));
    }

    @Override
    public void close() {
        ledger.close();
    }

    /// Carries a result out of a transaction that is not to be kept.
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Object result;

        TakenBack(Object result) {
            super("taken back", null, false, false);
            this.result = result;
        }
    }
}
