package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.function.Predicate;

/// What donors gave or promised, as published; pledges and project budgets are not receipts.
final class Funding {

    private static final String RECIPIENT = "ANAMA";

    private Funding() {}

    /// Received before the quarter.
    static Sheet earlier() {
        return where(row -> row.getField("day").startsWith("2024"));
    }

    /// Stated in the quarter's report.
    static Sheet stated() {
        return where(row -> row.getField("day").startsWith("2025"));
    }

    /// A rate by which a sum across currencies could be made; the report states none.
    static Sheet rate() {
        return new Sheet("exchange_rate", "number", "currency", "per_currency", "rate", "day", "source")
                .row("EUR-USD-2025-03-31", "EUR", "USD", "1.08", "2025-03-31", "demonstration data: fiction");
    }

    private static Sheet where(Predicate<NamedCsvRecord> fits) {
        Sheet sheet = new Sheet(
                "contribution",
                "number",
                "donor",
                "recipient",
                "stage",
                "form",
                "amount",
                "currency",
                "unit",
                "quantity",
                "day",
                "purpose",
                "source");
        for (NamedCsvRecord row : Sources.table("contributions.csv")) {
            if (fits.test(row)) {
                sheet.row(
                        row.getField("number"),
                        row.getField("donor"),
                        RECIPIENT,
                        row.getField("stage"),
                        row.getField("form"),
                        row.getField("amount"),
                        row.getField("currency"),
                        row.getField("unit"),
                        row.getField("quantity"),
                        row.getField("day"),
                        row.getField("purpose"),
                        "demonstration data: report-2025-q1 " + row.getField("source"));
            }
        }
        return sheet;
    }
}
