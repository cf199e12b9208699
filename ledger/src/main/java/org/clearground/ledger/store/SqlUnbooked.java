package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.RecordRef;

/// Records that were looked up together and of which the books have nothing, so that nothing is asked about them
/// one by one. Holds within one transaction, in which nobody else appends.
final class SqlUnbooked {

    private final Set<UUID> records = new HashSet<>();
    private final Set<Numbered> numbers = new HashSet<>();

    /// What this transaction appended, which who is asked may not see.
    private final Set<UUID> ownRecords = new HashSet<>();

    private final Set<Numbered> ownNumbers = new HashSet<>();

    /// @param asked shows the books as they were before this transaction, or later
    void expect(Connection asked, Collection<RecordRef> expected) throws SQLException {
        expected.forEach(record -> {
            records.add(record.id());
            numbers.add(Numbered.of(record));
        });
        records.removeAll(ownRecords);
        numbers.removeAll(ownNumbers);
        SqlDialect dialect = SqlDialect.of(asked);
        try (PreparedStatement booked =
                asked.prepareStatement("SELECT record, type, number FROM entry WHERE " + dialect.anyOfTexts("record")
                        + " UNION ALL SELECT record, type, number FROM entry WHERE " + dialect.anyOfTexts("number"))) {
            booked.setString(1, json(expected, record -> record.id().toString()));
            booked.setString(2, json(expected, RecordRef::number));
            try (ResultSet row = booked.executeQuery()) {
                while (row.next()) {
                    records.remove(UUID.fromString(row.getString(1)));
                    numbers.remove(new Numbered(row.getString(2), row.getString(3)));
                }
            }
        }
    }

    private static String json(Collection<RecordRef> of, Function<RecordRef, String> text) {
        return JsonArray.of(of, record -> new JsonText(text.apply(record))).toString();
    }

    /// Whether the books have neither the record nor another of its type with its number.
    boolean has(RecordRef record) {
        return records.contains(record.id()) && numbers.contains(Numbered.of(record));
    }

    /// From now on the books have it.
    void booked(RecordRef record) {
        Numbered number = Numbered.of(record);
        records.remove(record.id());
        numbers.remove(number);
        ownRecords.add(record.id());
        ownNumbers.add(number);
    }

    /// To be called when a transaction begins.
    void clear() {
        records.clear();
        numbers.clear();
        ownRecords.clear();
        ownNumbers.clear();
    }

    private record Numbered(String type, String number) {

        static Numbered of(RecordRef record) {
            return new Numbered(record.type(), record.number());
        }
    }
}
