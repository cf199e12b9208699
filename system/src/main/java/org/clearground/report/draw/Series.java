package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.List;

/// One row of values of a chart, one for each category.
///
/// @param name    as the legend prints it
/// @param values  the numbers that are drawn, none negative
/// @param printed the same as texts, for the labels
public record Series(String name, List<BigDecimal> values, List<String> printed) {

    /// Refuses negative values and a missing text.
    public Series {
        values = List.copyOf(values);
        printed = List.copyOf(printed);
        if (values.size() != printed.size()) {
            throw new IllegalArgumentException(
                    name + " has " + values.size() + " values, " + printed.size() + " texts");
        }
        if (values.stream().anyMatch(v -> v.signum() < 0)) {
            throw new IllegalArgumentException("a bar cannot be negative: " + name);
        }
    }

    double value(int category) {
        return values.get(category).doubleValue();
    }
}
