package org.clearground.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The examples on the rules' cards do what the cards say.
class RuleCardsTest {

    private static final Path CARDS = Path.of("..", "docs", "rules");
    private static final Path CHECKS = Path.of("..", "docs", "checks.md");

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(CARDS)) {
            return all.filter(f -> !f.endsWith("README.md")).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> theExamplesPassAndFail() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private static void run(Path file) throws IOException {
        RuleCard card = RuleCard.read(file);
        assertThat(file.getFileName()).hasToString(card.code() + ".md");
        assertThat(RuleCard.findings(card.passes()))
                .as("what passes has no fault, and nothing of this rule")
                .noneMatch(Finding::isFault)
                .extracting(Finding::code)
                .doesNotContain(card.code());
        assertThat(RuleCard.findings(card.fails()))
                .as("what fails")
                .extracting(f -> f.code() + " " + f.severity().name().toLowerCase(Locale.ROOT))
                .contains(card.code() + " " + card.weight());
    }

    @Test
    void everyCardIsListedAndOfARule() throws IOException {
        String index = Files.readString(CARDS.resolve("README.md"));
        String checks = Files.readString(CHECKS);
        for (Path file : files()) {
            String code = RuleCard.read(file).code();
            assertThat(index).contains("[`" + code + "`](" + code + ".md)");
            assertThat(checks).contains("| `" + code + "` |");
        }
    }
}
