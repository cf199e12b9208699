package org.clearground.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Dependencies run in one direction: a line of [#LAYERS] may use the lines above it, never the reverse.
class ArchitectureTest {

    private static final String ROOT = "org.clearground.";

    /// The capabilities that stand on nothing but the registry. A package that no line names is one of them, so
    /// that a new capability needs no line here.
    private static final List<String> CAPABILITIES =
            List.of("land", "accident", "education", "resource", "funding", "displacement", "opening");

    /// From the ground up. Packages on one line do not use each other.
    private static final List<List<String>> LAYERS = List.of(
            List.of("quantity", "code"),
            List.of("finding"),
            List.of("geo"),
            List.of("ledger"),
            List.of("record"),
            List.of("registry", "land.ground"),
            CAPABILITIES,
            List.of("quality"),
            List.of("handover"),
            List.of("books"),
            List.of("exchange"),
            List.of("intake"),
            List.of("figures", "rules", "tile", "search", "listing"),
            List.of("report"),
            List.of("web"),
            List.of("cli"),
            List.of("demo"),
            List.of("bench"));

    private static JavaClasses all = new ClassFileImporter().importPackages();

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.clearground");
    }

    @Test
    void aPackageWithoutALineIsACapabilityOfItsOwn() {
        TreeSet<String> homeless = new TreeSet<>();
        all.stream()
                .filter(c -> layerOf(c) < 0)
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.clearground.house"))
                .filter(name -> !name.matches("org\\.clearground\\.[a-z]+"))
                .forEach(homeless::add);
        assertThat(homeless).isEmpty();
    }

    @Test
    void dependenciesRunInOneDirection() {
        List<List<String>> layers = withEveryCapability();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (String name : layers.get(layer)) {
                noClasses()
                        .that(in(name))
                        .should()
                        .dependOnClassesThat(notBelow(name, layers.subList(0, layer)))
                        .allowEmptyShould(false)
                        .check(all);
            }
        }
    }

    private static List<List<String>> withEveryCapability() {
        TreeSet<String> capabilities = new TreeSet<>(CAPABILITIES);
        all.stream()
                .filter(c -> layerOf(c) < 0)
                .map(ArchitectureTest::nameOf)
                .filter(name -> !name.equals("house"))
                .forEach(capabilities::add);
        List<List<String>> layers = new ArrayList<>(LAYERS);
        layers.set(LAYERS.indexOf(CAPABILITIES), List.copyOf(capabilities));
        return layers;
    }

    @Test
    void noPackagesGoInCircles() {
        assertThat(inCircles(uses())).isEmpty();
    }

    @Test
    void aCircleIsSeenHoweverLongAndAChainIsNone() {
        assertThat(inCircles(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of())))
                .containsExactly("a", "b", "c");
        assertThat(inCircles(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of())))
                .isEmpty();
    }

    /// Which packages below `org.clearground` use which others, each with all that lies below it.
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass c : all) {
            Set<String> others = uses.computeIfAbsent(topOf(c), _ -> new TreeSet<>());
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::topOf)
                    .filter(top -> !top.equals(topOf(c)))
                    .forEach(others::add);
        }
        assertThat(uses).hasSizeGreaterThan(LAYERS.size());
        return uses;
    }

    private static String topOf(JavaClass c) {
        return c.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    /// What is left when again and again those are taken away that use nothing that is left: the members of
    /// circles, and who uses them.
    private static Set<String> inCircles(Map<String, Set<String>> uses) {
        Map<String, Set<String>> left = new TreeMap<>(uses);
        while (left.values().removeIf(others -> others.stream().noneMatch(left::containsKey))) {
            // each round opens the next
        }
        return left.keySet();
    }

    @Test
    void theLedgerKnowsNoMineAction() {
        noClasses()
                .that()
                .resideInAnyPackage("org.clearground.ledger..", "org.clearground.geo..", "org.clearground.quantity..")
                .should()
                .haveNameMatching("(?i).*(hazard|clearance|mine[^d]|casualt|ordnance|survey).*")
                .check(all);
    }

    @Test
    void springStaysAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.clearground.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(all);
    }

    @Test
    void sqlIsSpokenOnlyByClassesNamedForIt() {
        noClasses()
                .that(new DescribedPredicate<>("are not named Sql…, a Projection, or of the ledger") {
                    @Override
                    public boolean test(JavaClass c) {
                        return !speaksSql(c);
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(all);
    }

    @Test
    void timeAndChanceArePassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.clearground.cli..", "org.clearground.bench..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .check(all);
    }

    @Test
    void nobodyThrowsABareException() {
        Set<String> bare = Set.of(
                RuntimeException.class.getName(),
                Exception.class.getName(),
                Error.class.getName(),
                UnsupportedOperationException.class.getName());
        List<String> throwers = all.stream()
                .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                .filter(call -> bare.contains(call.getTargetOwner().getName()))
                .filter(call -> !call.getOriginOwner().isAssignableTo(Throwable.class))
                .map(call -> call.getDescription())
                .toList();
        assertThat(throwers).isEmpty();
    }

    private static boolean speaksSql(JavaClass c) {
        JavaClass outer = c;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        String simple = outer.getSimpleName();
        return simple.startsWith("Sql")
                || c.getPackageName().startsWith("org.clearground.ledger")
                || c.getPackageName().startsWith("org.clearground.bench")
                || outer.isAssignableTo("org.clearground.ledger.Projection");
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return new DescribedPredicate<>("are in " + name) {
            @Override
            public boolean test(JavaClass c) {
                return name.equals(nameOf(c));
            }
        };
    }

    private static DescribedPredicate<JavaClass> notBelow(String name, List<List<String>> layers) {
        List<String> below = layers.stream().flatMap(List::stream).toList();
        return new DescribedPredicate<>("are not below " + name) {
            @Override
            public boolean test(JavaClass c) {
                return c.getPackageName().startsWith("org.clearground")
                        && !name.equals(nameOf(c))
                        && !below.contains(nameOf(c));
            }
        };
    }

    private static int layerOf(JavaClass c) {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            if (LAYERS.get(layer).contains(nameOf(c))) {
                return layer;
            }
        }
        return -1;
    }

    /// The capability a class belongs to: the longest name of [#LAYERS] that begins its package, or else its
    /// package.
    private static String nameOf(JavaClass c) {
        String of = c.getPackageName().startsWith(ROOT) ? c.getPackageName().substring(ROOT.length()) : "";
        String best = "";
        for (List<String> layer : LAYERS) {
            for (String name : layer) {
                if ((of.equals(name) || of.startsWith(name + ".")) && name.length() > best.length()) {
                    best = name;
                }
            }
        }
        return best.isEmpty() ? of : best;
    }
}
