package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opening balances: the published sums since 10 November 2020 less what is recorded singly.
final class Openings {

    private static final String FROM = "2020-11-10";
    private static final String TO = "2024-12-31";
    private static final long FIELDS = 4_706;
    private static final long ATTENDANCES = 516_468 - 7_325;
    private static final long BILLBOARDS = 1_560;
    private static final long CENTS = 100;
    private static final long GOVERNMENT = 464_000_000 * CENTS;
    private static final long FOREIGN = (23_300_000 - 3_000_000 - 5_000_000) * CENTS;

    private static final Map<String, String> CATEGORIES = Map.of("erw", "uxo", "apm", "ap_mine", "atm", "at_mine");

    private final Sheet sheet = new Sheet(
            "opening_balance",
            "number",
            "measure",
            "account",
            "amount",
            "from_day",
            "to_day",
            "organisation",
            "category",
            "assumption",
            "source");

    /// @param tasks how many tasks the quarter's reports name
    static Sheet sheet(List<Cell> cells, long tasks) {
        Openings openings = new Openings();
        for (NamedCsvRecord organisation : Sources.table("organisations.csv")) {
            openings.ofOrganisation(organisation, cells);
        }
        openings.others(tasks);
        return openings.sheet;
    }

    private void ofOrganisation(NamedCsvRecord row, List<Cell> cells) {
        String number = row.getField("number");
        List<Cell> own = new ArrayList<>(
                cells.stream().filter(c -> c.organisation().equals(number)).toList());
        long area = Sources.hectares(row.getField("cumulative_ha"))
                - own.stream().mapToLong(Cell::m2).sum();
        add("OB-area-" + number, new Line("area", "cleared", area, number, null, "cumulative less quarter", "table 3"));
        items(row, "erw", own.stream().mapToInt(Cell::erw).sum());
        items(row, "apm", own.stream().mapToInt(Cell::apm).sum());
        items(row, "atm", own.stream().mapToInt(Cell::atm).sum());
    }

    private void items(NamedCsvRecord row, String bucket, long quarter) {
        String number = row.getField("number");
        long items = Long.parseLong(row.getField(bucket + "_cumulative")) - quarter;
        String assumption = bucket.equals("erw")
                ? "cumulative less quarter; printed as ERW, kept as UXO; the district is not stated"
                : "cumulative less quarter; the district is not stated";
        add(
                "OB-" + bucket + "-" + number,
                new Line("items", "found", items, number, CATEGORIES.get(bucket), assumption, "table 4"));
    }

    private void others(long tasks) {
        add(
                "OB-fields",
                Line.of("fields", "worked", FIELDS - tasks, "none of the quarter's tasks was begun before", "F50"));
        add(
                "OB-attendances",
                Line.of("attendances", "direct", ATTENDANCES, "the printed total includes the quarter's 7325", "F58"));
        add("OB-billboards", Line.of("assets", "billboard", BILLBOARDS, "the places are not stated", "F59"));
        add(
                "OB-government",
                Line.of("money/USD", "government", GOVERNMENT, "the quarter's part of it is not stated", "F62"));
        add(
                "OB-foreign",
                Line.of(
                        "money/USD",
                        "received",
                        FOREIGN,
                        "23.3 million less F65 and F67; the printed sum runs to 31 March 2025",
                        "F63"));
    }

    private void add(String number, Line line) {
        sheet.row(
                number,
                line.measure(),
                line.account(),
                line.amount(),
                FROM,
                TO,
                line.organisation(),
                line.category(),
                line.assumption(),
                "demonstration data: report-2025-q1 " + line.figure());
    }

    /// One opening balance.
    private record Line(
            String measure,
            String account,
            long amount,
            @Nullable String organisation,
            @Nullable String category,
            String assumption,
            String figure) {

        static Line of(String measure, String account, long amount, String assumption, String figure) {
            return new Line(measure, account, amount, null, null, assumption, figure);
        }
    }
}
