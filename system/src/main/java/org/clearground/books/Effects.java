package org.clearground.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.land.ground.GroundState;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Verb;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Dims;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.quantity.SquareMetres;

/// What an entry takes back and what it books, as decided: the hashed part of an entry from which its postings
/// follow.
///
/// @param was    the body of the version that this entry replaces or takes back, whose own postings are reversed
/// @param back   the ground that is taken back: the record's latest moves
/// @param booked the ground that is booked, with its outlines
/// @param openings what it gives back to and takes off opening balances
record Effects(Optional<JsonObject> was, List<Move> back, List<Piece> booked, Openings openings) {

    static final Effects NONE = new Effects(Optional.empty(), List.of(), List.of(), Openings.NONE);

    Effects {
        back = List.copyOf(back);
        booked = List.copyOf(booked);
    }

    /// What an entry does to opening balances.
    ///
    /// @param undrawn what the version before it took off, given back
    /// @param drawn   what this version takes off
    record Openings(List<Drawn> undrawn, List<Drawn> drawn) {

        static final Openings NONE = new Openings(List.of(), List.of());

        Openings {
            undrawn = List.copyOf(undrawn);
            drawn = List.copyOf(drawn);
        }
    }

    /// The moves of the pieces booked.
    List<Move> moves() {
        return booked.stream().map(Piece::move).toList();
    }

    /// Canonical JSON; `{}` when there are none.
    String write() {
        JsonObject.Builder json = JsonObject.builder();
        was.ifPresent(body -> json.put("was", body));
        if (!back.isEmpty()) {
            json.put("back", JsonArray.of(back, move -> move(move).build()));
        }
        if (!booked.isEmpty()) {
            json.put(
                    "booked",
                    JsonArray.of(
                            booked,
                            p -> move(p.move()).put("wkt", p.outline().wkt()).build()));
        }
        if (!openings.undrawn().isEmpty()) {
            json.put("undrawn", JsonArray.of(openings.undrawn(), Drawn::toJson));
        }
        if (!openings.drawn().isEmpty()) {
            json.put("drawn", JsonArray.of(openings.drawn(), Drawn::toJson));
        }
        return CanonicalJson.write(json.build());
    }

    private static JsonObject.Builder move(Move move) {
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

    /// Reads what [#write()] wrote; refuses anything else with an `IllegalArgumentException`.
    static Effects read(String text) {
        if (text.equals("{}")) {
            return NONE;
        }
        JsonObject json = CanonicalJson.readObject(text);
        return new Effects(
                json.findObject("was"),
                json.findArray("back").orElse(JsonArray.EMPTY).objects().stream()
                        .map(Effects::move)
                        .toList(),
                json.findArray("booked").orElse(JsonArray.EMPTY).objects().stream()
                        .map(p -> new Piece(move(p), Outline.trusted(Wkt.readMultiPolygon(p.text("wkt")))))
                        .toList(),
                new Openings(drawn(json, "undrawn"), drawn(json, "drawn")));
    }

    private static List<Drawn> drawn(JsonObject json, String name) {
        return json.findArray(name).orElse(JsonArray.EMPTY).objects().stream()
                .map(Drawn::of)
                .toList();
    }

    private static Move move(JsonObject json) {
        return new Move(
                json.text("map"),
                Math.toIntExact(json.integer("part")),
                Verb.of(json.text("verb")),
                LocalDate.parse(json.text("day")),
                json.findText("owner").map(UUID::fromString).orElse(null),
                UUID.fromString(json.text("new_owner")),
                GroundState.of(json.text("before")),
                GroundState.of(json.text("after")),
                new SquareMetres(json.integer("m2")),
                json.findText("from").map(Dims::parse).orElse(null),
                Dims.parse(json.text("dims")));
    }
}
