package org.clearground.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementsTest {

    private static final String HEAD = "name,other_names,longitude,latitude,population,source\n";

    @TempDir
    Path folder;

    private Settlements of(String rows) throws IOException {
        return new Settlements(Settlements.read(Files.writeString(folder.resolve("towns.csv"), HEAD + rows)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Şuşa", "susha", "Shusha", "Шуша", "ШУША", "Շուշի", "شوشی", "შუშა", "Shush"})
    void findsASettlementInEverySpellingThatTheFileHas(String asked) throws IOException {
        Settlements towns =
                of("Şuşa,Shusha|Шуша|Շուշի|شوشی|შუშა,46.75,39.76,18662,GeoNames\nBaku,,49.9,40.4,1,GeoNames\n");
        assertThat(towns.find(asked, 5)).extracting(f -> f.settlement().name()).containsExactly("Şuşa");
        assertThat(towns.find("Quba", 5)).isEmpty();
        assertThat(towns.find("?", 5)).isEmpty();
    }

    @Test
    void namesTheNearestSpellingFirstAndThenTheLargest() throws IOException {
        Settlements towns = of("Sarı,,46,39,10,a\nSarı,,47,39,500,b\nSarıs,,48,39,9000,a\n");
        assertThat(towns.find("sari", 5))
                .extracting(f -> f.settlement().position().lon())
                .containsExactly(47.0, 46.0, 48.0);
        assertThat(towns.find("sari", 1)).hasSize(1);
        assertThat(towns.sources()).containsExactly("a", "b");
        assertThat(towns.all().getFirst().position()).isEqualTo(new Position(46, 39));
    }

    @Test
    void takesEdgesOfTheGlobeAndAnUnknownNumberOfPeople() throws IOException {
        assertThat(of("A,,-180,90,,a\nB,,180.0,-90,0,a\n").all())
                .extracting(Settlement::people)
                .containsExactly(0L, 0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A,,180.1,39,1,a; line 2: 'longitude'",
                "A,,46,-90.5,1,a; line 2: 'latitude'",
                "A,,46E,39,1,a; line 2: 'longitude'",
                "A,,46,39,many,a; line 2: the population",
                ",,46,39,1,a; line 2: 'name'",
                "A,,46,39,1,; line 2: 'source'",
                "A,,46,39,1; line 2: it has 5 cells"
            })
    void refusesAFileWithALineThatCannotBeReadAndSaysWhich(String row, String why) {
        assertThatThrownBy(() -> of(row + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesOtherColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("towns.csv"), "name,lon,lat\nA,46,39\n");
        assertThatThrownBy(() -> Settlements.read(file)).hasMessageContaining("name,other_names,longitude");
    }
}
