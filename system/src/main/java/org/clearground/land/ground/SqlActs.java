package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlReader;
import org.clearground.ledger.store.SqlScratch;
import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Envelope;

/// The acts of the versions that were current at a prefix, up to a day: read from the ledger's own tables,
/// where those of the newest versions lie. Acts of records that changed after the prefix are put aside in a
/// temporary file: for questions to the map of a country whose claims do not fit into memory. For one thread,
/// within one transaction.
public final class SqlActs implements GroundActs, AutoCloseable {

    /// Records that were there at a prefix and were corrected or withdrawn after it.
    private static final String CHANGED = "SELECT DISTINCT e.record FROM entry e WHERE e.seq > ? AND e.kind IN"
            + " ('CORRECTED', 'WITHDRAWN') AND EXISTS (SELECT 1 FROM entry b WHERE b.record = e.record AND b.seq <= ?)";

    private final SqlScratch scratch;
    private final SqlGroundRows asideRows;
    private final SqlGroundStore aside;
    private final Connection ledger;
    private final SqlGroundRows rows;
    private final SqlGroundStore newest;
    private final long known;
    private final LocalDate day;
    private final Set<UUID> changed = new TreeSet<>();

    private SqlActs(SqlScratch scratch, Connection ledger, long known, LocalDate day) {
        this.scratch = scratch;
        this.asideRows = new SqlGroundRows(new SqlStatements(scratch.connection()));
        this.aside = new SqlGroundStore(scratch.connection());
        this.ledger = ledger;
        this.rows = new SqlGroundRows(new SqlStatements(ledger));
        this.newest = new SqlGroundStore(ledger);
        this.known = known;
        this.day = day;
    }

    /// The acts in a ledger's tables.
    ///
    /// @param reader reads the ledger
    /// @param known  the prefix's sequence number
    /// @param day    acts after it are left out
    /// @param before the acts that a record's version current at the prefix claims
    public static SqlActs open(SqlReader reader, long known, LocalDate day, Function<UUID, List<GroundAct>> before) {
        SqlScratch scratch = SqlScratch.open();
        try {
            GroundProjection.createTables(scratch.connection());
            SqlActs acts = new SqlActs(scratch, reader.connection(), known, day);
            acts.putAside(before);
            return acts;
        } catch (SQLException e) {
            scratch.close();
            throw failure(e);
        }
    }

    private void putAside(Function<UUID, List<GroundAct>> before) throws SQLException {
        try (PreparedStatement select = ledger.prepareStatement(CHANGED)) {
            select.setLong(1, known);
            select.setLong(2, known);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changed.add(UUID.fromString(row.getString(1)));
                }
            }
        }
        for (UUID record : changed) {
            for (GroundAct act : before.apply(record)) {
                if (!act.key().day().isAfter(day)) {
                    asideRows.make(SqlGroundRows.ofActs(List.of(act)));
                }
            }
        }
    }

    /// How much ground is suspected or confirmed on more than one map after these acts: each square metre once,
    /// however many maps it lies on.
    public SquareMetres inSeveralKinds() {
        try {
            return OpenGround.inSeveralKinds(this, openersNearAnotherMap());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Those that the newest versions show to be near another map, all that were put aside, and those near these.
    private List<GroundAct> openersNearAnotherMap() throws SQLException {
        Map<ActKey, GroundAct> openers = new TreeMap<>();
        try (Statement statement = ledger.createStatement();
                ResultSet row = statement.executeQuery(openersNearAnotherMap(SqlDialect.of(ledger)))) {
            while (row.next()) {
                int part = row.getInt(2);
                actsOf(id(row.getString(1))).stream()
                        .filter(act -> act.part() == part)
                        .forEach(act -> openers.put(act.key(), act));
            }
        }
        asideRows.eachActInOrder(act -> {
            if (act.verb().after().isOpen()) {
                openers.put(act.key(), act);
            }
        });
        for (GroundAct act : List.copyOf(openers.values())) {
            if (changed.contains(act.record())) {
                rows.actsMeeting(act.outline().envelope()).stream()
                        .filter(other -> stands(other) && other.verb().after().isOpen())
                        .forEach(other -> openers.put(other.key(), other));
            }
        }
        return List.copyOf(openers.values());
    }

    /// Acts that open ground and whose boxes meet that of one that does so on another map; both are found.
    private static String openersNearAnotherMap(SqlDialect dialect) {
        String opens = Arrays.stream(Verb.values())
                .filter(verb -> verb.after().isOpen())
                .map(verb -> "'" + verb.code() + "'")
                .collect(Collectors.joining(", ", " IN (", ")"));
        return "SELECT DISTINCT " + dialect.hex("a.record") + ", a.part FROM ground_act a"
                + " JOIN ground_act_box x ON x.id = a.id" + dialect.lookUp() + "ground_act_box y"
                + " ON " + dialect.boxesMeet("x", "y")
                + dialect.lookUp() + "ground_act o ON o.id = y.id AND o.map <> a.map AND o.verb" + opens
                + " WHERE a.verb" + opens;
    }

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        return both(newest.actsMeeting(map, box), aside.actsMeeting(map, box));
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        return both(newest.actsOf(record), aside.actsOf(record));
    }

    private List<GroundAct> both(List<GroundAct> ofNewest, List<GroundAct> ofAside) {
        return Stream.concat(ofNewest.stream().filter(this::stands), ofAside.stream())
                .sorted(Comparator.comparing(GroundAct::key))
                .toList();
    }

    private boolean stands(GroundAct act) {
        return act.key().firstSeq() <= known && !act.key().day().isAfter(day) && !changed.contains(act.record());
    }

    static UUID id(String hex) {
        long high = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        return new UUID(high, HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    private static LedgerFailure failure(SQLException e) {
        return new LedgerFailure("The claims on the ground could not be kept aside: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
