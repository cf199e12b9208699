package org.clearground.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.clearground.registry.ReportingCategoryType;
import org.clearground.registry.SettingType;

/// The registry as it was known at a prefix: names, groups, districts, reporting categories, settings.
public final class Register {

    private final Map<String, Fields> organisations = new LinkedHashMap<>();
    private final Map<String, Fields> places = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> buckets = new HashMap<>();
    private final LocalDate on;

    private Register(LocalDate on) {
        this.on = on;
    }

    /// Reads the registry within a prefix, as it holds on a day.
    public static Register read(LedgerReader ledger, long known, LocalDate on) {
        FigureBooks books = new FigureBooks(ledger, known);
        Register register = new Register(on);
        books.current(new OrganisationType(), f -> register.organisations.put(f.get(Columns.NUMBER), f));
        books.current(new PlaceType(), f -> register.places.put(f.get(Columns.NUMBER), f));
        books.current(new SettingType(), f -> register.settings.put(f.get(Columns.NUMBER), f.get(SettingType.VALUE)));
        books.current(new ReportingCategoryType(), register::bucket);
        return register;
    }

    private void bucket(Fields f) {
        buckets.computeIfAbsent(f.get(ReportingCategoryType.SCHEME), s -> new LinkedHashMap<>())
                .computeIfAbsent(
                        f.find(ReportingCategoryType.PRINTED).orElse(f.get(ReportingCategoryType.BUCKET)),
                        b -> new TreeSet<>())
                .add(f.get(ReportingCategoryType.CATEGORY).code());
    }

    /// The printed categories of a scheme, each with the ordnance categories that count to it, in the order of
    /// the mapping.
    public Map<String, Set<String>> buckets(String scheme) {
        return buckets.getOrDefault(scheme, Map.of());
    }

    /// A setting's value.
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /// The day of a moment, in the authority's time zone.
    LocalDate day(long bookedAt) {
        ZoneId zone = ZoneId.of(setting("authority.zone").orElse("UTC"));
        return LocalDate.ofInstant(Instant.ofEpochMilli(bookedAt), zone);
    }

    /// The numbers of all organisations, in the order in which they were recorded.
    public List<String> organisations() {
        return List.copyOf(organisations.keySet());
    }

    /// The group that an organisation belongs to on the day.
    public Optional<String> group(String organisation) {
        Fields fields = organisations.get(organisation);
        if (fields == null) {
            return Optional.empty();
        }
        return fields.list(OrganisationType.MEMBERSHIPS).stream()
                .filter(m -> !m.get(OrganisationType.VALID_FROM).isAfter(on))
                .filter(m -> m.find(OrganisationType.VALID_TO)
                        .map(to -> !to.isBefore(on))
                        .orElse(true))
                .map(m -> m.get(OrganisationType.GROUP))
                .findFirst();
    }

    /// The members of a group on the day, in the order in which they were recorded.
    public List<String> members(String group) {
        return organisations.keySet().stream()
                .filter(o -> group(o).map(group::equals).orElse(false))
                .toList();
    }

    /// The name that a table prints for an organisation; its own name where the table has none, its number when
    /// unknown.
    public String organisationName(String organisation, String context) {
        Fields fields = organisations.get(organisation);
        if (fields == null) {
            return organisation;
        }
        return fields.list(OrganisationType.PRINTED_NAMES).stream()
                .filter(n -> n.get(OrganisationType.CONTEXT).equals(context))
                .map(n -> n.get(OrganisationType.PRINTED_NAME))
                .findFirst()
                .orElseGet(() -> fields.get(OrganisationType.NAME));
    }

    /// A place's name, its number when unknown.
    public String placeName(String place) {
        return Optional.ofNullable(places.get(place))
                .map(f -> f.get(PlaceType.NAME))
                .orElse(place);
    }

    /// The fields of all places, in the order in which they were recorded.
    public List<Fields> places() {
        return List.copyOf(places.values());
    }

    /// The numbers of a district and of every place in it.
    public Set<String> within(String district) {
        TreeSet<String> within = new TreeSet<>();
        within.add(district);
        places.keySet().stream().filter(p -> district.equals(district(p))).forEach(within::add);
        return within;
    }

    /// The district that a place lies in, itself when it is one or when nothing is known of it.
    public String district(String place) {
        String at = place;
        for (int steps = 0; steps < 10; steps++) {
            Fields fields = places.get(at);
            if (fields == null || fields.get(PlaceType.LEVEL) == PlaceLevel.DISTRICT) {
                return at;
            }
            Optional<String> parent = fields.find(PlaceType.PARENT);
            if (parent.isEmpty()) {
                return place;
            }
            at = parent.get();
        }
        return place;
    }

    /// The places that table 5 names, in printed order: the setting `report.districts`, else every district.
    public List<String> namedDistricts() {
        return setting("report.districts")
                .map(list -> List.of(list.split("\\s*,\\s*")))
                .orElseGet(() -> places.entrySet().stream()
                        .filter(e -> e.getValue().get(PlaceType.LEVEL) == PlaceLevel.DISTRICT)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
