package org.clearground.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds of books holds in both stores: tests of the system, of its doors and of the demonstration country
/// let `TestStores` say where their books are, or say openly that they are about the file itself.
class BothStoresTest {

    private static final List<String> MODULES = List.of("system", "app", "demo");
    /// Accounts, records that wait for approval, and pictures lie in files of their own beside every store.
    private static final Pattern OWN_STORE =
            Pattern.compile("jdbc:sqlite:\" \\+ (?!folder\\.resolve\\(Sql\\w+\\.FILE|imagery)"
                    + "|SqlStore\\.of\\(|Books\\.(?:create|open)\\(\\s*(?:file|\\w+\\.resolve\\()");
    private static final Pattern SAID_OPENLY = Pattern.compile("@Tag\\((?:TestStores\\.FILE|\"postgres\")\\)");

    @Test
    void noTestOpensBooksInOneStoreAlone() {
        List<String> alone = new ArrayList<>();
        for (Path test : tests()) {
            String text = Sources.read(test);
            boolean isTest = text.contains("@Test");
            Matcher own = OWN_STORE.matcher(text);
            if (isTest && own.find() && !SAID_OPENLY.matcher(text).find()) {
                alone.add(Sources.name(test) + ": " + own.group());
            }
        }
        assertThat(alone).as("take the store of TestStores").isEmpty();
    }

    @Test
    void everyTestAboutTheFileItselfIsListed() {
        String contributing = Sources.read(Sources.ROOT.resolve("CONTRIBUTING.md"));
        assertThat(tests().stream()
                        .filter(test -> Sources.read(test).contains("@Tag(TestStores.FILE)"))
                        .map(test -> String.valueOf(test.getFileName()).replace(".java", ""))
                        .filter(name -> !contributing.contains("`" + name + "`")))
                .isEmpty();
    }

    private static List<Path> tests() {
        return MODULES.stream()
                .flatMap(m -> Sources.files(Sources.ROOT.resolve(m).resolve("src/test/java"), ".java").stream())
                .toList();
    }
}
