package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;

/// A context for tests: every record exists unless told otherwise, today is 30 April 2025.
public final class FixedContext implements CheckContext {

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Outline> outlines = new HashMap<>();
    private final Map<String, Fields> records = new TreeMap<>();
    private final Map<String, Fields> previous = new HashMap<>();
    private final Map<String, List<String>> numbers = new HashMap<>();

    private final Map<String, SquareMetres> open = new HashMap<>();
    private Optional<BigDecimal> density = Optional.empty();

    /// Sets a setting.
    public FixedContext setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /// Gives a place a boundary, as well-known text.
    public FixedContext outline(String place, String wkt) {
        try {
            outlines.put(place, Formats.OUTLINE.parse(wkt));
        } catch (BadText e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /// Only these numbers of a type exist.
    public FixedContext only(String type, String... known) {
        numbers.put(type, List.of(known));
        return this;
    }

    /// Holds a record.
    public FixedContext record(String type, Fields fields) {
        records.put(type + "/" + fields.get(Columns.NUMBER), fields);
        return this;
    }

    /// Holds the version that a record would correct.
    public FixedContext previous(String type, Fields fields) {
        previous.put(type + "/" + fields.get(Columns.NUMBER), fields);
        return this;
    }

    /// So much ground of a record is open.
    public FixedContext open(String type, String number, long squareMetres) {
        open.put(type + "/" + number, new SquareMetres(squareMetres));
        return this;
    }

    /// The books know of so many items on a hectare.
    public FixedContext itemsPerHectare(String items) {
        density = Optional.of(new BigDecimal(items));
        return this;
    }

    @Override
    public SquareMetres openGround(String type, String number) {
        return open.getOrDefault(type + "/" + number, SquareMetres.ZERO);
    }

    @Override
    public Optional<BigDecimal> itemsPerHectare() {
        return density;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2025, 4, 30);
    }

    @Override
    public boolean exists(String type, String number) {
        return !numbers.containsKey(type) || numbers(type).contains(number);
    }

    @Override
    public List<String> numbers(String type) {
        return numbers.getOrDefault(type, List.of());
    }

    @Override
    public Optional<Fields> find(String type, String number) {
        return Optional.ofNullable(records.get(type + "/" + number));
    }

    @Override
    public Optional<String> setting(String key, LocalDate on) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public Optional<Outline> outline(String place) {
        return Optional.ofNullable(outlines.get(place));
    }

    @Override
    public Optional<Fields> previous(String type, String number) {
        return Optional.ofNullable(previous.get(type + "/" + number));
    }

    @Override
    public List<Fields> naming(String type, String path, String text) {
        return records.entrySet().stream()
                .filter(record -> record.getKey().startsWith(type + "/"))
                .map(Map.Entry::getValue)
                .filter(fields -> Naming.texts(fields, path).contains(text))
                .toList();
    }
}
