package org.clearground.report.draw;

import java.util.List;

/// What a bar chart shows.
///
/// @param categories the bars' names
/// @param series     one or more rows of values, at most four, so that greys stay apart
/// @param axis       the quantity and its unit, as printed beside the axis
/// @param numbers    how the axis writes its numbers
public record ChartData(List<String> categories, List<Series> series, String axis, NumberStyle numbers) {

    /// Refuses series of another length than the categories, no series, and more than four.
    public ChartData {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > 4 || categories.isEmpty()) {
            throw new IllegalArgumentException("a chart has one to four series and at least one category");
        }
        for (Series row : series) {
            if (row.values().size() != categories.size()) {
                throw new IllegalArgumentException("the series " + row.name() + " does not fit the categories");
            }
        }
    }

    /// The largest single value.
    double largest() {
        return series.stream()
                .flatMap(s -> s.values().stream())
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
    }

    /// The largest sum over the series of one category.
    double largestSum() {
        double most = 0;
        for (int c = 0; c < categories.size(); c++) {
            most = Math.max(most, sum(c));
        }
        return most;
    }

    double sum(int category) {
        return series.stream().mapToDouble(s -> s.value(category)).sum();
    }
}
