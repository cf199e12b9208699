package org.clearground.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clearground.intake.Desktop;
import org.clearground.ledger.BalanceQuery;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyTypesTest {

    private final FixedContext context = new FixedContext();

    private static Sample move(String number, String day, String from, String to, String end) {
        return Sample.of(
                new CustodyMoveType(),
                "number",
                number,
                "day",
                day,
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "from_store",
                from,
                "to_store",
                to,
                "end",
                end);
    }

    private static Sample with(Sample move, String quantity) {
        return move.row(CustodyMoveType.ITEMS, "category", "ap_mine", "quantity", quantity);
    }

    private static Sample received(String day, String quantity) {
        return with(move("IN", day, "", "S1", ""), quantity);
    }

    private static Sample destroyed(String number, String day, String quantity) {
        return with(move(number, day, "S1", "", "destroyed"), quantity);
    }

    @Test
    void itemsGoFromFoundToStoredToDestroyed() {
        assertThat(received("2025-03-01", "5").postings())
                .containsExactly(
                        "items found 2025-03-01 -5 category=ap_mine;flow=stored;organisation=ANAMA;place=AG",
                        "items stored 2025-03-01 5 category=ap_mine;flow=stored;organisation=ANAMA;place=AG;store=S1");
        assertThat(destroyed("OUT", "2025-03-09", "5").postings())
                .containsExactly(
                        "items stored 2025-03-09 -5 category=ap_mine;flow=destroyed;organisation=ANAMA;place=AG;store=S1",
                        "items destroyed 2025-03-09 5 category=ap_mine;flow=destroyed;organisation=ANAMA;place=AG");
        assertThat(with(move("T", "2025-03-05", "S1", "S2", ""), "2").postings())
                .containsExactly(
                        "items stored 2025-03-05 -2 category=ap_mine;flow=transported;organisation=ANAMA;place=AG;store=S1",
                        "items stored 2025-03-05 2 category=ap_mine;flow=transported;organisation=ANAMA;place=AG;store=S2");
    }

    @Test
    void itemsGoSomewhereAndToOnePlaceOnly() {
        assertThat(received("2025-03-01", "5").findings(context)).isEmpty();
        assertThat(with(move("M", "2025-03-01", "", "", ""), "5").findings(context))
                .containsExactly("custody.whereto");
        assertThat(with(move("M", "2025-03-01", "", "S1", "destroyed"), "5").findings(context))
                .containsExactly("custody.whereto");
        assertThat(move("M", "2025-03-01", "", "S1", "").findings(context)).containsExactly("custody.nothing");
        assertThat(received("2025-03-01", "5").with("from_store", "S1").findings(context))
                .contains("custody.same-store");
        assertThat(received("2025-03-01", "5")
                        .with("from_store", "S2", "report", "R-1")
                        .findings(context.setting("guard.store_balance", "off")))
                .containsExactly("custody.two-sources");
    }

    @Test
    void aStoreGivesOutNoMoreThanItHolds() {
        context.record(CustodyMoveType.TYPE, received("2025-03-01", "5").fields());
        assertThat(destroyed("OUT", "2025-03-01", "5").findings(context)).isEmpty();
        assertThat(destroyed("OUT", "2025-03-01", "6").findings(context)).containsExactly("guard.store_balance");
        assertThat(destroyed("OUT", "2025-02-28", "5").findings(context)).containsExactly("guard.store_balance");
    }

    @Test
    void whatLeavesEarlierIsMissingLater() {
        context.record(CustodyMoveType.TYPE, received("2025-03-01", "5").fields())
                .record(
                        CustodyMoveType.TYPE,
                        destroyed("OUT1", "2025-03-20", "4").fields());
        assertThat(destroyed("OUT2", "2025-03-10", "1").findings(context)).isEmpty();
        assertThat(destroyed("OUT2", "2025-03-10", "2").findings(context)).containsExactly("guard.store_balance");
        assertThat(destroyed("OUT1", "2025-03-20", "5").findings(context))
                .as("a correction does not count beside itself")
                .isEmpty();
    }

    @Test
    void categoriesDoNotStandInForEachOther() {
        context.record(CustodyMoveType.TYPE, received("2025-03-01", "5").fields());
        Sample other = move("OUT", "2025-03-09", "S1", "", "destroyed")
                .row(CustodyMoveType.ITEMS, "category", "at_mine", "quantity", "1");
        assertThat(other.findings(context)).containsExactly("guard.store_balance");
    }

    @Test
    void aStoreIsOpenInOrder() {
        Sample store = Sample.of(
                new StoreType(),
                "number",
                "S1",
                "name",
                "Store 1",
                "kind",
                "explosives_store",
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "valid_from",
                "2025-01-01",
                "valid_to",
                "2025-01-01");
        assertThat(store.findings(context)).isEmpty();
        assertThat(store.with("valid_to", "2024-12-31").findings(context)).containsExactly("date.order");
    }

    @Test
    void quantitiesBalanceInTheBooks(@TempDir Path folder) {
        String header = "number,day,organisation,place,from_store,to_store,end\n";
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("store.csv", """
                    number,name,kind,organisation,place
                    S1,Store 1,explosives_store,ANAMA,AGD
                    S2,Store 2,temporary_store,ANAMA,AGD
                    """)
                    .file("custody_move.csv", header + """
                    A,2025-03-01,ANAMA,AGD,,S1,
                    B,2025-03-05,ANAMA,AGD,S1,S2,
                    C,2025-03-09,ANAMA,AGD,S2,,destroyed
                    """)
                    .file(
                            "custody_move.items.csv",
                            "number,category,quantity\nA,ap_mine,5\nA,uxo,2\nB,ap_mine,3\nC,ap_mine,2\n");
            assertThat(desktop.booked()).isEmpty();
            TreeMap<String, Long> held = new TreeMap<>();
            desktop.books
                    .ledger()
                    .balances(new BalanceQuery(
                            "items", Set.of("stored", "destroyed"), Map.of(), Optional.empty(), desktop.head()))
                    .forEach(line -> held.merge(
                            line.account() + " " + line.dims().find("store").orElse("-"), line.amount(), Long::sum));
            assertThat(held).isEqualTo(Map.of("stored S1", 4L, "stored S2", 1L, "destroyed -", 2L));
            desktop.clear();
            desktop.file("custody_move.csv", header + "D,2025-03-10,ANAMA,AGD,S2,,destroyed\n")
                    .file("custody_move.items.csv", "number,category,quantity\nD,ap_mine,2\n");
            assertThat(desktop.refusals()).containsExactly("guard.store_balance");
        }
    }
}
