package org.clearground.land.ground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkb;
import org.clearground.land.ground.SqlStatements.Change;
import org.clearground.ledger.Dims;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.quantity.SquareMetres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The rows of the ground's tables, written and read.
final class SqlGroundRows {

    private static final String INSERT_RECORD =
            "INSERT INTO ground_record (record, first_seq) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String INSERT_ACT = "INSERT INTO ground_act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BOX = "id, west, east, south, north";
    private static final String INSERT_BOX = "INSERT INTO ground_act_box (" + BOX + ") VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_PIECE =
            "INSERT INTO ground_piece VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ACT =
            "a.record, a.part, a.map, a.verb, a.day, a.first_seq, a.dims, a.outline, a.parents";
    private static final String ACTS_OF = "SELECT " + ACT + " FROM ground_act a WHERE a.record = ?";
    private static final String ACTS_IN_ORDER =
            "SELECT " + ACT + " FROM ground_act a ORDER BY a.day, a.rank, a.first_seq, a.part";
    private static final String PIECE =
            "map, part, verb, day, owner, new_owner, before, after, m2, from_dims, dims, outline";
    private static final String PIECES_OF = "SELECT " + PIECE + " FROM ground_piece WHERE record = ? ORDER BY line";
    private static final String CELL = "map, owner, state, balance, last_day, last_rank, last_seq, last_part, shape";
    private static final String CELLS_OF = "SELECT " + CELL + " FROM ground_cell WHERE owner = ? AND map = ?";
    private static final String CELLS_OF_STATE = "SELECT " + CELL + " FROM ground_cell WHERE map = ? AND state = ?";
    private static final String ALL_CELLS = "SELECT " + CELL + " FROM ground_cell ORDER BY owner, map, state";
    private static final String PUT_CELL = "INSERT INTO ground_cell (" + CELL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (owner, map, state) DO UPDATE SET balance = excluded.balance, last_day = excluded.last_day,"
            + " last_rank = excluded.last_rank, last_seq = excluded.last_seq, last_part = excluded.last_part,"
            + " shape = excluded.shape";

    /// In the words of a server; a file is asked for each.
    private static final String WITHOUT_MANY = "DELETE FROM ground_cell WHERE (owner, map, state) IN"
            + " (SELECT decode(j ->> 0, 'hex'), j ->> 1, j ->> 2 FROM jsonb_array_elements(CAST(? AS jsonb)) j)";

    private final SqlStatements sql;
    private final String actsOnAnyMap;
    private final String actsMeeting;
    private final String actsNear;
    private final String cellsOfOwners;

    SqlGroundRows(SqlStatements sql) {
        this.sql = sql;
        SqlDialect dialect = sql.dialect();
        actsOnAnyMap = "SELECT " + ACT + " FROM " + dialect.meeting("ground_act_box") + " b" + dialect.lookUp()
                + "ground_act a ON a.id = b.id";
        actsMeeting = actsOnAnyMap + " WHERE a.map = ?";
        actsNear = "SELECT " + ACT + " FROM ground_act a WHERE a.record IN (SELECT m.record FROM "
                + dialect.meetingAny("ground_act_box") + " n" + dialect.lookUp() + "ground_act m ON m.id = n.id)";
        cellsOfOwners = "SELECT " + CELL + " FROM ground_cell WHERE " + dialect.anyOfIds("owner");
    }

    /// The first entry's number of a record that is booked for the first time.
    static Change ofRecord(UUID record, long firstSeq) {
        return new Change(INSERT_RECORD, new Object[] {record, firstSeq});
    }

    /// Makes changes, in one message where the store takes them so.
    void make(List<Change> changes) throws SQLException {
        sql.runAll(changes);
    }

    List<Long> firstSeq(UUID record) throws SQLException {
        return sql.list(row -> row.getLong(1), "SELECT first_seq FROM ground_record WHERE record = ?", record);
    }

    void removeActs(UUID record) throws SQLException {
        sql.run("DELETE FROM ground_act_box WHERE id IN (SELECT id FROM ground_act WHERE record = ?)", record);
        sql.run("DELETE FROM ground_act WHERE record = ?", record);
    }

    /// Rows of records that are booked for the first time.
    ///
    /// @param records their ids and the numbers of their first entries
    void insert(List<@Nullable Object[]> records, List<GroundAct> acts, List<@Nullable Object[]> pieces)
            throws SQLException {
        sql.insert("ground_record", "record, first_seq", INSERT_RECORD, records);
        sql.insert(
                "ground_act", "", INSERT_ACT, acts.stream().map(GroundRow::of).toList());
        sql.insert(
                "ground_act_box",
                BOX,
                INSERT_BOX,
                acts.stream().map(GroundRow::boxOf).toList());
        sql.insert("ground_piece", "", INSERT_PIECE, pieces);
    }

    static List<Change> ofActs(List<GroundAct> acts) {
        List<Change> changes = new ArrayList<>();
        for (GroundAct act : acts) {
            changes.add(new Change(INSERT_ACT, GroundRow.of(act)));
            changes.add(new Change(INSERT_BOX, GroundRow.boxOf(act)));
        }
        return changes;
    }

    List<GroundAct> actsMeeting(String map, Envelope box) throws SQLException {
        return sql.list(
                SqlGroundRows::act, actsMeeting, box.getMaxX(), box.getMinX(), box.getMaxY(), box.getMinY(), map);
    }

    List<GroundAct> actsMeeting(Envelope box) throws SQLException {
        return sql.list(SqlGroundRows::act, actsOnAnyMap, box.getMaxX(), box.getMinX(), box.getMaxY(), box.getMinY());
    }

    List<GroundAct> actsNear(List<Envelope> boxes) throws SQLException {
        String asked = boxes.stream()
                .map(b -> "[" + b.getMinX() + "," + b.getMaxX() + "," + b.getMinY() + "," + b.getMaxY() + "]")
                .collect(Collectors.joining(",", "[", "]"));
        return sql.list(SqlGroundRows::act, actsNear, asked);
    }

    List<GroundAct> actsOf(UUID record) throws SQLException {
        return sql.list(SqlGroundRows::act, ACTS_OF, record);
    }

    void eachActInOrder(Consumer<GroundAct> each) throws SQLException {
        sql.each(row -> each.accept(act(row)), ACTS_IN_ORDER);
    }

    private static GroundAct act(ResultSet row) throws SQLException {
        Verb verb = Verb.of(row.getString(4));
        ActKey key = new ActKey(LocalDate.parse(row.getString(5)), verb.rank(), row.getLong(6), row.getInt(2));
        return new GroundAct(
                SqlStatements.id(row.getBytes(1)),
                row.getString(3),
                verb,
                key,
                outline(row.getBytes(8)),
                Dims.parse(row.getString(7)),
                parents(row.getString(9)));
    }

    private static SortedSet<UUID> parents(String text) {
        return text.isEmpty()
                ? Collections.emptySortedSet()
                : Arrays.stream(text.split(",", -1))
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    void removePieces(UUID record) throws SQLException {
        sql.run("DELETE FROM ground_piece WHERE record = ?", record);
    }

    static List<Change> ofPieces(UUID record, List<Piece> pieces) {
        List<Change> changes = new ArrayList<>();
        for (Piece piece : pieces) {
            changes.add(new Change(INSERT_PIECE, GroundRow.of(record, changes.size(), piece)));
        }
        return changes;
    }

    List<Piece> piecesOf(UUID record) throws SQLException {
        return sql.list(SqlGroundRows::piece, PIECES_OF, record);
    }

    private static Piece piece(ResultSet row) throws SQLException {
        byte[] owner = row.getBytes(5);
        String from = row.getString(10);
        Move move = new Move(
                row.getString(1),
                row.getInt(2),
                Verb.of(row.getString(3)),
                LocalDate.parse(row.getString(4)),
                owner == null ? null : SqlStatements.id(owner),
                SqlStatements.id(row.getBytes(6)),
                GroundState.of(row.getString(7)),
                GroundState.of(row.getString(8)),
                new SquareMetres(row.getLong(9)),
                from == null ? null : Dims.parse(from),
                Dims.parse(row.getString(11)));
        return new Piece(move, outline(row.getBytes(12)));
    }

    static Change withoutCells(String map, UUID owner) {
        return new Change("DELETE FROM ground_cell WHERE owner = ? AND map = ?", new Object[] {owner, map});
    }

    static Change without(CellKey key) {
        return new Change(
                "DELETE FROM ground_cell WHERE owner = ? AND map = ? AND state = ?",
                new Object[] {key.owner(), key.map(), key.state().code()});
    }

    void removeAllCells() throws SQLException {
        sql.run("DELETE FROM ground_cell");
    }

    void putCell(Cell cell) throws SQLException {
        sql.runAll(List.of(of(cell)));
    }

    static Change of(Cell cell) {
        return new Change(PUT_CELL, row(cell));
    }

    private static @Nullable Object[] row(Cell cell) {
        return new @Nullable Object[] {
            cell.key().map(),
            SqlStatements.bytes(cell.key().owner()),
            cell.key().state().code(),
            cell.balance().value(),
            cell.last().day().toString(),
            cell.last().rank().ordinal(),
            cell.last().firstSeq(),
            cell.last().part(),
            Wkb.write(cell.shape().geometry())
        };
    }

    List<Cell> cellsOf(String map, UUID owner) throws SQLException {
        return sql.list(SqlGroundRows::cell, CELLS_OF, owner, map);
    }

    List<Cell> cellsOf(List<UUID> owners) throws SQLException {
        String asked = owners.stream().map(id -> '"' + hex(id) + '"').collect(Collectors.joining(",", "[", "]"));
        return sql.list(SqlGroundRows::cell, cellsOfOwners, asked);
    }

    /// Many cells are copied in, and those that were there are taken away before.
    ///
    /// @param gone  the keys of cells that are no more or are put anew
    /// @param fresh the cells that are new or changed
    void replace(List<CellKey> gone, List<Cell> fresh) throws SQLException {
        if (fresh.size() < sql.dialect().copiesFrom()) {
            Set<CellKey> put = fresh.stream().map(Cell::key).collect(Collectors.toSet());
            List<Change> changes = new ArrayList<>();
            gone.stream().filter(key -> !put.contains(key)).forEach(key -> changes.add(without(key)));
            fresh.forEach(cell -> changes.add(of(cell)));
            make(changes);
            return;
        }
        if (!gone.isEmpty()) {
            sql.run(WITHOUT_MANY, JsonArray.of(gone, SqlGroundRows::json).toString());
        }
        sql.insert(
                "ground_cell",
                CELL,
                PUT_CELL,
                fresh.stream().map(SqlGroundRows::row).toList());
    }

    private static JsonArray json(CellKey key) {
        return JsonArray.of(List.of(hex(key.owner()), key.map(), key.state().code()), JsonText::new);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    List<Cell> cellsIn(String map, GroundState state) throws SQLException {
        return sql.list(SqlGroundRows::cell, CELLS_OF_STATE, map, state.code());
    }

    /// Each cell, in the order of its key.
    void eachCell(SqlStatements.Each<Cell> each) throws SQLException {
        sql.each(row -> each.take(cell(row)), ALL_CELLS);
    }

    private static Cell cell(ResultSet row) throws SQLException {
        CellKey key =
                new CellKey(row.getString(1), SqlStatements.id(row.getBytes(2)), GroundState.of(row.getString(3)));
        ActKey last = new ActKey(
                LocalDate.parse(row.getString(5)), Verb.Rank.values()[row.getInt(6)], row.getLong(7), row.getInt(8));
        return new Cell(key, outline(row.getBytes(9)), new SquareMetres(row.getLong(4)), last);
    }

    private static Outline outline(byte[] wkb) {
        return Outline.trusted(Wkb.readMultiPolygon(wkb));
    }
}
