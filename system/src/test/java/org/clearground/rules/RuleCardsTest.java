package org.clearground.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The examples on the rules' cards do what the cards say, and every rule has a card.
class RuleCardsTest {

    private static final Path CARDS = Path.of("..", "docs", "rules");
    private static final String TABLE = "|---|---|---|\n";

    /// A rule is about what a record says. What these packages alone say is about a file that cannot be read, an
    /// import or booking that is not carried out, a closing whose files are damaged, or books that do not verify.
    private static final Set<String> DOORS =
            Set.of("exchange", "intake", "books", "report.closing", "ledger", "ledger.store");

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
        assertThat(found(card, card.passes())).as("what passes").isEmpty();
        assertThat(found(card, card.fails()))
                .as("what fails, and of nothing else")
                .containsExactly(card.code() + " " + card.weight());
    }

    private static Set<String> found(RuleCard card, Example example) throws IOException {
        Path folder = Files.createTempDirectory("rule");
        try {
            List<Finding> findings = ExampleRun.findings(example, card.decides(), folder);
            findings.forEach(f -> assertThat(RuleWords.of(Locale.of("az")).find(f.code(), f.message()))
                    .as("in another language: %s", f.message())
                    .isPresent());
            return findings.stream()
                    .map(f -> f.code() + " " + f.severity().name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void everyCardIsListedAndOfARule() throws IOException {
        String checks = Files.readString(CHECKS);
        StringBuilder rows = new StringBuilder();
        for (Path file : files()) {
            RuleCard card = RuleCard.read(file);
            String meaning = card.meaning().substring(0, 1).toLowerCase(Locale.ROOT)
                    + card.meaning().substring(1);
            rows.append(
                    "| [`" + card.code() + "`](" + card.code() + ".md) | " + card.weight() + " | " + meaning + " |\n");
            assertThat(checks).contains("| `" + card.code() + "` |");
        }
        Path readme = CARDS.resolve("README.md");
        String index = Files.readString(readme);
        String head = index.substring(0, index.indexOf(TABLE) + TABLE.length());
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(readme, head + rows);
        }
        assertThat(Files.readString(readme))
                .as("write it anew with -Dclearground.write-docs=true")
                .isEqualTo(head + rows);
    }

    @Test
    void everyRuleInTheProgramHasACard() throws IOException {
        Set<String> cards = files().stream()
                .map(f -> f.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toSet());
        Map<String, Set<String>> codes = ProgramCodes.all();
        assertThat(codes).hasSizeGreaterThan(cards.size());
        assertThat(codes.keySet()).as("a card's rule is one of the program").containsAll(cards);
        Set<String> without = new TreeSet<>(codes.keySet());
        without.removeAll(cards);
        without.removeIf(code -> DOORS.containsAll(codes.getOrDefault(code, Set.of())));
        assertThat(without).as("rules without a card").isEmpty();
    }

    @Test
    void theChecksListEveryCodeAndNoOther() throws IOException {
        assertThat(ProgramCodes.documented()).isEqualTo(ProgramCodes.all().keySet());
    }

    @Test
    void noCodeIsPutTogetherAtRunTime() throws IOException {
        for (Path file : ProgramCodes.sources()) {
            assertThat(ProgramCodes.PUT_TOGETHER.matcher(Files.readString(file)).find())
                    .as("a code in %s cannot be found by a search", file)
                    .isFalse();
        }
    }
}
