package org.clearground.land.ground;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Projection;
import org.clearground.ledger.RowSink;
import org.clearground.ledger.Standing;
import org.clearground.ledger.store.SqlDialect;
import org.jspecify.annotations.Nullable;

/// The acts and pieces of the current versions as tables. The cells lie beside them but follow from the
/// acts: deep verification decides them again.
public final class GroundProjection implements Projection {

    private static final Pattern TABLE =
            Pattern.compile("CREATE (?:VIRTUAL )?TABLE (?:IF NOT EXISTS )?(\\w+)(?: USING rtree \\(id, ([^)]*)\\))?");
    private static final Pattern COLUMN = Pattern.compile("  (\\w+) ([A-Z ]+)");

    private final ClaimReader claims;
    private @Nullable SqlStatements statements;

    /// A projection that reads the claims of entries so.
    public GroundProjection(ClaimReader claims) {
        this.claims = claims;
    }

    @Override
    public void create(Connection connection) throws SQLException {
        createTables(connection);
    }

    static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script("ground-" + SqlDialect.of(connection).language() + ".sql"));
        }
    }

    /// Who decides at the desk asks for what was appended before it reads these tables.
    @Override
    public boolean mayWait() {
        return true;
    }

    /// The rows of records that are booked for the first time go together.
    @Override
    public void apply(Connection connection, List<Entry> entries) throws SQLException {
        Fresh fresh = new Fresh();
        for (Entry entry : entries) {
            if (claims.mayClaim(entry.draft().record().type())) {
                if (entry.draft().kind() == EntryKind.RECORDED) {
                    fresh.add(entry);
                } else {
                    fresh.insert(rows(connection));
                    fresh = new Fresh();
                    apply(connection, entry);
                }
            }
        }
        fresh.insert(rows(connection));
    }

    /// Rows of records that are booked for the first time.
    private final class Fresh {

        private final List<@Nullable Object[]> records = new ArrayList<>();
        private final List<GroundAct> acts = new ArrayList<>();
        private final List<@Nullable Object[]> pieces = new ArrayList<>();

        void add(Entry entry) {
            UUID record = entry.draft().record().id();
            records.add(new @Nullable Object[] {SqlStatements.bytes(record), entry.seq()});
            acts.addAll(GroundProjection.this.acts(entry.seq(), entry));
            int line = 0;
            for (Piece piece : claims.booked(entry.draft())) {
                pieces.add(GroundRow.of(record, line++, piece));
            }
        }

        void insert(SqlGroundRows rows) throws SQLException {
            if (!records.isEmpty()) {
                rows.insert(records, acts, pieces);
            }
        }
    }

    @Override
    public void apply(Connection connection, Entry entry) throws SQLException {
        if (!claims.mayClaim(entry.draft().record().type())) {
            return;
        }
        SqlGroundRows rows = rows(connection);
        UUID record = entry.draft().record().id();
        boolean first = entry.draft().kind() == EntryKind.RECORDED;
        List<SqlStatements.Change> changes = new ArrayList<>();
        if (first) {
            changes.add(SqlGroundRows.ofRecord(record, entry.seq()));
        }
        if (entry.draft().kind() != EntryKind.REDECIDED) {
            if (!first) {
                rows.removeActs(record);
            }
            long firstSeq = first ? entry.seq() : rows.firstSeq(record).getFirst();
            changes.addAll(SqlGroundRows.ofActs(acts(firstSeq, entry)));
        }
        if (!first) {
            rows.removePieces(record);
        }
        changes.addAll(SqlGroundRows.ofPieces(record, claims.booked(entry.draft())));
        rows.make(changes);
    }

    @Override
    public void rows(Standing record, RowSink sink) {
        if (!claims.mayClaim(record.version().draft().record().type())) {
            return;
        }
        UUID id = record.version().draft().record().id();
        sink.row("ground_record", SqlStatements.bytes(id), record.first());
        for (GroundAct act : acts(record.first(), record.version())) {
            sink.row("ground_act", GroundRow.of(act));
            sink.row("ground_act_box", GroundRow.boxOf(act));
        }
        int line = 0;
        for (Piece piece : claims.booked(record.newest().draft())) {
            sink.row("ground_piece", GroundRow.of(id, line++, piece));
        }
    }

    /// The cells follow from the acts, but deciding them again takes as long as it took the first time.
    @Override
    public void carry(Connection from, Connection to) throws SQLException {
        SqlGroundRows target = new SqlGroundRows(new SqlStatements(to));
        target.removeAllCells();
        new SqlGroundRows(new SqlStatements(from)).eachCell(target::putCell);
    }

    private SqlGroundRows rows(Connection connection) {
        SqlStatements of = statements;
        if (of == null || !of.areOf(connection)) {
            of = new SqlStatements(connection);
            statements = of;
        }
        return new SqlGroundRows(of);
    }

    private List<GroundAct> acts(long firstSeq, Entry version) {
        EntryDraft draft = version.draft();
        return draft.kind() == EntryKind.WITHDRAWN
                ? List.of()
                : GroundAct.of(draft.record().id(), firstSeq, claims.claims(draft));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("ground_record", "record"),
                new Table("ground_act", "id"),
                new Table("ground_act_box", "id"),
                new Table("ground_piece", "record, line"));
    }

    /// The columns as the script for files names them.
    @Override
    public List<String> layout() {
        List<String> lines = new ArrayList<>();
        String table = "";
        for (String line : script("ground-sqlite.sql").lines().toList()) {
            Matcher begins = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (begins.lookingAt()) {
                table = begins.group(1);
                if (begins.group(2) != null) {
                    lines.add(table + ".id " + begins.group(2));
                }
            } else if (column.lookingAt()) {
                lines.add(table + "." + column.group(1) + " " + column.group(2));
            }
        }
        return lines.stream().filter(line -> !line.startsWith("ground_cell.")).toList();
    }

    private static String script(String name) {
        try (InputStream in = GroundProjection.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program is damaged: " + name + " cannot be read", e);
        }
    }
}
