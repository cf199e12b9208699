package org.clearground.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearground.finding.Severity;

/// Collects what is found in files: all of it is counted, and of each severity the first ones are kept, so that
/// a file which is wrong in every row does not fill the memory.
final class FindingLog {

    static final int MOST_KEPT = 1_000;

    private final Map<Severity, List<FileFinding>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> counted = new EnumMap<>(Severity.class);
    private final List<String> files;

    /// A log that orders findings as these files are.
    FindingLog(List<String> files) {
        this.files = List.copyOf(files);
    }

    void add(FileFinding finding) {
        Severity severity = finding.finding().severity();
        counted.merge(severity, 1L, Long::sum);
        List<FileFinding> list = kept.computeIfAbsent(severity, _ -> new ArrayList<>());
        if (list.size() < MOST_KEPT) {
            list.add(finding);
        }
    }

    long count(Severity severity) {
        return counted.getOrDefault(severity, 0L);
    }

    Map<Severity, Long> totals() {
        return Map.copyOf(counted);
    }

    boolean hasFaults() {
        return count(Severity.FAULT) > 0;
    }

    /// What was kept: faults first, then warnings, then notes, each in the order of files and lines.
    List<FileFinding> sorted() {
        return kept.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((FileFinding f) -> f.finding().severity())
                        .thenComparingInt(f -> files.indexOf(f.file()))
                        .thenComparingLong(FileFinding::line))
                .toList();
    }
}
