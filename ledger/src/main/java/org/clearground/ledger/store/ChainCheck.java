package org.clearground.ledger.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;

/// Follows the chain: numbers without gaps, bookings, booking times, hashes, and the heads that somebody kept.
final class ChainCheck {

    private final FindingLog log;
    private final Set<Hash> wanted;
    private final Map<Hash, Long> proven = new HashMap<>();
    private Head head = Head.EMPTY;
    private long booking;
    private long entries;

    ChainCheck(FindingLog log, Iterable<Hash> heads) {
        this.log = log;
        wanted = new HashSet<>();
        heads.forEach(wanted::add);
        if (wanted.contains(Hash.GENESIS)) {
            proven.put(Hash.GENESIS, 0L);
        }
    }

    void check(Derived derived) {
        Entry entry = derived.entry();
        entries++;
        checkPlace(entry);
        if (!derived.hash().equals(entry.hash())) {
            log.fault(
                    "ledger.hash",
                    "Entry " + entry.seq() + " (" + entry.draft().record().type() + " "
                            + entry.draft().record().number() + ") was changed, or the entry before it: its hash is "
                            + entry.hash().abbreviated() + ", its content gives "
                            + derived.hash().abbreviated() + ".");
        } else if (wanted.contains(entry.hash())) {
            proven.put(entry.hash(), entry.seq());
        }
        head = new Head(entry.seq(), entry.hash(), entry.bookedAt());
        booking = entry.booking();
    }

    private void checkPlace(Entry entry) {
        if (entry.seq() != head.seq() + 1) {
            log.fault("ledger.gap", "After entry " + head.seq() + " comes entry " + entry.seq() + ".");
        }
        if (entry.bookedAt() < head.bookedAt()) {
            log.fault("ledger.time", "Entry " + entry.seq() + " was booked before the entry before it.");
        }
        if (!entry.isCause() && entry.booking() != booking) {
            log.fault(
                    "ledger.booking",
                    "Entry " + entry.seq() + " belongs to the booking of entry " + entry.booking()
                            + ", which is not the booking before it.");
        }
    }

    void finish() {
        for (Hash hash : wanted) {
            if (!proven.containsKey(hash)) {
                log.fault(
                        "ledger.head",
                        "The head " + hash + " does not lie in this chain: entries were changed or cut off since it was"
                                + " printed, or it is another ledger's.");
            }
        }
    }

    long entries() {
        return entries;
    }

    Head head() {
        return head;
    }

    Map<Hash, Long> proven() {
        return proven;
    }
}
