package org.clearground.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Projection;
import org.clearground.ledger.RowSink;
import org.clearground.ledger.Standing;
import org.clearground.ledger.store.SqlType;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.AttributeType;

/// The current approved records, one typed table per record type and one per inner list, as any GIS program
/// reads them.
///
/// A record's `id` is the number of the entry that first put it there and stays through its corrections; a
/// withdrawn record leaves the table. The rows of its lists have the id `parent * 2^20 + row`. `record` is its
/// id for ever, `version` and `seq` tell the entry that holds it now. Times are UTC.
public final class RecordTables implements Projection {

    private static final List<SqlTable.Fixed> OF_RECORD = List.of(
            new SqlTable.Fixed("record", SqlType.TEXT),
            new SqlTable.Fixed("version", SqlType.INTEGER),
            new SqlTable.Fixed("seq", SqlType.INTEGER),
            new SqlTable.Fixed("booked_at", SqlType.TIME));
    private static final long MOST_ROWS = 1L << 20;
    private static final List<SqlTable.Fixed> OF_ROW =
            List.of(new SqlTable.Fixed("parent", SqlType.INTEGER), new SqlTable.Fixed("row", SqlType.INTEGER));

    /// The GeoPackage asks for three decimals, always.
    private static final DateTimeFormatter DATETIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final Map<String, TypeTables> byType = new LinkedHashMap<>();
    private Optional<SqlStatements> last = Optional.empty();

    /// Tables for these types.
    public RecordTables(RecordTypes types) {
        types.all().forEach(type -> byType.put(type.name(), TypeTables.of(type)));
    }

    @Override
    public void create(Connection connection) throws SQLException {
        for (TypeTables tables : byType.values()) {
            tables.records.create(connection);
            tables.records.createIndex(connection, "record", true);
            tables.records.createIndex(connection, "number", true);
            for (SqlTable list : tables.lists.values()) {
                list.create(connection);
                list.createIndex(connection, "parent", false);
            }
        }
    }

    /// Only lists, searches and GIS programs read these tables.
    @Override
    public boolean mayWait() {
        return true;
    }

    /// The rows of records that are booked for the first time go together, those of one table after those of
    /// another: what takes rows away comes after what was put there before.
    @Override
    public void apply(Connection connection, List<Entry> entries) throws SQLException {
        List<Placed> rows = new ArrayList<>();
        for (Entry entry : entries) {
            TypeTables tables = byType.get(entry.draft().record().type());
            boolean plain = entry.draft().kind() == EntryKind.RECORDED
                    && !entry.draft().record().type().equals(AttributeType.TYPE);
            if (tables != null && plain) {
                rows.addAll(tables.rows(entry.seq(), entry));
            } else if (entry.draft().kind() != EntryKind.REDECIDED) {
                insert(statements(connection), rows);
                rows.clear();
                apply(connection, entry);
            }
        }
        insert(statements(connection), rows);
    }

    @Override
    public void apply(Connection connection, Entry entry) throws SQLException {
        EntryKind kind = entry.draft().kind();
        TypeTables tables = byType.get(entry.draft().record().type());
        if (tables == null || kind == EntryKind.REDECIDED) {
            return;
        }
        SqlStatements statements = statements(connection);
        // A record that is booked for the first time has no rows to take away: a question less for most records.
        Optional<Long> id = kind == EntryKind.RECORDED
                ? Optional.empty()
                : tables.remove(statements, entry.draft().record().id().toString());
        if (kind != EntryKind.WITHDRAWN) {
            long first = id.isPresent() ? id.get() : firstSeq(statements, entry);
            insert(statements, tables.rows(first, entry));
            if (entry.draft().record().type().equals(AttributeType.TYPE)) {
                SqlAttributes.addColumn(connection, Bodies.fields(tables.type, entry));
            }
        }
    }

    /// The rows of a table come one after the other and go there together.
    private static void insert(SqlStatements statements, List<Placed> rows) throws SQLException {
        Map<SqlTable, List<SqlTable.Row>> byTable = new LinkedHashMap<>();
        rows.forEach(row ->
                byTable.computeIfAbsent(row.table, _ -> new ArrayList<>()).add(row.row));
        for (Map.Entry<SqlTable, List<SqlTable.Row>> table : byTable.entrySet()) {
            table.getKey().insert(statements, table.getValue());
        }
    }

    /// A record that is brought back after its withdrawal has the id that it had.
    private static long firstSeq(SqlStatements statements, Entry entry) throws SQLException {
        if (entry.draft().kind() == EntryKind.RECORDED) {
            return entry.seq();
        }
        PreparedStatement select = statements.of("SELECT min(seq) FROM entry WHERE record = ?");
        select.setString(1, entry.draft().record().id().toString());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : entry.seq();
        }
    }

    @Override
    public void rows(Standing record, RowSink sink) {
        TypeTables tables = byType.get(record.version().draft().record().type());
        if (tables != null && record.version().draft().kind() != EntryKind.WITHDRAWN) {
            tables.rows(record.first(), record.version()).forEach(row -> row.table.rows(row.row, sink));
        }
    }

    @Override
    public List<Table> tables() {
        List<Table> all = new ArrayList<>();
        byType.values().forEach(t -> {
            all.add(new Table(t.records.name(), "id"));
            t.lists.values().forEach(list -> all.add(new Table(list.name(), "id")));
        });
        return all;
    }

    @Override
    public List<String> layout() {
        List<String> lines = new ArrayList<>();
        byType.values().forEach(t -> {
            lines.addAll(t.records.layout());
            t.lists.values().forEach(list -> lines.addAll(list.layout()));
        });
        return lines;
    }

    @Override
    public List<String> retired() {
        return RetiredColumns.LINES;
    }

    /// The tables of each type, in the order of the types.
    Collection<TypeTables> byType() {
        return byType.values();
    }

    /// The name of the table of a type, or of a list inside it.
    static String table(String type, Optional<String> list) {
        return type + list.map(name -> "_" + name).orElse("");
    }

    private SqlStatements statements(Connection connection) {
        SqlStatements known = last.orElse(null);
        if (known == null || known.connection() != connection) {
            known = new SqlStatements(connection);
            last = Optional.of(known);
        }
        return known;
    }

    /// The tables of one type.
    record TypeTables(RecordType type, SqlTable records, Map<ListOf, SqlTable> lists) {

        static TypeTables of(RecordType type) {
            SqlTable records = new SqlTable(
                    type.name(),
                    "Current approved records of the type " + type.name(),
                    OF_RECORD,
                    TableColumns.of(type.columns()),
                    TableGeometry.of(type));
            Map<ListOf, SqlTable> lists = new LinkedHashMap<>();
            for (ListOf list : type.lists()) {
                lists.put(
                        list,
                        new SqlTable(
                                table(type.name(), Optional.of(list.name())),
                                "The list " + list.name() + " inside the records of " + type.name()
                                        + "; parent is the record's id"
                                        + (type.aboutPersons().contains(list.name()) ? SqlTable.ABOUT_PERSONS : ""),
                                OF_ROW,
                                TableColumns.of(list.columns()),
                                TableGeometry.of(list)));
            }
            return new TypeTables(type, records, lists);
        }

        Optional<Long> remove(SqlStatements statements, String record) throws SQLException {
            List<Long> ids = records.delete(statements, "record", record);
            for (Long id : ids) {
                for (SqlTable list : lists.values()) {
                    list.delete(statements, "parent", id);
                }
            }
            return ids.stream().findFirst();
        }

        /// The record's row and those of its lists.
        List<Placed> rows(long id, Entry entry) {
            byte[] wkb = entry.draft().content().geometry();
            Fields fields = Bodies.fields(type, entry);
            List<Placed> rows = new ArrayList<>();
            List<Object> fixed = List.of(
                    entry.draft().record().id().toString(),
                    (long) entry.draft().version(),
                    entry.seq(),
                    DATETIME.format(Instant.ofEpochMilli(entry.bookedAt())));
            rows.add(new Placed(records, records.row(id, fixed, fields, wkb)));
            for (Map.Entry<ListOf, SqlTable> list : lists.entrySet()) {
                long position = 1;
                for (Fields row : fields.list(list.getKey())) {
                    rows.add(new Placed(
                            list.getValue(),
                            list.getValue().row(rowId(id, position), List.of(id, position), row, null)));
                    position++;
                }
            }
            return rows;
        }

        /// From the record's id and the position alone, so that it is the same in every copy of the books.
        private static long rowId(long parent, long position) {
            return Math.addExact(Math.multiplyExact(parent, MOST_ROWS), position);
        }
    }

    /// A row and its table.
    private record Placed(SqlTable table, SqlTable.Row row) {}
}
