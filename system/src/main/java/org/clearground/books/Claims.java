package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.land.ground.ClaimReader;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.PieceJson;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.record.Format.Storage;
import org.clearground.record.GroundClaim;
import org.clearground.record.RecordType;

/// Reads what entries claim about the ground.
final class Claims implements ClaimReader {

    private final RecordTypes types;
    private final Set<String> withOutlines;

    Claims(RecordTypes types) {
        this.types = types;
        this.withOutlines = types.all().stream()
                .filter(Claims::hasOutlines)
                .map(RecordType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Without an outline, in the record or in one of its lists, there is nothing to claim.
    private static boolean hasOutlines(RecordType type) {
        return Stream.concat(type.columns().stream(), type.lists().stream().flatMap(list -> list.columns().stream()))
                .anyMatch(column -> column.format().storage() == Storage.POLYGON);
    }

    @Override
    public boolean mayClaim(String type) {
        return withOutlines.contains(type);
    }

    @Override
    public List<Piece> booked(EntryDraft entry) {
        List<Move> moves = Bodies.moves(entry).booked();
        List<Piece> pieces = new ArrayList<>(moves.size());
        for (JsonObject json : Bodies.effects(entry)
                .findArray(Effects.BOOKED)
                .orElse(JsonArray.EMPTY)
                .objects()) {
            pieces.add(PieceJson.readPiece(json, moves.get(pieces.size())));
        }
        return pieces;
    }

    @Override
    public List<GroundClaim> claims(EntryDraft entry) {
        RecordType type = types.require(entry.record().type());
        return type.claims(Bodies.fields(type, entry));
    }
}
