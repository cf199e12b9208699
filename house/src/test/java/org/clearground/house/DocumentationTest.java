package org.clearground.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The documents still say what is true.
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([^<]+)</artifactId><version>\\$\\{");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Sources.read(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.startsWith("http") && !Files.exists(document.resolveSibling(target))) {
                    dead.add(Sources.name(document) + " → " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyDependencyHasItsDecision() {
        String decisions = Sources.read(Sources.ROOT.resolve("DECISIONS.md"));
        Set<String> undecided = DEPENDENCY
                .matcher(Sources.read(Sources.ROOT.resolve("pom.xml")))
                .results()
                .map(m -> m.group(1))
                .filter(artifact -> !artifact.contains("project") && !decisions.contains(artifact))
                .collect(Collectors.toSet());
        assertThat(undecided).isEmpty();
    }

    /// One may be missing: the newest capability, so that a commit that adds a record type is nothing but its
    /// package, its labels and its line.
    @Test
    void theArchitecturePageNamesEveryPackageOfTheSystem() {
        String architecture = Sources.read(Sources.ROOT.resolve("ARCHITECTURE.md"));
        List<String> unnamed = Sources.java("main").stream()
                .filter(f -> f.endsWith("package-info.java"))
                .map(f -> Sources.read(f)
                        .lines()
                        .filter(l -> l.startsWith("package "))
                        .findFirst()
                        .orElse(""))
                .map(l -> l.replace("package org.clearground.", "").replace(";", ""))
                .filter(name -> !architecture.contains("`" + name + "`"))
                .toList();
        assertThat(unnamed).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theReadmesCommandsExist() {
        String readme = Sources.read(Sources.ROOT.resolve("README.md"));
        assertThat(readme).contains("./clearground demo").contains("./dev/test");
        assertThat(Files.isExecutable(Sources.ROOT.resolve("clearground"))).isTrue();
        assertThat(Files.isExecutable(Sources.ROOT.resolve("dev/test"))).isTrue();
    }

    private static List<Path> documents() {
        return Sources.files(Sources.ROOT, ".md");
    }
}
