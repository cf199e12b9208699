package org.clearground.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearground.geo.CountryBorder;
import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Naming;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.PlaceType;
import org.clearground.registry.SettingType;

/// What checks may ask before anything of the import is booked: the records of the import first, then those of
/// the books.
final class StagedContext implements CheckContext {

    private static final int MOST_KEPT = 2_000;

    private final CheckContext books;
    private final BookedNumbers booked;
    private final ImportPlan plan;
    private final SqlSpool spool;
    private final Assembler assembler;
    private final Set<String> cutOff;
    private final Map<String, Optional<Fields>> found = recent();
    private final Map<String, Boolean> known = recent();
    private final Map<String, List<String>> numbers = new HashMap<>();
    private final Map<String, Optional<CountryBorder>> borders = recent();
    private final Map<String, Map<String, List<String>>> naming = new HashMap<>();
    private Optional<List<Fields>> settings = Optional.empty();

    /// @param books  what the books answer
    /// @param booked which records the books have
    /// @param cutOff types whose files could not be read to their ends: every number of theirs may exist
    StagedContext(CheckContext books, BookedNumbers booked, ImportPlan plan, SqlSpool spool, Set<String> cutOff) {
        this.books = books;
        this.booked = booked;
        this.plan = plan;
        this.spool = spool;
        this.assembler = new Assembler(plan, spool, 0);
        this.cutOff = Set.copyOf(cutOff);
    }

    /// Which records of the page that is checked the books have.
    BookedNumbers booked() {
        return booked;
    }

    /// The types of which a part could not be read.
    Set<String> cutOff() {
        return cutOff;
    }

    @Override
    public LocalDate today() {
        return books.today();
    }

    @Override
    public boolean exists(String type, String number) {
        return cutOff.contains(type)
                || known.computeIfAbsent(type + "\n" + number, _ -> staged(type, number) || books.exists(type, number));
    }

    private boolean staged(String type, String number) {
        return plan.type(type).filter(t -> spool.has(plan.part(t), number)).isPresent();
    }

    @Override
    public List<String> numbers(String type) {
        return numbers.computeIfAbsent(type, t -> {
            TreeSet<String> all = new TreeSet<>(books.numbers(t));
            plan.type(t).ifPresent(of -> all.addAll(spool.numbers(plan.part(of))));
            return List.copyOf(all);
        });
    }

    @Override
    public Optional<Fields> find(String type, String number) {
        Optional<Fields> kept = found.get(type + "\n" + number);
        if (kept == null) {
            Optional<RecordType> of = plan.type(type);
            Optional<Fields> staged = of.flatMap(t -> spool.find(plan.part(t), number)
                    .map(row -> assembler.read(t, row, _ -> {}))
                    .filter(StagedRecord::whole)
                    .map(StagedRecord::fields));
            kept = staged.or(() -> books.find(type, number));
            found.put(type + "\n" + number, kept);
        }
        return kept;
    }

    @Override
    public Optional<String> setting(String key, LocalDate on) {
        if (settings.isEmpty()) {
            settings = Optional.of(numbers(SettingType.TYPE).stream()
                    .flatMap(n -> find(SettingType.TYPE, n).stream())
                    .sorted(Comparator.comparing(StagedContext::from).reversed())
                    .toList());
        }
        return settings.get().stream()
                .filter(f -> SettingType.key(f.get(Columns.NUMBER)).equals(key) && !from(f).isAfter(on))
                .findFirst()
                .map(f -> f.get(SettingType.VALUE));
    }

    private static LocalDate from(Fields setting) {
        return setting.find(SettingType.VALID_FROM).orElse(Spans.BEGINNING);
    }

    @Override
    public Optional<Outline> outline(String place) {
        return find(PlaceType.TYPE, place).flatMap(f -> f.find(PlaceType.GEOMETRY));
    }

    @Override
    public Optional<CountryBorder> border(String place) {
        return borders.computeIfAbsent(place, p -> outline(p).map(CountryBorder::of));
    }

    @Override
    public Optional<Fields> previous(String type, String number) {
        return booked.hasNot(RecordIds.of(type, number)) ? Optional.empty() : books.previous(type, number);
    }

    @Override
    public SquareMetres openGround(String type, String number) {
        return books.openGround(type, number);
    }

    @Override
    public Optional<BigDecimal> itemsPerHectare() {
        return books.itemsPerHectare();
    }

    /// Those of the import, then those of the books that the import does not bring anew.
    @Override
    public List<Fields> naming(String type, String path, String text) {
        Stream<Fields> staged = naming
                .computeIfAbsent(type + "\n" + path, _ -> numbersByText(type, path))
                .getOrDefault(text, List.of())
                .stream()
                .flatMap(number -> find(type, number).stream());
        Stream<Fields> before =
                books.naming(type, path, text).stream().filter(fields -> !staged(type, fields.get(Columns.NUMBER)));
        return Stream.concat(staged, before).toList();
    }

    private Map<String, List<String>> numbersByText(String type, String path) {
        Map<String, List<String>> byText = new HashMap<>();
        Optional<RecordType> of = plan.type(type);
        for (String number : of.map(t -> spool.numbers(plan.part(t))).orElse(List.of())) {
            for (String text :
                    find(type, number).map(f -> Naming.texts(f, path)).orElse(List.of())) {
                byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(number);
            }
        }
        return byText;
    }

    private static <V> Map<String, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }
}
