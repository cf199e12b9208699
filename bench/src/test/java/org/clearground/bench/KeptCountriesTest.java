package org.clearground.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearground.books.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCountriesTest {

    private static final CountrySize SIZE = new CountrySize(1);

    @TempDir
    private Path folder;

    @Test
    void keepsNothingUnlessAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("made.gpkg"), "made");
        KeptCountries none = KeptCountries.none();
        none.keep(file, SIZE);
        assertThat(none.copyTo(folder.resolve("copy.gpkg"), SIZE)).isFalse();
        assertThat(none.note()).isEmpty();
    }

    @Test
    void keepsWhatWasMadeUnderItsSize() throws IOException {
        Path file = Files.writeString(folder.resolve("made.gpkg"), "made");
        KeptCountries kept = KeptCountries.in(folder.resolve("kept"));
        assertThat(kept.copyTo(folder.resolve("copy.gpkg"), SIZE)).isFalse();
        kept.keep(file, SIZE);
        assertThat(folder.resolve("kept/country-1x.gpkg")).hasContent("made");
        assertThat(folder.resolve("kept")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void takesACompleteCountryAndKnowsOneOfOtherTables() throws IOException, SQLException {
        KeptCountries kept = KeptCountries.in(folder.resolve("kept"));
        Path file = folder.resolve("kept/country-1x.gpkg");
        try (Books books = Books.create(file, BenchBooks.ZONE, BenchBooks.clock())) {
            books.work(desk -> {
                Registry.submissions().forEach(desk::record);
                return desk.record(new Country(SIZE).field(SIZE.fields() - 1).getLast());
            });
        }
        assertThat(kept.copyTo(folder.resolve("copy.gpkg"), SIZE)).isTrue();
        assertThat(kept.isVerifiable(SIZE)).isTrue();
        assertThat(kept.note()).contains("earlier run").contains("1x.").doesNotContain("another version");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("ALTER TABLE place ADD COLUMN later TEXT");
        }
        KeptCountries again = KeptCountries.in(folder.resolve("kept"));
        assertThat(again.copyTo(folder.resolve("another.gpkg"), SIZE)).isTrue();
        assertThat(again.isVerifiable(SIZE)).isFalse();
        assertThat(again.note()).contains("another version");
    }

    @Test
    void refusesACountryThatIsNotComplete() throws IOException {
        KeptCountries kept = KeptCountries.in(folder.resolve("kept"));
        Path file = folder.resolve("kept/country-1x.gpkg");
        try (Books books = Books.create(file, BenchBooks.ZONE, BenchBooks.clock())) {
            books.work(desk -> {
                Registry.submissions().forEach(desk::record);
                return true;
            });
        }
        assertThatThrownBy(() -> kept.copyTo(folder.resolve("copy.gpkg"), SIZE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CR-4705");
    }
}
