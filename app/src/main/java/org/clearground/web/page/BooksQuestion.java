package org.clearground.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearground.ledger.BalanceQuery;
import org.jspecify.annotations.Nullable;

/// What the books are asked, as it stands in an address.
///
/// @param measure what is counted
/// @param by      the dimension that divides the balances; none for accounts alone
/// @param only    what lines must have, as `place:fuzuli`, several with commas between them
/// @param period  the days; `all` for everything
/// @param known   the prefix
public record BooksQuestion(
        @Nullable String measure,
        @Nullable String by,
        @Nullable String only,
        @Nullable String period,
        @Nullable String known) {

    /// Stands for lines that have no such dimension.
    public static final String NONE = "-";

    private static final String EVERYTHING = "all";

    /// The measure; area unless another is named.
    public String of() {
        return measure == null || measure.isBlank() ? "area" : measure.strip();
    }

    /// The dimension; empty for none.
    public String dimension() {
        return by == null ? "" : by.strip();
    }

    /// Whether all days are asked.
    public boolean everything() {
        return EVERYTHING.equals(period);
    }

    /// What lines must have, by dimension. Refuses what is not a dimension and its value.
    public Map<String, String> must() {
        Map<String, String> must = new LinkedHashMap<>();
        if (only != null && !only.isBlank()) {
            for (String one : only.split(",")) {
                String[] parts = one.strip().split(":", 2);
                if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                    throw BadQuestion.malformed("'" + one + "' is not a dimension with its value: write place:fuzuli.");
                }
                must.put(parts[0].strip(), parts[1].strip());
            }
        }
        return must;
    }

    /// The question as the ledger takes it.
    public BalanceQuery query(Question question, Set<String> accounts) {
        return new BalanceQuery(
                of(),
                accounts,
                must().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Set.of(e.getValue()))),
                everything() ? Optional.empty() : Optional.of(question.period()),
                question.known().seq());
    }

    /// The address's part that asks the same of one value of the dimension, divided by nothing.
    String narrowed(Question question, String value) {
        Map<String, String> must = new LinkedHashMap<>(must());
        if (!dimension().isEmpty() && !value.isEmpty()) {
            must.put(dimension(), value);
        }
        String pairs = must.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(","));
        return "measure=" + encoded(of()) + "&only=" + encoded(pairs) + "&period="
                + (everything() ? EVERYTHING : question.period().code()) + "&known="
                + question.known().seq();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
