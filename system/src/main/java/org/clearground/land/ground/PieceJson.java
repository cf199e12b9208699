package org.clearground.land.ground;

import java.time.DateTimeException;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.ledger.BadJson;
import org.clearground.ledger.Dims;
import org.clearground.ledger.JsonObject;
import org.clearground.quantity.IsoDay;
import org.clearground.quantity.SquareMetres;

/// Pieces as an entry's effects hold them: those booked with their ground, those taken back without.
public final class PieceJson {

    private PieceJson() {}

    /// A booked piece.
    public static JsonObject write(Piece piece) {
        return builder(piece.move()).put("wkt", piece.outline().wkt()).build();
    }

    /// A piece that is taken back: its ground stands in the entry that booked it.
    public static JsonObject write(Move move) {
        return builder(move).build();
    }

    private static JsonObject.Builder builder(Move move) {
        return JsonObject.builder()
                .put("map", move.map())
                .put("part", move.part())
                .put("verb", move.verb().code())
                .put("day", move.day().toString())
                .putIfPresent("owner", move.findOwner().map(UUID::toString))
                .put("new_owner", move.newOwner().toString())
                .put("before", move.before().code())
                .put("after", move.after().code())
                .put("m2", move.area().value())
                .putIfPresent("from", move.findFrom().map(Dims::toString))
                .put("dims", move.dims().toString());
    }

    /// The move of a piece with or without its ground; refuses with [BadJson] what is not one.
    public static Move readMove(JsonObject json) {
        try {
            return new Move(
                    json.text("map"),
                    Math.toIntExact(json.integer("part")),
                    Verb.of(json.text("verb")),
                    IsoDay.parse(json.text("day")),
                    json.findText("owner").map(UUID::fromString).orElse(null),
                    UUID.fromString(json.text("new_owner")),
                    GroundState.of(json.text("before")),
                    GroundState.of(json.text("after")),
                    new SquareMetres(json.integer("m2")),
                    json.findText("from").map(Dims::parse).orElse(null),
                    Dims.parse(json.text("dims")));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new BadJson("not a piece of ground: " + e.getMessage(), e);
        }
    }

    /// A booked piece; refuses with [BadJson] what is not one.
    public static Piece readPiece(JsonObject json) {
        return readPiece(json, readMove(json));
    }

    /// A booked piece whose move is read already.
    public static Piece readPiece(JsonObject json, Move move) {
        return new Piece(move, Outline.trusted(Wkt.readMultiPolygon(json.text("wkt"))));
    }
}
