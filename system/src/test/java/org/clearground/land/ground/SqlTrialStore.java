package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.ledger.Author;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.GroundClaim;
import org.locationtech.jts.geom.Envelope;

/// The ground's tables as they live in a ledger: decisions write the cells, entries the rest.
final class SqlTrialStore implements GroundStore {

    final SqlGroundStore store;
    final List<Entry> entries = new ArrayList<>();
    private final Connection connection;
    private final Map<String, List<GroundClaim>> claims = new HashMap<>();
    private final GroundProjection projection = projection();
    private long seq;

    SqlTrialStore(Connection connection) throws SQLException {
        this.connection = connection;
        projection.create(connection);
        store = new SqlGroundStore(connection);
    }

    /// A projection that reads the claims of this store's entries.
    GroundProjection projection() {
        return new GroundProjection(new ClaimReader() {
            @Override
            public boolean mayClaim(String type) {
                return type.equals("claim");
            }

            @Override
            public List<Piece> booked(EntryDraft entry) {
                return CanonicalJson.readObject(entry.content().effects())
                        .findArray("booked")
                        .orElse(JsonArray.EMPTY)
                        .objects()
                        .stream()
                        .map(PieceJson::readPiece)
                        .toList();
            }

            @Override
            public List<GroundClaim> claims(EntryDraft entry) {
                return claims.getOrDefault(entry.content().body(), List.of());
            }
        });
    }

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        return store.actsMeeting(map, box);
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        return store.actsOf(record);
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        return store.piecesOf(record);
    }

    @Override
    public List<Cell> cellsOf(String map, UUID owner) {
        return store.cellsOf(map, owner);
    }

    @Override
    public void accept(Settlement settlement) {
        store.accept(settlement);
        follow(settlement);
    }

    /// Takes in what the entries of a settlement tell, its cells apart.
    void follow(Settlement settlement) {
        List<GroundAct> acts = settlement.acts();
        boolean known = store.firstSeq(settlement.record()).isPresent();
        EntryKind kind = !known ? EntryKind.RECORDED : acts.isEmpty() ? EntryKind.WITHDRAWN : EntryKind.CORRECTED;
        append(kind, settlement.record(), acts, settlement.decision().booked());
        settlement.decision().redecided().forEach(r -> append(EntryKind.REDECIDED, r.record(), List.of(), r.booked()));
    }

    private void append(EntryKind kind, UUID record, List<GroundAct> acts, List<Piece> booked) {
        seq++;
        String body = "{\"seq\":" + seq + "}";
        claims.put(
                body,
                acts.stream()
                        .map(a -> new GroundClaim(
                                a.map(), a.verb().code(), a.key().day(), a.outline(), a.dims(), a.parents()))
                        .toList());
        JsonObject effects = JsonObject.builder()
                .put("booked", JsonArray.of(booked, PieceJson::write))
                .build();
        EntryDraft draft = new EntryDraft(
                kind,
                new RecordRef("claim", record, record.toString()),
                1,
                ValueSpan.on(LocalDate.of(2025, 1, 1)),
                null,
                new Author("a", "b"),
                "test",
                Content.open(body, effects.toString(), null));
        Entry entry = new Entry(seq, seq, 0, draft, Hash.GENESIS, Hash.GENESIS);
        entries.add(entry);
        try {
            projection.apply(connection, entry);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
