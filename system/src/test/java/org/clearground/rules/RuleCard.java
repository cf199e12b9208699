package org.clearground.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.books.RecordTypes;
import org.clearground.finding.Finding;
import org.clearground.record.BadText;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.FixedContext;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// A rule's card, read from `docs/rules`, with its two examples.
///
/// @param code   the rule
/// @param weight fault or warning
/// @param passes lines of a record that passes
/// @param fails  lines of one that fails
record RuleCard(String code, String weight, List<String> passes, List<String> fails) {

    private static final Pattern CARD = Pattern.compile(
            "# `([a-z_.-]+)`\n\nWeight: \\*\\*(fault|warning)\\*\\*\\. .+\n\n## Why it matters\n\n.+\n\n## What to do\n\n"
                    + ".+\n\n## Passes\n\n((?: {4}.+\n)+)\n## Fails\n\n((?: {4}.+\n)+)");

    /// Reads a card; fails when it is not written as the others are.
    static RuleCard read(Path file) throws IOException {
        Matcher card = CARD.matcher(Files.readString(file));
        if (!card.matches()) {
            throw new AssertionError(file.getFileName() + " is not written as the other cards are");
        }
        return new RuleCard(card.group(1), card.group(2), lines(card.group(3)), lines(card.group(4)));
    }

    private static List<String> lines(String block) {
        return block.lines().map(String::strip).toList();
    }

    /// What reading and checking an example finds.
    static List<Finding> findings(List<String> example) {
        RecordType type = RecordTypes.STANDARD.require(example.getFirst());
        FixedContext context = new FixedContext();
        List<Finding> findings = new ArrayList<>();
        Fields.Builder fields = Fields.builder();
        Map<ListOf, List<Fields>> rows = new LinkedHashMap<>();
        for (String line : example.subList(1, example.size())) {
            int colon = line.indexOf(": ");
            int equals = line.indexOf(" = ");
            if (line.startsWith("given ")) {
                given(context, line.substring("given ".length()), findings);
            } else if (colon >= 0 && colon < equals) {
                ListOf list = list(type, line.substring(0, colon));
                Fields.Builder row = Fields.builder();
                values(list.columns(), line.substring(colon + 2), row, findings);
                rows.computeIfAbsent(list, _ -> new ArrayList<>()).add(row.build());
            } else {
                value(type.columns(), line, fields, findings);
            }
        }
        rows.forEach(fields::rows);
        if (findings.isEmpty()) {
            findings.addAll(Checks.missing(type, fields.build()));
        }
        if (findings.isEmpty()) {
            findings.addAll(type.check(fields.build(), context));
        }
        return findings;
    }

    /// `setting key = value`, `only type = number, number`, `outline place = WKT`, `type: column = value; …`
    /// for a record in the books, `previous type: …` for the version that is corrected.
    private static void given(FixedContext context, String text, List<Finding> findings) {
        int equals = text.indexOf(" = ");
        String[] words = text.substring(0, equals).split(" ", 2);
        String value = text.substring(equals + 3);
        switch (words[0]) {
            case "setting" -> context.setting(words[1], value);
            case "only" -> context.only(words[1], value.split(", "));
            case "outline" -> context.outline(words[1], value);
            case "previous" -> {
                RecordType type = RecordTypes.STANDARD.require(words[1].substring(0, words[1].indexOf(": ")));
                context.previous(type.name(), record(type, text, findings));
            }
            default -> {
                RecordType type = RecordTypes.STANDARD.require(text.substring(0, text.indexOf(": ")));
                context.record(type.name(), record(type, text, findings));
            }
        }
    }

    private static Fields record(RecordType type, String text, List<Finding> findings) {
        Fields.Builder record = Fields.builder();
        values(type.columns(), text.substring(text.indexOf(": ") + 2), record, findings);
        return record.build();
    }

    private static void values(List<Column<?>> columns, String text, Fields.Builder into, List<Finding> findings) {
        for (String value : text.split("; ")) {
            value(columns, value, into, findings);
        }
    }

    private static void value(List<Column<?>> columns, String text, Fields.Builder into, List<Finding> findings) {
        int equals = text.indexOf(" = ");
        String name = text.substring(0, equals);
        Column<?> column = columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name));
        try {
            into.parse(column, text.substring(equals + 3));
        } catch (BadText e) {
            findings.addAll(e.findings());
        }
    }

    private static ListOf list(RecordType type, String name) {
        return type.lists().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.name() + " has no list " + name + " " + Columns.NUMBER));
    }
}
