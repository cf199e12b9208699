package org.clearground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.land.HazardAreaType;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class SqlBoxTest {

    private static final int CELLS = 20;

    @TempDir
    private Path folder;

    @Test
    void readsTheHazardAreasOfItsCellsAlone() {
        Country country = new Country(new CountrySize(1));
        SqlStore store = SqlStore.of(folder.resolve("books.gpkg"));
        SqlBox box = new Ground(country.size().columns()).window(CELLS);
        int[] inside = {0};
        try (Books books = Books.create(store, BenchBooks.ZONE, BenchBooks.clock())) {
            books.work(desk -> {
                Registry.submissions().forEach(desk::record);
                for (int field = 0; field < 600; field++) {
                    Submission hazard = country.hazard(field);
                    desk.record(hazard);
                    inside[0] += meets(box, hazard) ? 1 : 0;
                }
                return true;
            });
        }
        assertThat(inside[0]).isBetween(1, 599);
        assertThat(box.read(store, 1).found()).isEqualTo(inside[0]);
    }

    private static boolean meets(SqlBox box, Submission hazard) {
        return hazard.fields()
                .get(HazardAreaType.GEOMETRY)
                .geometry()
                .getEnvelopeInternal()
                .intersects(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }
}
