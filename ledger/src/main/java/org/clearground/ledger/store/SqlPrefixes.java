package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Prefix;

/// Looks up the prefix that a number, a date or a head hash names.
final class SqlPrefixes {

    private static final int SHORTEST_HASH = 12;

    private final Connection connection;
    private final ZoneId zone;

    SqlPrefixes(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    Prefix named(String text) throws SQLException {
        String name = text.strip();
        if (name.matches("[0-9]{1,11}")) {
            return numbered(Long.parseLong(name));
        }
        if (name.matches("[0-9a-fA-F]{" + SHORTEST_HASH + ",64}")) {
            return hashed(name.toLowerCase(Locale.ROOT));
        }
        try {
            return dated(LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            throw unknown("'" + text + "' names no prefix of the ledger: write a date as 2025-04-30, an entry's number,"
                    + " or a head hash (64 hexadecimal digits, or its first " + SHORTEST_HASH + ").");
        }
    }

    private Prefix numbered(long seq) throws SQLException {
        Head newest = SqlHeads.newest(connection);
        if (seq > newest.seq()) {
            throw unknown("The ledger has " + newest.seq() + " entries; there is no entry " + seq + ".");
        }
        if (seq == 0 || seq == newest.seq()) {
            return at(seq, Optional.empty());
        }
        long next = booking(seq + 1);
        return next == seq + 1
                ? at(seq, Optional.empty())
                : at(
                        next - 1,
                        Optional.of("Entry " + seq + " lies inside the booking that begins with entry " + next
                                + "; what was known is the ledger up to entry " + (next - 1) + "."));
    }

    private Prefix hashed(String hex) throws SQLException {
        byte[] from = HexFormat.of().parseHex((hex + "0".repeat(64)).substring(0, 64));
        byte[] to = HexFormat.of().parseHex((hex + "f".repeat(64)).substring(0, 64));
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq FROM entry WHERE hash BETWEEN ? AND ? ORDER BY seq LIMIT 2")) {
            select.setBytes(1, from);
            select.setBytes(2, to);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown("No entry of this ledger has the hash " + hex + ".");
                }
                long seq = row.getLong(1);
                if (row.next()) {
                    throw unknown("More than one entry has a hash that begins with " + hex + ": write more of it.");
                }
                return numbered(seq);
            }
        }
    }

    private Prefix dated(LocalDate day) throws SQLException {
        long end = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        long seq = lastBefore(end);
        return seq > 0 ? at(seq, Optional.empty()) : knownSince(day);
    }

    /// Booking times never decrease, so halving finds the last entry before a moment.
    private long lastBefore(long moment) throws SQLException {
        long known = 0;
        long later = SqlHeads.newest(connection).seq() + 1;
        try (PreparedStatement select = connection.prepareStatement("SELECT booked_at FROM entry WHERE seq = ?")) {
            while (later - known > 1) {
                long middle = (known + later) >>> 1;
                select.setLong(1, middle);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getLong(1) < moment) {
                        known = middle;
                    } else {
                        later = middle;
                    }
                }
            }
        }
        return known;
    }

    /// Before its first booking the ledger goes by what a predecessor knew. Its records lie at the beginning,
    /// in the order in which it knew them; the run ends with the first entry that no predecessor knew, unless
    /// it comes before all of them (the registry) or only decides again.
    private Prefix knownSince(LocalDate day) throws SQLException {
        long last = 0;
        boolean begun = false;
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT seq, kind, known_since FROM entry ORDER BY seq");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String since = row.getString(3);
                if (since == null && begun && !row.getString(2).equals("REDECIDED")) {
                    break;
                }
                if (since != null) {
                    if (LocalDate.parse(since).isAfter(day)) {
                        break;
                    }
                    begun = true;
                    last = row.getLong(1);
                } else if (begun) {
                    last = row.getLong(1);
                }
            }
        }
        Prefix prefix = last == 0 ? at(0, Optional.empty()) : numbered(last);
        return new Prefix(
                prefix.seq(),
                prefix.head(),
                Optional.of(
                        prefix.seq() == 0
                                ? "On " + day
                                        + " this ledger had no entry, and no predecessor is recorded to have known any."
                                : "This ledger's first booking is later than " + day
                                        + ": shown is what its predecessor is recorded to have known then, the ledger up"
                                        + " to entry " + prefix.seq() + "."));
    }

    private long booking(long seq) throws SQLException {
        return SqlConnections.number(connection, "SELECT booking FROM entry WHERE seq = " + seq);
    }

    private Prefix at(long seq, Optional<String> note) throws SQLException {
        if (seq == 0) {
            return new Prefix(0, Hash.GENESIS, note);
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT hash FROM entry WHERE seq = ?")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown("There is no entry " + seq + ".");
                }
                return new Prefix(seq, Hash.of(row.getBytes(1)), note);
            }
        }
    }

    private static LedgerRefusal unknown(String sentence) {
        return new LedgerRefusal(LedgerRefusal.Reason.UNKNOWN_PREFIX, sentence);
    }
}
