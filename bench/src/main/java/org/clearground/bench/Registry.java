package org.clearground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearground.books.Submission;
import org.clearground.land.WorkPlanTargetType;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.OrganisationKind;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.clearground.registry.ReportingCategoryType;
import org.clearground.registry.SettingType;

/// The registry of the made-up country: the same at every size.
final class Registry {

    static final int DISTRICTS = 20;
    static final int ORGANISATIONS = 12;
    private static final int NAMED_DISTRICTS = 12;

    private Registry() {}

    static String district(int strip) {
        return String.format(Locale.ROOT, "D-%02d", strip);
    }

    /// One of the three organisations that work in a district.
    static String organisation(String district, int which) {
        int strip = Integer.parseInt(district.substring(2));
        return String.format(Locale.ROOT, "O-%02d", (strip + which * 5) % ORGANISATIONS);
    }

    /// Everything that reports about the country need beside its fields.
    static List<Submission> submissions() {
        List<Submission> all = new ArrayList<>();
        all.add(place("country", PlaceLevel.COUNTRY));
        IntStream.range(0, DISTRICTS).forEach(i -> all.add(place(district(i), PlaceLevel.DISTRICT)));
        for (int i = 0; i < ORGANISATIONS; i++) {
            String number = String.format(Locale.ROOT, "O-%02d", i);
            all.add(Country.submission(
                    new OrganisationType(),
                    Fields.builder()
                            .put(Columns.NUMBER, number)
                            .put(OrganisationType.NAME, "Operator " + i)
                            .put(OrganisationType.KIND, OrganisationKind.NGO)
                            .build()));
        }
        all.add(bucket("ERW", OrdnanceCategory.UXO));
        all.add(bucket("ERW", OrdnanceCategory.AXO));
        all.add(bucket("ERW", OrdnanceCategory.CLUSTER_MUNITION));
        all.add(bucket("APM", OrdnanceCategory.AP_MINE));
        all.add(bucket("ATM", OrdnanceCategory.AT_MINE));
        all.add(setting("report.since", Country.FIRST_DAY.toString()));
        all.add(setting(
                "report.districts",
                IntStream.range(0, NAMED_DISTRICTS).mapToObj(Registry::district).collect(Collectors.joining(","))));
        all.add(setting("country.area_km2", "86600"));
        all.add(Country.submission(
                new WorkPlanTargetType(),
                Fields.builder()
                        .put(Columns.NUMBER, "PLAN-2025")
                        .put(WorkPlanTargetType.FROM_DAY, Country.LAST_DAY.withDayOfYear(1))
                        .put(WorkPlanTargetType.TO_DAY, Country.LAST_DAY.withMonth(12))
                        .put(WorkPlanTargetType.AREA, new SquareMetres(65_000_000))
                        .build()));
        return all;
    }

    private static Submission place(String number, PlaceLevel level) {
        return Country.submission(
                new PlaceType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(PlaceType.NAME, "Place " + number)
                        .put(PlaceType.LEVEL, level)
                        .build());
    }

    private static Submission bucket(String bucket, OrdnanceCategory category) {
        return Country.submission(
                new ReportingCategoryType(),
                Fields.builder()
                        .put(Columns.NUMBER, "finds-" + category.code())
                        .put(ReportingCategoryType.SCHEME, "finds")
                        .put(ReportingCategoryType.CATEGORY, category)
                        .put(ReportingCategoryType.BUCKET, bucket)
                        .build());
    }

    private static Submission setting(String key, String value) {
        return Country.submission(
                new SettingType(),
                Fields.builder()
                        .put(Columns.NUMBER, key)
                        .put(SettingType.VALUE, value)
                        .build());
    }
}
