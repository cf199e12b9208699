package org.clearground.search;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearground.geo.Position;

/// The settlements of gazetteers that lie beside the books, found by any of their names however they are spelled.
public final class Settlements {

    /// No file may have more.
    public static final int MOST = 200_000;

    private static final long LARGEST = 64L << 20;
    private static final int LONGEST = 200;
    private static final List<String> COLUMNS =
            List.of("name", "other_names", "longitude", "latitude", "population", "source");

    private final List<Settlement> all;
    private final List<Named> names = new ArrayList<>();

    private record Named(Settlement settlement, String name, String key) {}

    /// A settlement that was found.
    ///
    /// @param settlement which
    /// @param as         the name by which it was found
    /// @param away       how far the spelling is from what was asked; 0 is the same
    public record Found(Settlement settlement, String as, int away) {}

    /// Settlements of one or more gazetteers.
    public Settlements(List<Settlement> all) {
        this.all = List.copyOf(all);
        for (Settlement settlement : all) {
            Stream.concat(Stream.of(settlement.name()), settlement.others().stream())
                    .map(name -> new Named(settlement, name, NameKey.of(name)))
                    .filter(named -> !named.key().isEmpty())
                    .forEach(names::add);
        }
    }

    /// Reads a file: CSV in UTF-8 with the columns `name`, `other_names` (with | between), `longitude`,
    /// `latitude` (degrees WGS84), `population` and `source`. Refuses a file that is anything else with an
    /// [IllegalArgumentException] whose message says which line and why.
    ///
    /// @throws IOException when it cannot be read
    public static List<Settlement> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("the file is larger than " + (LARGEST >> 20) + " MiB");
        }
        List<Settlement> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().equals(COLUMNS)) {
                    throw new IllegalArgumentException("its columns are not " + String.join(",", COLUMNS));
                }
                if (row.getFieldCount() != COLUMNS.size()) {
                    throw bad(row, "it has " + row.getFieldCount() + " cells, not " + COLUMNS.size());
                }
                if (read.size() == MOST) {
                    throw new IllegalArgumentException("it has more than " + MOST + " settlements");
                }
                read.add(settlement(row));
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("it is no CSV: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return read;
    }

    private static Settlement settlement(NamedCsvRecord row) {
        List<String> others = Stream.of(row.getField("other_names").split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String people = row.getField("population").strip();
        if (!people.matches("[0-9]{0,10}")) {
            throw bad(row, "the population is not a whole number");
        }
        return new Settlement(
                text(row, "name"),
                others,
                new Position(degrees(row, "longitude", 180), degrees(row, "latitude", 90)),
                people.isEmpty() ? 0 : Long.parseLong(people),
                text(row, "source"));
    }

    private static String text(NamedCsvRecord row, String column) {
        String text = row.getField(column).strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(row, "'" + column + "' is not a text of 1 to " + LONGEST + " letters on one line");
        }
        return text;
    }

    private static double degrees(NamedCsvRecord row, String column, int most) {
        String text = row.getField(column).strip();
        double degrees = text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(degrees) <= most)) {
            throw bad(row, "'" + column + "' is not a number of degrees as 46.75");
        }
        return degrees;
    }

    private static IllegalArgumentException bad(NamedCsvRecord row, String why) {
        return new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + why);
    }

    /// All of them.
    public List<Settlement> all() {
        return all;
    }

    /// Whom the map credits.
    public List<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        all.forEach(settlement -> sources.add(settlement.source()));
        return List.copyOf(sources);
    }

    /// Those whose names are like a text, the likeliest first, the largest before others.
    public List<Found> find(String text, int limit) {
        String key = NameKey.of(text);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<Settlement, Found> best = new HashMap<>();
        for (Named named : names) {
            int away = Gazetteer.away(key, named.key());
            Optional.of(named)
                    .filter(_ -> away >= 0)
                    .ifPresent(n -> best.merge(
                            n.settlement(),
                            new Found(n.settlement(), n.name(), away),
                            (one, other) -> other.away() < one.away() ? other : one));
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Found::away)
                        .thenComparing(f -> -f.settlement().people())
                        .thenComparing(f -> f.settlement().name())
                        .thenComparing(f -> f.settlement().position().lon()))
                .limit(limit)
                .toList();
    }
}
