package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIT {

    private final OpenServer open;
    private final Visitor planner;

    SearchIT(@TempDir Path folder) {
        open = new OpenServer(folder);
        open.district("D-1");
        planner = open.signedIn(Role.PLANNER);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    @Test
    void findsAPlaceDespiteASlipAPointInGridsAndARecordByItsNumber() {
        assertThat(planner.get("/search?q=the+distrikt").body()).contains("<b>The district</b>", "#at=46.0");
        assertThat(planner.get("/search?q=39.05+N+46.07+E").body())
                .contains("38S")
                .contains("Nothing is recorded here. That does not mean that it is safe.");
        assertThat(planner.get("/search?q=D-1").body()).contains("/records/place/D-1");
        assertThat(planner.get("/search?q=Atlantis").body()).contains("Nothing is called so");
        assertThat(planner.getJson("/search?q=the+distrikt").body())
                .contains("\"name\":\"The district\"")
                .contains("\"extent\":[\"46.0\"");
    }

    @Test
    void readersFindPlacesAndNoRecords() {
        Visitor reader = open.signedIn(Role.READER);
        assertThat(reader.get("/search?q=The+district").body()).contains("<b>The district</b>");
        assertThat(reader.get("/search?q=D-1").body()).doesNotContain("/records/place/D-1");
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThat(planner.get("/search?q=x&within=0").statusCode()).isEqualTo(400);
        assertThat(planner.get("/search?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(planner.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
        assertThat(planner.get("/search").statusCode()).isEqualTo(200);
    }
}
