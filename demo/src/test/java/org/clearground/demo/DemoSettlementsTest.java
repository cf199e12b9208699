package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.search.Settlements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSettlementsTest {

    @Test
    void laysAGazetteerThatCreditsItsSourceAndFindsAPlaceInAnySpelling(@TempDir Path folder) throws IOException {
        DemoCountry.laySettlements(folder);
        Path file = folder.resolve("gazetteer/geonames-azerbaijan.csv");
        Settlements all = new Settlements(Settlements.read(file));
        assertThat(all.all()).hasSizeGreaterThan(400);
        assertThat(all.sources()).containsExactly("GeoNames (geonames.org), CC BY 4.0");
        for (String asked : new String[] {"Ağdam", "Aghdam", "Agdam", "Агдам", "Աղդամ", "آغدام", "აღდამი"}) {
            assertThat(all.find(asked, 1))
                    .as(asked)
                    .extracting(f -> f.settlement().name())
                    .containsExactly("Ağdam");
        }
        assertThat(Files.size(file)).as("bytes").isLessThan(100_000);

        Files.writeString(file, "mine");
        DemoCountry.laySettlements(folder);
        assertThat(file).as("a file that is there stays").hasContent("mine");
    }
}
