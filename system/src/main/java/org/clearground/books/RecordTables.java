package org.clearground.books;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Projection;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// The current approved records, one typed table per record type and one per inner list, as any GIS program
/// reads them.
///
/// A record's `id` is the number of the entry that first put it there and stays through its corrections; a
/// withdrawn record leaves the table. `record` is its id for ever, `version` and `seq` tell the entry that
/// holds it now. Times are UTC.
public final class RecordTables implements Projection {

    private static final List<String> OF_RECORD = List.of(
            "\"record\" TEXT NOT NULL",
            "\"version\" INTEGER NOT NULL",
            "\"seq\" INTEGER NOT NULL",
            "\"booked_at\" DATETIME NOT NULL");
    private static final List<String> OF_ROW = List.of("\"parent\" INTEGER NOT NULL", "\"row\" INTEGER NOT NULL");

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

    @Override
    public void apply(Connection connection, Entry entry) throws SQLException {
        EntryKind kind = entry.draft().kind();
        TypeTables tables = byType.get(entry.draft().record().type());
        if (tables == null || kind == EntryKind.REDECIDED) {
            return;
        }
        SqlStatements statements = statements(connection);
        Optional<Long> id =
                tables.remove(statements, entry.draft().record().id().toString());
        if (kind != EntryKind.WITHDRAWN) {
            tables.add(statements, id.orElse(entry.seq()), entry);
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

    private SqlStatements statements(Connection connection) {
        if (last.isEmpty() || last.get().connection() != connection) {
            last = Optional.of(new SqlStatements(connection));
        }
        return last.get();
    }

    /// The tables of one type.
    private record TypeTables(RecordType type, SqlTable records, Map<ListOf, SqlTable> lists) {

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
                                type.name() + "_" + list.name(),
                                "The list " + list.name() + " inside the records of " + type.name()
                                        + "; parent is the record's id",
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

        void add(SqlStatements statements, long id, Entry entry) throws SQLException {
            byte[] wkb = entry.draft().content().geometry();
            Fields fields = BodyCodec.fields(type, entry.draft().content().body(), wkb);
            List<Object> fixed = List.of(
                    entry.draft().record().id().toString(),
                    (long) entry.draft().version(),
                    entry.seq(),
                    DATETIME.format(Instant.ofEpochMilli(entry.bookedAt())));
            records.insert(
                    statements,
                    Optional.of(id),
                    new SqlTable.Row(
                            fixed,
                            records.columns().values(fields),
                            records.geometry().source().wkb(wkb, fields)));
            for (Map.Entry<ListOf, SqlTable> list : lists.entrySet()) {
                addRows(statements, id, list.getValue(), fields.list(list.getKey()));
            }
        }

        private static void addRows(SqlStatements statements, long parent, SqlTable table, List<Fields> rows)
                throws SQLException {
            long position = 1;
            for (Fields row : rows) {
                table.insert(
                        statements,
                        Optional.empty(),
                        new SqlTable.Row(
                                List.of(parent, position),
                                table.columns().values(row),
                                table.geometry().source().wkb(null, row)));
                position++;
            }
        }
    }
}
