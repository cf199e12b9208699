package org.clearground.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.rules.RuleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the program says when it refuses something is told in the language of the page.
class RefusalWordsTest {

    private static final RuleWords OTHER = RuleWords.of(Locale.of("az"));

    /// Where the sentences are said that reach somebody at a page.
    private static final List<String> SAYING = List.of(
            "app/src/main/java/org/clearground/web",
            "system/src/main/java/org/clearground/listing",
            "system/src/main/java/org/clearground/search/Settlements.java",
            "system/src/main/java/org/clearground/intake/waiting",
            "system/src/main/java/org/clearground/intake/SpoolFailure.java",
            "system/src/main/java/org/clearground/land/ground/SqlGroundCheck.java",
            "system/src/main/java/org/clearground/tile/TileQuestion.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlAppender.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlBookingRules.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlFailures.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlPrefixes.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlReaders.java",
            "ledger/src/main/java/org/clearground/ledger/store/SqlSchema.java",
            "ledger/src/main/java/org/clearground/ledger/store/ZeroSums.java",
            "kernel/src/main/java/org/clearground/quantity/Period.java");

    /// Begins a statement that refuses. What programs are told that may not call at all stays English, and so
    /// does what nobody but a programmer can do wrong (an illegal state).
    private static final Pattern REFUSES = Pattern.compile(
            "(?:BadQuestion\\.(?:malformed|notFound)|new (?:IllegalArgumentException|LedgerRefusal"
                    + "|LedgerFailure|Fault|Prefix)|Problem\\.answer|(?<!Faults\\.)unknown|refusal|newer|failure|keep|bad|super)\\(");

    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"|;");
    private static final int SENTENCE = 12;

    /// Said to whoever writes the program, never reached from a page.
    private static final Set<String> OF_PROGRAMMERS = Set.of(
            "a token is made of ",
            "a term has at least one word",
            "records of all types are not asked for days, nor ordered",
            "The settings of OpenID Connect lack ",
            ": write issuer, client and secret-file, each with its value after an equals sign.");

    @Test
    void whatRefusesStandsInAPattern() throws IOException {
        List<String> patterns = patterns();
        Set<String> unknown = new TreeSet<>();
        int looked = 0;
        for (Path source : sources()) {
            for (String literal : said(Files.readString(source))) {
                looked++;
                if (patterns.stream().noneMatch(p -> p.contains(literal)) && !OF_PROGRAMMERS.contains(literal)) {
                    unknown.add(source.getFileName() + ": " + literal);
                }
            }
        }
        assertThat(looked).isGreaterThan(120);
        assertThat(unknown).as("literals of refusals without a pattern").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String place : SAYING) {
            try (Stream<Path> files = Files.walk(Path.of("..", place))) {
                files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static List<String> said(String source) {
        String code = source.replaceAll("(?m)^\\s*//.*$", "");
        List<String> all = new ArrayList<>();
        Matcher refuses = REFUSES.matcher(code);
        while (refuses.find()) {
            Matcher token = TOKEN.matcher(code).region(refuses.end(), code.length());
            while (token.find() && token.group(1) != null) {
                String literal = token.group(1).replace("\\\"", "\"").replace("%s", "");
                if (literal.length() >= SENTENCE && literal.contains(" ")) {
                    all.add(literal);
                }
            }
        }
        return all;
    }

    private static List<String> patterns() throws IOException {
        Properties english = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RuleWords.class.getResourceAsStream("findings_en.properties")),
                StandardCharsets.UTF_8)) {
            english.load(in);
        }
        return english.stringPropertyNames().stream()
                .filter(key -> key.matches(".*\\.[0-9]+"))
                .map(english::getProperty)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The current password is not right.|Hazırkı parol səhvdir.",
                "Number 7 is not waiting any more: look at it again.|7 nömrəlinin vəziyyəti artıq bu deyil: gözləyir. Ona yenidən baxın.",
                "accident ACC-1 is not in the books: there is nothing to withdraw.|accident ACC-1 kitablarda yoxdur: geri götürüləcək heç nə yoxdur.",
                "The map of the ground is not what its pieces made: the suspected ground of record 0a on the map of mined_area holds 5 m²; its pieces sum to 7 m².|Sahənin xəritəsi hissələrinin verdiyi kimi deyil: minalanmış ərazi xəritəsində 0a qeydinin torpağı (şübhəli) 5 m²-dir; hissələrinin cəmi isə 7 m² edir.",
                "The books in a.gpkg were made by a newer version of Clearground. They have the schema 9; this version knows up to 8. Open them with that version; nothing was changed.|a.gpkg kitabları Clearground proqramının daha yeni versiyası ilə yaradılıb. Onların sxemi 9; bu versiya 8 sxeminə qədərini tanıyır. Onları həmin versiya ilə açın; heç nə dəyişdirilmədi."
            })
    void tellsARefusalWithItsNumbersAndNames(String english, String other) {
        assertThat(OTHER.tell(english)).isEqualTo(other);
        assertThat(RuleWords.of(Locale.ENGLISH).tell(english)).isEqualTo(english);
    }

    @Test
    void tellsSeveralSentencesLineByLine() {
        assertThat(OTHER.tell("You have no such token.\nA find of 0 items counts nothing: leave the row out or write"
                        + " how many."))
                .isEqualTo("Sizin belə açarınız yoxdur. 0 ədədlik tapıntı heç nə saymır: sətri çıxarın və ya neçə"
                        + " olduğunu yazın.");
    }

    @Test
    void saysThatWhatHasNoPatternIsEnglish() {
        assertThat(OTHER.tell("disk I/O error")).isEqualTo("İngiliscə: disk I/O error");
    }
}
