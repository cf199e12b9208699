package org.clearground.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Spans;
import org.clearground.registry.SettingType;

/// The settings as known at a prefix, the one that holds from the latest day first.
///
/// @param latestFirst current settings
record SettingValues(List<Setting> latestFirst) {

    /// @param key   what is set
    /// @param from  the day from which on it holds
    /// @param value its value
    record Setting(String key, LocalDate from, String value) {}

    static SettingValues read(LedgerReader reader, long known) {
        SettingType type = new SettingType();
        List<Setting> all = new ArrayList<>();
        reader.current(type.name(), known, e -> all.add(setting(Bodies.fields(type, e))));
        all.sort(Comparator.comparing(Setting::from).reversed());
        return new SettingValues(all);
    }

    private static Setting setting(Fields fields) {
        return new Setting(
                SettingType.key(fields.get(Columns.NUMBER)),
                fields.find(SettingType.VALID_FROM).orElse(Spans.BEGINNING),
                fields.get(SettingType.VALUE));
    }

    Optional<String> find(String key, LocalDate on) {
        return latestFirst.stream()
                .filter(s -> s.key().equals(key) && !s.from().isAfter(on))
                .findFirst()
                .map(Setting::value);
    }
}
