package org.clearground.land.ground;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clearground.ledger.Posting;
import org.clearground.record.GroundClaim;

/// Just enough of the books to try the ground: numbers for the entries, the pieces last booked, and all
/// postings.
final class TrialBooks {

    private final GroundStore store;
    private final GroundDecider decider;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, Long> firstSeq = new HashMap<>();
    private final Map<UUID, List<Piece>> pieces = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private long seq;
    private int redecided;

    TrialBooks(GroundStore store) {
        this.store = store;
        decider = new GroundDecider(store);
    }

    static UUID id(String record) {
        return UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8));
    }

    Decision book(String record, List<GroundClaim> claims) {
        names.put(id(record), record);
        seq++;
        Decision decision = decider.decide(new GroundChange(id(record), firstSeq(record), claims));
        take(id(record), decision.back(), decision.booked());
        for (Redecision again : decision.redecided()) {
            seq++;
            redecided++;
            take(again.record(), again.back(), again.booked());
        }
        return decision;
    }

    Decision withdraw(String record) {
        return book(record, List.of());
    }

    private long firstSeq(String record) {
        return firstSeq.computeIfAbsent(record, _ -> seq);
    }

    private void take(UUID record, List<Piece> back, List<Piece> booked) {
        if (!back.equals(pieces.getOrDefault(record, List.of()))) {
            throw new AssertionError("taken back is not what was booked last");
        }
        pieces.put(record, booked);
        postings.addAll(GroundPostings.of(moves(back), moves(booked)));
    }

    private static List<Move> moves(List<Piece> pieces) {
        return pieces.stream().map(Piece::move).toList();
    }

    String name(UUID record) {
        return names.getOrDefault(record, record.toString());
    }

    List<Piece> piecesOf(String record) {
        return pieces.getOrDefault(id(record), List.of());
    }

    /// The pieces of all records.
    Map<UUID, List<Piece>> pieces() {
        return pieces;
    }

    List<Posting> postings() {
        return postings;
    }

    int redecided() {
        return redecided;
    }

    /// The acts of the current versions in their order.
    List<GroundAct> acts() {
        return pieces.keySet().stream()
                .flatMap(r -> store.actsOf(r).stream())
                .sorted(java.util.Comparator.comparing(GroundAct::key))
                .toList();
    }

    /// The cells on a map.
    List<Cell> cells(String map) {
        return pieces.keySet().stream()
                .flatMap(r -> store.cellsOf(map, r).stream())
                .toList();
    }

    /// The balance of each state on a map up to a day, in m².
    Map<String, Long> balances(String map, LocalDate day) {
        Map<String, Long> sums = new TreeMap<>();
        for (Posting posting : postings) {
            if (!posting.day().isAfter(day)
                    && posting.dims().find(GroundPostings.KIND).orElse("").equals(map)) {
                sums.merge(posting.account(), posting.amount(), Long::sum);
            }
        }
        return sums;
    }
}
