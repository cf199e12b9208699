package org.clearground.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearground.geo.CountryBorder;
import org.clearground.geo.Outline;
import org.clearground.land.FindRates;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.RecordRef;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Fields;
import org.clearground.record.Naming;
import org.clearground.record.RecordIds;
import org.clearground.record.Settings;
import org.clearground.registry.PlaceType;
import org.clearground.registry.SettingType;

/// What checks may ask of the books at their head, or at a prefix. Answers are kept until a record of the type
/// is booked, so that a bulk import asks the store once per place and organisation, not once per row.
final class BooksContext implements KnownContext.Known {

    /// Answers kept per type; beyond that the one asked for longest ago goes.
    private static final int MOST_KEPT = 20_000;

    /// Everything that is known.
    private static final long HEAD = Long.MAX_VALUE;

    private final LedgerReader reader;
    private final RecordTypes types;
    private final Function<UUID, SquareMetres> openGround;
    private final LocalDate today;
    private final long known;
    private final Map<String, Map<String, Optional<Fields>>> found = new HashMap<>();
    private final Map<String, List<String>> numbers = new HashMap<>();
    private final Map<String, Optional<CountryBorder>> borders = new Recent<>();
    private final Map<String, Map<String, List<String>>> naming = new HashMap<>();
    private Optional<SettingValues> settings = Optional.empty();
    private Optional<FindDensity> density = Optional.empty();
    private Optional<RecordRef> firstVersion = Optional.empty();

    BooksContext(LedgerReader reader, RecordTypes types, Function<UUID, SquareMetres> openGround, LocalDate today) {
        this.reader = reader;
        this.openGround = openGround;
        this.types = types;
        this.today = today;
        this.known = HEAD;
    }

    /// As known at a prefix, of whose records the current versions are looked at.
    BooksContext(LedgerReader reader, RecordTypes types, LocalDate today, long known) {
        this.reader = reader;
        this.openGround = new OpenAt(reader, types, known);
        this.types = types;
        this.today = today;
        this.known = known;
    }

    /// Forgets what was answered about a record and its type: it was booked.
    void booked(String type, String number) {
        Map<String, Optional<Fields>> ofType = found.get(type);
        if (ofType != null) {
            ofType.remove(number);
        }
        numbers.remove(type);
        naming.keySet().removeIf(key -> key.startsWith(type + "\n"));
        if (type.equals(SettingType.TYPE)) {
            settings = Optional.empty();
        }
        if (type.equals(PlaceType.TYPE)) {
            borders.remove(number);
        }
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public boolean exists(String type, String number) {
        return find(type, number).isPresent();
    }

    @Override
    public List<String> numbers(String type) {
        return numbers.computeIfAbsent(type, t -> {
            List<String> all = new ArrayList<>();
            reader.current(t, known, e -> all.add(e.draft().record().number()));
            return List.copyOf(all);
        });
    }

    @Override
    public Optional<Fields> find(String type, String number) {
        return found.computeIfAbsent(type, _ -> new Recent<>()).computeIfAbsent(number, n -> read(type, n));
    }

    private Optional<Fields> read(String type, String number) {
        return types.find(type)
                .flatMap(t -> reader.latest(RecordIds.of(type, number), known)
                        .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                        .map(e -> Bodies.fields(t, e)));
    }

    @Override
    public Optional<String> setting(String key, LocalDate on) {
        if (settings.isEmpty()) {
            settings = Optional.of(SettingValues.read(reader, known));
        }
        return settings.get().find(key, on);
    }

    @Override
    public SquareMetres openGround(String type, String number) {
        return openGround.apply(RecordIds.of(type, number));
    }

    /// Asked of the books once: an import's own reports do not move what they are held against.
    @Override
    public Optional<BigDecimal> itemsPerHectare() {
        FindDensity asked = density.orElseGet(() -> FindDensity.of(reader, known));
        density = Optional.of(asked);
        return asked.onEnough(Settings.number(this, FindRates.ENOUGH_GROUND, today, FindRates.ENOUGH_HECTARES));
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
    public void lookAt(Entry entry) {
        firstVersion = entry.draft().version() == 1 ? Optional.of(entry.draft().record()) : Optional.empty();
    }

    /// At the head the version that a correction would replace; at a prefix the version that the current one
    /// replaced.
    @Override
    public Optional<Fields> previous(String type, String number) {
        return known == HEAD ? find(type, number) : replaced(type, number);
    }

    private Optional<Fields> replaced(String type, String number) {
        if (firstVersion
                .filter(r -> r.type().equals(type) && r.number().equals(number))
                .isPresent()) {
            return Optional.empty();
        }
        List<Entry> versions = reader.history(RecordIds.of(type, number)).stream()
                .filter(e -> e.seq() <= known && e.draft().kind() != EntryKind.REDECIDED)
                .toList();
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 2))
                        .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                        .flatMap(e -> types.find(type).map(t -> Bodies.fields(t, e)));
    }

    /// Looked up by the marks that point at what the column names; a column that names no record costs a walk
    /// through the records of the type.
    @Override
    public List<Fields> naming(String type, String path, String text) {
        Optional<String> target =
                types.find(type).flatMap(t -> types.pointers(t).target(path));
        List<String> found = target.isPresent()
                ? naming.computeIfAbsent(type + "\n" + path, _ -> new HashMap<>())
                        .computeIfAbsent(text, t -> pointing(type, path, target.get(), t))
                : naming.computeIfAbsent(type + "\n" + path, _ -> numbersByText(type, path))
                        .getOrDefault(text, List.of());
        return found.stream().flatMap(number -> find(type, number).stream()).toList();
    }

    /// The numbers of the records of a type that point at a record in this very column.
    private List<String> pointing(String type, String path, String target, String number) {
        return reader.pointing(target, number, known).stream()
                .flatMap(record -> reader.latest(record, known).stream())
                .filter(e -> e.draft().record().type().equals(type) && e.draft().kind() != EntryKind.WITHDRAWN)
                .filter(e -> Naming.texts(Bodies.body(e.draft()), path).contains(number))
                .map(e -> e.draft().record().number())
                .toList();
    }

    private Map<String, List<String>> numbersByText(String type, String path) {
        Map<String, List<String>> byText = new HashMap<>();
        reader.current(type, known, e -> {
            JsonObject body = CanonicalJson.readObject(e.draft().content().body());
            for (String text : Naming.texts(body, path)) {
                byText.computeIfAbsent(text, _ -> new ArrayList<>())
                        .add(e.draft().record().number());
            }
        });
        return byText;
    }

    /// How much ground is open at a prefix, worked out when it is first asked.
    private static final class OpenAt implements Function<UUID, SquareMetres> {

        private final Supplier<Map<UUID, SquareMetres>> work;
        private Optional<Map<UUID, SquareMetres>> open = Optional.empty();

        OpenAt(LedgerReader reader, RecordTypes types, long known) {
            work = () -> KnownGround.open(reader, types, known);
        }

        @Override
        public SquareMetres apply(UUID record) {
            Map<UUID, SquareMetres> all = open.orElseGet(work);
            open = Optional.of(all);
            return all.getOrDefault(record, SquareMetres.ZERO);
        }
    }

    /// Forgets the answer asked for longest ago when there are too many.
    private static final class Recent<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
