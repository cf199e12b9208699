package org.clearground.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule's card, read from `docs/rules`, with its two examples.
///
/// @param code    the rule
/// @param weight  fault or warning
/// @param meaning what it finds or holds
/// @param passes  what passes
/// @param fails   what fails
record RuleCard(String code, String weight, String meaning, Example passes, Example fails) {

    private static final String EXAMPLE = "\n\n((?: {4}.+\n|\n(?= {4}))+)";
    private static final Pattern CARD = Pattern.compile(
            "# `([a-z_.-]+)`\n\nWeight: \\*\\*(fault|warning)\\*\\*\\. (.+)\\.\n\n## Why it matters\n\n.+\n\n## What to do\n\n"
                    + ".+\n\n## Passes" + EXAMPLE + "\n## Fails" + EXAMPLE);

    /// Reads a card; fails when it is not written as the others are.
    static RuleCard read(Path file) throws IOException {
        Matcher card = CARD.matcher(Files.readString(file));
        if (!card.matches()) {
            throw new AssertionError(file.getFileName() + " is not written as the other cards are");
        }
        return new RuleCard(card.group(1), card.group(2), card.group(3), example(card, 4), example(card, 5));
    }

    private static Example example(Matcher card, int group) {
        List<String> lines = card.group(group).lines().map(String::strip).toList();
        return Example.read(lines);
    }

    /// Whether the rule looks at what a record does to the ground.
    boolean decides() {
        return code.startsWith("ground.");
    }
}
