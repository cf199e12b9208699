package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.KeyCourses;
import org.clearground.figures.KeyCourses.Course;
import org.clearground.figures.MonthFigures;
import org.clearground.quantity.Period;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Drawing;
import org.clearground.report.draw.Sparkline;

/// A small chart for each key figure of a report: the months that led to it. What it draws it also says in words,
/// number by number, to those who do not see it.
public final class KeyCharts {

    private final Voice voice;
    private final List<Period> months;

    private KeyCharts(Voice voice, List<Period> months) {
        this.voice = voice;
        this.months = months;
    }

    /// The charts by the label that the key figure has in the report.
    ///
    /// @param figures the months that lead to the end of the report's period, of the same prefix
    public static Map<String, Drawing> of(MonthFigures figures, QuarterlyReport report) {
        Voice voice = report.context().voice();
        KeyCourses courses = KeyCourses.of(figures, report.figures());
        KeyCharts charts = new KeyCharts(voice, courses.months());
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (Course course : courses.courses()) {
            drawings.put(voice.text("card." + course.figure()), charts.draw(course));
        }
        return drawings;
    }

    private Drawing draw(Course course) {
        String title = voice.say(
                        course.stock() ? "course.stock" : "course.flow",
                        Map.of(
                                "figure", Rich.of(voice.text("card." + course.figure())),
                                "unit",
                                        Rich.of(voice.text(
                                                "unit." + course.unit().name().toLowerCase(Locale.ROOT)))))
                .plain();
        return Sparkline.draw(
                new Caption("course-" + course.figure().replace('.', '-'), title, numbers(course)),
                new Sparkline.Course(course.values(), kind(course), month(months.getFirst()), month(months.getLast())));
    }

    private static Sparkline.Kind kind(Course course) {
        if (course.estimate()) {
            return Sparkline.Kind.ESTIMATED;
        }
        return course.stock() ? Sparkline.Kind.STOOD : Sparkline.Kind.HAPPENED;
    }

    /// Every value with its month; months without one, which lie together, in one go.
    private String numbers(Course course) {
        List<String> said = new ArrayList<>();
        int i = 0;
        while (i < months.size()) {
            Optional<BigDecimal> value = course.values().get(i);
            if (value.isPresent()) {
                said.add(say(
                        "course.value", Map.of("month", month(months.get(i)), "value", print(course, value.get()))));
                i++;
                continue;
            }
            int first = i;
            while (i < months.size() && course.values().get(i).isEmpty()) {
                i++;
            }
            String from = month(months.get(first));
            said.add(
                    i - first == 1
                            ? say("course.none.one", Map.of("month", from))
                            : say("course.none", Map.of("from", from, "to", month(months.get(i - 1)))));
        }
        return String.join("; ", said) + ".";
    }

    private String print(Course course, BigDecimal value) {
        return voice.numbers().print(value, course.unit().decimals());
    }

    private String month(Period month) {
        LocalDate day = month.from();
        return say("course.month", Map.of("month", voice.month(day), "year", Integer.toString(day.getYear())));
    }

    private String say(String key, Map<String, String> values) {
        Map<String, Rich> rich = new LinkedHashMap<>();
        values.forEach((name, text) -> rich.put(name, Rich.of(text)));
        return voice.say(key, rich).plain();
    }
}
