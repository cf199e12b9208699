package org.clearground.land.ground;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Projection;
import org.jspecify.annotations.Nullable;

/// The acts and pieces of the current versions as tables. The cells lie beside them but follow from the
/// acts: deep verification decides them again.
public final class GroundProjection implements Projection {

    private static final String BOOKED = "booked";

    private final ClaimReader claims;
    private @Nullable SqlStatements statements;

    /// A projection that reads the claims of entries so.
    public GroundProjection(ClaimReader claims) {
        this.claims = claims;
    }

    @Override
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script());
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
        if (first) {
            rows.putRecord(record, entry.seq());
        }
        if (entry.draft().kind() != EntryKind.REDECIDED) {
            if (!first) {
                rows.removeActs(record);
            }
            for (GroundAct act : acts(rows, entry)) {
                rows.putAct(act);
            }
        }
        if (!first) {
            rows.removePieces(record);
        }
        int line = 0;
        for (Piece piece : booked(entry.draft().content().effects())) {
            rows.putPiece(record, line++, piece);
        }
    }

    private SqlGroundRows rows(Connection connection) {
        SqlStatements of = statements;
        if (of == null || !of.areOf(connection)) {
            of = new SqlStatements(connection);
            statements = of;
        }
        return new SqlGroundRows(of);
    }

    private List<GroundAct> acts(SqlGroundRows rows, Entry entry) throws SQLException {
        if (entry.draft().kind() == EntryKind.WITHDRAWN) {
            return List.of();
        }
        UUID record = entry.draft().record().id();
        long firstSeq = rows.firstSeq(record).getFirst();
        return GroundAct.of(record, firstSeq, claims.claims(entry.draft()));
    }

    /// The pieces that an entry's effects book.
    private static List<Piece> booked(String effects) {
        return CanonicalJson.readObject(effects)
                .findArray(BOOKED)
                .map(JsonArray::objects)
                .orElse(List.<JsonObject>of())
                .stream()
                .map(PieceJson::readPiece)
                .toList();
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("ground_record", "record"),
                new Table("ground_act", "id"),
                new Table("ground_act_box", "id"),
                new Table("ground_piece", "id"));
    }

    private static String script() {
        try (InputStream in = GroundProjection.class.getResourceAsStream("ground.sql")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: ground.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program is damaged: ground.sql cannot be read", e);
        }
    }
}
