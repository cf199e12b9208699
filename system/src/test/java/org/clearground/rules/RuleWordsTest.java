package org.clearground.rules;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {

    private static final RuleWords ENGLISH = RuleWords.of(Locale.ENGLISH);
    private static final RuleWords OTHER = RuleWords.of(Locale.of("az"));
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z_.-]+)` \\|.* \\| (.*) \\|$|^\\| `(guard[a-z_.]+)` \\| (.*) \\|$");
    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"|;");

    /// Shorter literals are names of fields and signs between words.
    private static final int SENTENCE = 12;

    @Test
    void everyCodeHasItsMeaningAsTheDocumentTellsItAndASentence() throws IOException {
        Properties english = bundle("en");
        Properties other = bundle("az");
        Set<String> codes = ProgramCodes.documented();
        assertThat(codes).hasSizeGreaterThan(200);
        for (String code : codes) {
            assertThat(other.getProperty(code)).as(code).isNotBlank();
            assertThat(english.getProperty(code + ".1")).as(code).isNotBlank();
        }
        Matcher row = ROW.matcher(Files.readString(Path.of("..", "docs", "checks.md")));
        int rows = 0;
        while (row.find()) {
            String code = row.group(1) == null ? row.group(3) : row.group(1);
            if (codes.contains(code)) {
                assertThat(english.getProperty(code))
                        .as(code)
                        .isEqualTo(row.group(1) == null ? row.group(4) : row.group(2));
                rows++;
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(codes.size());
    }

    /// A sentence that is written anew in the program has to be written anew in the bundles.
    @Test
    void whatTheChecksSayStandsInThePatternsOfTheirCodes() throws IOException {
        Properties english = bundle("en");
        Set<String> codes = ProgramCodes.documented();
        Set<String> unknown = new TreeSet<>();
        int looked = 0;
        for (Path source : ProgramCodes.sources()) {
            for (Said said : said(Files.readString(source), codes)) {
                looked++;
                if (patterns(english, said.code()).stream().noneMatch(p -> p.contains(said.words()))) {
                    unknown.add(said.code() + ": " + said.words());
                }
            }
        }
        assertThat(looked).isGreaterThan(300);
        assertThat(unknown).as("literals of sentences without a pattern").isEmpty();
    }

    private record Said(String code, String words) {}

    /// The literals between a code and the end of its statement.
    private static List<Said> said(String source, Set<String> codes) {
        List<Said> all = new ArrayList<>();
        Matcher token = TOKEN.matcher(source.replaceAll("(?m)^\\s*///.*$", ""));
        String code = "";
        while (token.find()) {
            String literal = token.group(1);
            if (literal == null || codes.contains(literal)) {
                code = literal == null ? "" : literal;
            } else if (!code.isEmpty()
                    && literal.length() >= SENTENCE
                    && literal.contains(" ")
                    && !literal.contains("%")) {
                all.add(new Said(code, literal.replace("\\\"", "\"")));
            }
        }
        return all;
    }

    private static List<String> patterns(Properties english, String code) {
        return english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("phrase.") || key.matches(Pattern.quote(code) + "\\.[0-9]+"))
                .map(english::getProperty)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "find.zero|A find of 0 items counts nothing: leave the row out or write how many.|0 ədədlik tapıntı heç nə saymır: sətri çıxarın və ya neçə olduğunu yazın.",
                "code.unknown|'chx' is not a value of hazard_class: did you mean 'cha'?|'chx' bu siyahının kodu deyil: hazard_class. Bəlkə 'cha'?",
                "draw.sum|The strata count 7 drawn polygons, the list has 9: repeat the draw with its seed.|Təbəqələr püşkə düşmüş 7 çoxbucaqlı sayır, siyahıda isə 9 var: püşkü öz toxumu ilə təkrarlayın.",
                "column.empty|'area' is empty: fill in an area in whole square metres, as 125000.|'area' boşdur. Yazılmalıdır: tam kvadrat metrlə sahə, məsələn 125000.",
                "code.unknown|'sandd' is not one of sand, loam: did you mean 'sand'?|'sandd' uyğun deyil. Gözlənilir: bunlardan biri: sand, loam. Bəlkə 'sand'?",
                "coordinates.northing|Corner 3: '38S 500000 99999999': a UTM northing lies between 0 and 10000000 metres.|3 nömrəli künc: '38S 500000 99999999': UTM şimal koordinatı 0 ilə 10000000 metr arasındadır.",
                "guard.cleared_depth|Cleared ground needs the depth to which it was cleared, in centimetres. Overridden by R. Aliyeva: surface.|Təmizlənmiş torpaq üçün təmizləmə dərinliyi santimetrlə yazılmalıdır. Rədd edib: R. Aliyeva: surface.",
                "outline.duplicate-point|Point 2 of hole 1 of part 3 is the same as the point beside it: delete one of them.|2 nömrəli nöqtə (boşluq 1, hissə 3) yanındakı nöqtə ilə eynidir: birini silin."
            })
    void saysWhatTheSentenceSaysWithItsNumbersAndNames(String code, String english, String other) {
        assertThat(OTHER.say(code, english)).isEqualTo(other);
        assertThat(ENGLISH.say(code, english)).isEqualTo(english);
    }

    @Test
    void aSentenceWithoutPatternIsToldByItsMeaningWithTheEnglishBehindIt() {
        assertThat(OTHER.say("find.zero", "No such sentence."))
                .isEqualTo("tapıntı heç bir sursat saymır (ingiliscə: No such sentence.)");
        assertThat(OTHER.say("no.code", "No such sentence.")).contains("no.code", "No such sentence.");
    }

    @Test
    void namesAreCopiedWhateverSignsTheyHold() {
        assertThat(OTHER.say("reference.unknown", "There is no place '$1 {b} \\': did you mean 'Ağdam'?"))
                .isEqualTo("place növündə '$1 {b} \\' qeydi yoxdur: bəlkə 'Ağdam'?");
    }

    @Test
    void aLanguageThatFindingsDoNotSpeakIsEnglish() {
        assertThat(RuleWords.of(Locale.of("sw"))).isSameAs(ENGLISH);
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RuleWords.class.getResourceAsStream("findings_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
