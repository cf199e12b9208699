package org.clearground.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.record.Settings;
import org.clearground.record.Spans;

/// A setting that changes a figure or a check. Its number is its key; another value from a later day has the
/// number `key@2026-01-01`.
public final class SettingType implements RecordType {

    /// The type's name.
    public static final String TYPE = "setting";

    public static final Column<String> VALUE = Column.required("value", Formats.TEXT);
    public static final Column<LocalDate> VALID_FROM = Column.optional("valid_from", Formats.DATE);

    /// The key that a setting's number stands for: the part before `@`.
    public static String key(String number) {
        int at = number.indexOf('@');
        return at < 0 ? number : number.substring(0, at);
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, VALUE, VALID_FROM, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(VALID_FROM), Optional.empty());
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context);
        String key = key(fields.get(Columns.NUMBER));
        expected(key, fields.get(VALUE), context)
                .ifPresent(expected -> checks.add(
                        Finding.fault("setting.value", "The setting " + key + " is written as " + expected + ".")
                                .inField(VALUE.name())));
        return checks.findings();
    }

    /// How a setting's value is written, when it is written otherwise.
    private static Optional<String> expected(String key, String value, CheckContext context) {
        if (key.startsWith("guard.")) {
            return Set.of("fault", "warning", "off").contains(value)
                    ? Optional.empty()
                    : Optional.of("fault, warning or off");
        }
        if (key.startsWith("map.tier.")) {
            return Set.of("public", "partner", "authority").contains(value)
                    ? Optional.empty()
                    : Optional.of("public, partner or authority");
        }
        if (key.startsWith("check.")
                || key.startsWith("quality.")
                || key.equals("country.area_km2")
                || key.equals("country.items_per_hectare")) {
            return value.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
                    ? Optional.empty()
                    : Optional.of("a number that is not negative, as 12.5");
        }
        if (key.equals(Settings.COUNTRY)) {
            return context.exists(PlaceType.TYPE, value) ? Optional.empty() : Optional.of("the number of a place");
        }
        if (key.equals("authority.zone")) {
            return ZoneId.getAvailableZoneIds().contains(value)
                    ? Optional.empty()
                    : Optional.of("a time zone, as Asia/Baku");
        }
        return Optional.empty();
    }
}
