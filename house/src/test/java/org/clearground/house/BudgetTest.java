package org.clearground.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// How large things may get: a reader should not have to scroll.
class BudgetTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_TEST_FILE = 600;
    private static final int MEDIAN_FILE = 100;
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 5;
    private static final int MOST_COMPONENTS = 12;

    @Test
    void filesStayShort() {
        List<String> long_ = new ArrayList<>();
        Sources.java("main").forEach(f -> tooLong(f, LONGEST_FILE, long_));
        Sources.java("test").forEach(f -> tooLong(f, LONGEST_TEST_FILE, long_));
        assertThat(long_).isEmpty();
    }

    @Test
    void theMedianFileIsAboutAHundredLines() {
        List<Long> lengths = Sources.java("main").stream()
                .filter(f -> !f.endsWith("package-info.java"))
                .map(f -> Sources.read(f).lines().count())
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
    }

    @Test
    void methodsAndParameterListsStayShort() throws IOException {
        List<String> faults = scan(Sources.java("main"));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() {
        List<String> faults = Sources.java("main").stream()
                .map(Path::getParent)
                .distinct()
                .filter(d -> {
                    Path info = d.resolve("package-info.java");
                    return !info.toFile().isFile()
                            || !Sources.read(info).contains("@NullMarked")
                            || !Sources.read(info).startsWith("/// ");
                })
                .map(Sources::name)
                .toList();
        assertThat(faults).isEmpty();
    }

    private static void tooLong(Path file, int most, List<String> faults) {
        long lines = Sources.read(file).lines().count();
        if (lines > most) {
            faults.add(Sources.name(file) + ": " + lines + " lines, at most " + most);
        }
    }

    private static List<String> scan(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> faults = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Scanner(unit, positions, faults), null);
            }
        }
        return faults;
    }

    /// Looks at every class and method of a file.
    private static final class Scanner extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> faults;
        private final Deque<List<String>> components = new ArrayDeque<>();

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
            this.unit = unit;
            this.positions = positions;
            this.faults = faults;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean record = type.getKind() == Tree.Kind.RECORD;
            List<String> of = type.getMembers().stream()
                    .filter(m -> m.getKind() == Tree.Kind.VARIABLE && record)
                    .map(VariableTree.class::cast)
                    .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(v -> v.getName().toString())
                    .toList();
            if (of.size() > MOST_COMPONENTS) {
                faults.add(place(type) + ": " + type.getSimpleName() + " has " + of.size() + " components");
            }
            components.push(of);
            super.visitClass(type, none);
            components.pop();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long lines =
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (lines > LONGEST_METHOD) {
                faults.add(place(method) + ": " + method.getName() + " has " + lines + " lines");
            }
            // A record's canonical constructor has its components, which are counted by themselves.
            boolean canonical = method.getName().contentEquals("<init>")
                    && method.getParameters().stream()
                            .map(p -> p.getName().toString())
                            .toList()
                            .equals(components.peek());
            if (method.getParameters().size() > MOST_PARAMETERS && !canonical) {
                faults.add(place(method) + ": " + method.getName() + " has "
                        + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, none);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
        }

        private String place(Tree tree) {
            return Sources.name(Path.of(unit.getSourceFile().toUri())) + ":"
                    + line(positions.getStartPosition(unit, tree));
        }
    }
}
