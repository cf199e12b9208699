package org.clearground.books;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.PieceJson;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;

/// What an entry takes back and what it books, as decided: the hashed part of an entry from which its postings
/// follow.
///
/// @param was      the body of the version that this entry replaces or takes back, whose own postings are
///                 reversed
/// @param back     the ground that is taken back: the record's latest moves
/// @param booked   the ground that is booked, with its outlines
/// @param openings what it gives back to and takes off opening balances
record Effects(Optional<JsonObject> was, List<Move> back, List<Piece> booked, Openings openings) {

    private static final String WAS = "was";
    private static final String BACK = "back";
    static final String BOOKED = "booked";
    private static final String UNDRAWN = "undrawn";
    private static final String DRAWN = "drawn";

    static final Effects NONE = new Effects(Optional.empty(), List.of(), List.of(), Openings.NONE);

    Effects {
        back = List.copyOf(back);
        booked = List.copyOf(booked);
    }

    /// Effects on the ground alone.
    static Effects ofGround(Optional<JsonObject> was, List<Piece> back, List<Piece> booked) {
        return new Effects(was, back.stream().map(Piece::move).toList(), booked, Openings.NONE);
    }

    /// Canonical JSON; `{}` when there are none.
    String write() {
        return CanonicalJson.write(toJson());
    }

    /// The same, not yet text.
    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        was.ifPresent(body -> json.put(WAS, body));
        put(json, BACK, back, PieceJson::write);
        put(json, BOOKED, booked, PieceJson::write);
        put(json, UNDRAWN, openings.undrawn(), Drawn::toJson);
        put(json, DRAWN, openings.drawn(), Drawn::toJson);
        return json.build();
    }

    private static <T> void put(JsonObject.Builder json, String name, List<T> items, Function<T, JsonObject> each) {
        if (!items.isEmpty()) {
            json.put(name, JsonArray.of(items, each));
        }
    }

    /// Reads what [#write()] wrote; refuses anything else with an `IllegalArgumentException`.
    static Effects read(String text) {
        if (text.equals("{}")) {
            return NONE;
        }
        JsonObject json = CanonicalJson.readObject(text);
        return new Effects(
                json.findObject(WAS),
                list(json, BACK, PieceJson::readMove),
                list(json, BOOKED, PieceJson::readPiece),
                Openings.of(json));
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> each) {
        if (!json.has(name)) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (JsonObject item : json.array(name).objects()) {
            items.add(each.apply(item));
        }
        return Collections.unmodifiableList(items);
    }

    /// What an entry does to opening balances.
    ///
    /// @param undrawn what the record's entry before it took off, given back
    /// @param drawn   what the record takes off from now on
    record Openings(List<Drawn> undrawn, List<Drawn> drawn) {

        static final Openings NONE = new Openings(List.of(), List.of());

        Openings {
            undrawn = List.copyOf(undrawn);
            drawn = List.copyOf(drawn);
        }

        /// Reads this part alone of what [Effects#write()] wrote.
        static Openings read(String effects) {
            // most entries have none, and parsing their outlines for that costs more than anything else here
            return effects.contains('"' + DRAWN + '"') || effects.contains('"' + UNDRAWN + '"')
                    ? of(CanonicalJson.readObject(effects))
                    : NONE;
        }

        private static Openings of(JsonObject json) {
            return new Openings(list(json, UNDRAWN, Drawn::of), list(json, DRAWN, Drawn::of));
        }
    }

    /// The same with this said of opening balances.
    Effects with(Openings decided) {
        return new Effects(was, back, booked, decided);
    }

    /// Effects without outlines: all that postings need.
    ///
    /// @param was      the body of the version replaced or taken back
    /// @param back     the moves taken back
    /// @param booked   the moves booked
    /// @param openings what it gives back to and takes off opening balances
    record Moves(Optional<JsonObject> was, List<Move> back, List<Move> booked, Openings openings) {

        private static final Moves NONE = new Moves(Optional.empty(), List.of(), List.of(), Openings.NONE);

        /// Reads what [Effects#write()] wrote as an entry's effects.
        static Moves read(EntryDraft entry) {
            if (entry.content().effects().equals("{}")) {
                return NONE;
            }
            JsonObject json = Bodies.effects(entry);
            return new Moves(
                    json.findObject(WAS),
                    list(json, BACK, PieceJson::readMove),
                    list(json, BOOKED, PieceJson::readMove),
                    Openings.of(json));
        }
    }
}
