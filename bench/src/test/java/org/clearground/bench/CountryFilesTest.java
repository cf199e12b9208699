package org.clearground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryFilesTest {

    private static final CountrySize SIZE = new CountrySize(1);

    @TempDir
    private Path folder;

    @Test
    void holdEachRecordAndEachRowOfItsLists() throws IOException {
        int records = CountryFiles.write(new Country(SIZE), folder);

        assertThat(lines("hazard_area.csv")).hasSize(1 + SIZE.fields());
        assertThat(lines("clearance_report.csv")).hasSize(1 + SIZE.fields());
        assertThat(lines("hazard_area.evidence.csv")).hasSize(1 + SIZE.fields());
        assertThat(lines("clearance_report.finds.csv").getFirst()).startsWith("number,category,");
        assertThat(records).isEqualTo(2 * SIZE.fields() + Registry.submissions().size());
        assertThat(items()).isEqualTo(SIZE.items());
    }

    private long items() throws IOException {
        List<String> finds = lines("clearance_report.finds.csv");
        int quantity = List.of(finds.getFirst().split(",")).indexOf("quantity");
        return finds.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[quantity]))
                .sum();
    }

    private List<String> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.toList();
        }
    }
}
