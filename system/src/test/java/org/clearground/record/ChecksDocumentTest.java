package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/checks.md` in step with the codes that the sources name.
class ChecksDocumentTest {

    private static final String ROOT = "org.clearground.";
    private static final Path DOCUMENT = Path.of("..", "docs", "checks.md");
    private static final Path SYSTEM = Path.of("src", "main", "java", "org", "clearground");
    private static final Path GEO = Path.of("..", "kernel", "src", "main", "java", "org", "clearground", "geo");

    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern SUBJECT = Pattern.compile("subject \\+ \"(\\.[a-z-]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z_-]+)` \\|");
    private static final Set<String> SETTINGS = Set.of("guard.", "check.", "country.", "quality.");
    private static final Set<String> KEYS = Set.of("country.place", "authority.zone");

    @Test
    void listsEveryCodeAndNoOther() throws IOException {
        TreeSet<String> documented = new TreeSet<>();
        Matcher matcher = DOCUMENTED.matcher(Files.readString(DOCUMENT));
        while (matcher.find()) {
            documented.add(matcher.group(1));
        }
        documented.removeIf(code -> SETTINGS.stream().anyMatch(code::startsWith));
        assertThat(documented).isEqualTo(codes());
    }

    @Test
    void listsEveryGuard() throws IOException {
        String document = Files.readString(DOCUMENT);
        String guards = Files.readString(SYSTEM.resolve("land").resolve("Guard.java"));
        Matcher names = Pattern.compile("(?m)^    ([A-Z_]+)[,;]$").matcher(guards);
        int count = 0;
        while (names.find()) {
            assertThat(document).contains("`guard." + names.group(1).toLowerCase(Locale.ROOT) + "`");
            count++;
        }
        assertThat(count).isEqualTo(10);
    }

    private static TreeSet<String> codes() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        collect(SYSTEM.resolve("record"), codes);
        for (String name : packagesOfTypes()) {
            collect(SYSTEM.resolve(name), codes);
        }
        collect(GEO, codes);
        codes.removeAll(KEYS);
        return codes;
    }

    private static Set<String> packagesOfTypes() {
        TreeSet<String> names = new TreeSet<>();
        EveryType.LIST.forEach(
                type -> names.add(type.getClass().getPackageName().substring(ROOT.length())));
        return names;
    }

    private static void collect(Path folder, Set<String> codes) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher code = CODE.matcher(source);
                while (code.find()) {
                    codes.add(code.group(1));
                }
                Matcher subject = SUBJECT.matcher(source);
                while (subject.find()) {
                    codes.add("outline" + subject.group(1));
                    codes.add("position" + subject.group(1));
                }
            }
        }
    }
}
