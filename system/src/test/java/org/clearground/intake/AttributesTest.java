package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.exchange.Templates;
import org.clearground.land.Find;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attributes that a country adds to a type: in files, tables and templates, without code.
class AttributesTest {

    private static final String HEADER = "number,name,kind,attr_founded,attr_size\n";

    @TempDir
    Path folder = Path.of("");

    private Desktop withTwoAttributes() {
        Desktop desktop = Desktop.withRegistry(folder);
        desktop.file("attribute.csv", """
                number,of_type,name,kind,codes,label,help
                A-1,organisation,founded,date,,Founded on,The day on which it was founded.
                A-2,organisation,size,code,"small,large",Size,How large it is.
                """);
        assertThat(desktop.booked()).isEmpty();
        return reopened(desktop);
    }

    private Desktop reopened(Desktop desktop) {
        desktop.clear();
        desktop.close();
        return new Desktop(folder, Books.open(TestStores.at(folder.resolve("books.gpkg")), Desktop.CLOCK));
    }

    private static RecordType organisation(Desktop desktop) {
        return desktop.books.types().require("organisation");
    }

    @Test
    void aFileFillsThemAndATableHasThem() throws SQLException {
        Desktop desktop = withTwoAttributes();
        desktop.file("organisation.csv", HEADER + "O-1,One,ngo,1999-05-01,large\nO-2,Two,ngo,,\n");
        assertThat(desktop.booked()).isEmpty();
        assertThat(table("O-1")).containsExactly("1999-05-01", "large");
        assertThat(table("O-2")).containsExactly("null", "null");
        assertThat(table("ANAMA")).as("booked before").containsExactly("null", "null");
        desktop = reopened(desktop);
        Column<?> founded = organisation(desktop).columns().stream()
                .filter(c -> c.name().equals("attr_founded"))
                .findFirst()
                .orElseThrow();
        assertThat(desktop.books
                        .find("organisation", "O-1", desktop.head())
                        .orElseThrow()
                        .text(founded))
                .contains("1999-05-01");
        desktop.close();
    }

    private List<String> table(String number) throws SQLException {
        try (Connection connection = TestStores.stranger(folder.resolve("books.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT attr_founded, attr_size FROM organisation WHERE number = '" + number + "'")) {
            row.next();
            return List.of(String.valueOf(row.getString(1)), String.valueOf(row.getString(2)));
        }
    }

    @Test
    void valuesAreTyped() {
        try (Desktop desktop = withTwoAttributes()) {
            desktop.file("organisation.csv", HEADER + "O-1,One,ngo,in 1999,larger\n");
            assertThat(desktop.refusals()).containsExactly("date.bad", "code.unknown");
        }
    }

    @Test
    void templatesAndLabelsHaveThem() {
        try (Desktop desktop = withTwoAttributes()) {
            RecordType organisation = organisation(desktop);
            assertThat(Templates.csv(organisation)).contains("attr_founded").contains("attr_size");
            Labels labels = Labels.of(Locale.ENGLISH);
            assertThat(organisation.columns().stream().map(c -> labels.column(organisation, null, c)))
                    .contains("Founded on", "Size");
        }
    }

    @Test
    void verificationFindsTheSameTables() {
        Desktop desktop = withTwoAttributes();
        desktop.file("organisation.csv", HEADER + "O-1,One,ngo,1999-05-01,large\n");
        assertThat(desktop.booked()).isEmpty();
        assertThat(verified()).isEmpty();
        Desk.Withdrawal withdrawal = new Desk.Withdrawal("attribute", "A-2", "not needed", Desktop.AUTHOR, "test");
        desktop.books.work(desk -> desk.withdraw(withdrawal));
        desktop = reopened(desktop);
        assertThat(verified()).isEmpty();
        desktop.file("organisation.csv", HEADER + "O-3,Three,ngo,1999-05-01,large\n");
        assertThat(desktop.booked()).containsExactly("attribute.withdrawn");
        desktop.close();
    }

    private List<String> verified() {
        return Books.verify(TestStores.at(folder.resolve("books.gpkg")), List.of(), Desktop.CLOCK, _ -> {})
                .findings()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static final String REPORT = """
            number,activity,organisation,method,status,place,started_on,completed_on
            %1$s,clearance,ANAMA,manual,completed,AGD,%2$s,%2$s
            """;

    private Desktop withFindAttributes(String requiredFrom) {
        Desktop desktop = Desktop.withRegistry(folder);
        desktop.file("attribute.csv", """
                number,of_type,of_list,name,kind,required_from,label,help
                A-1,clearance_report,finds,fuzed,yes_no,%s,Fuzed,Whether it had its fuze.
                A-2,clearance_report,polygons,soil,name,,Soil,The soil that prevails.
                """.formatted(requiredFrom));
        assertThat(desktop.booked()).isEmpty();
        return reopened(desktop);
    }

    private static void report(Desktop desktop, String number, String day, String finds) {
        desktop.file("clearance_report.csv", REPORT.formatted(number, day));
        desktop.file("clearance_report.finds.csv", finds);
        desktop.file(
                "clearance_report.polygons.csv",
                "number,outcome,kind,completed_on,depth,geometry,attr_soil\n" + number + ",cleared,mined_area," + day
                        + ",20,\"POLYGON((46.9 40,46.901 40,46.901 40.001,46.9 40))\",loam\n");
    }

    @Test
    void aListInsideARecordHasThemInFilesTablesAndTemplates() throws SQLException {
        Desktop desktop = withFindAttributes("");
        report(desktop, "R-1", "2025-01-20", "number,category,quantity,attr_fuzed\nR-1,ap_mine,2,yes\nR-1,uxo,1,\n");
        assertThat(desktop.booked()).containsExactly("ground.outside-hazard");

        assertThat(column("SELECT attr_fuzed FROM clearance_report_finds ORDER BY id"))
                .containsExactly("yes", "null");
        assertThat(column("SELECT attr_soil FROM clearance_report_polygons")).containsExactly("loam");
        RecordType type = desktop.books.types().require("clearance_report");
        Labels labels = Labels.of(Locale.ENGLISH);
        ListOf finds = type.lists().stream()
                .filter(list -> list.name().equals("finds"))
                .findFirst()
                .orElseThrow();
        assertThat(Templates.csv(finds)).contains("attr_fuzed");
        assertThat(labels.column(type, finds, finds.columns().getLast())).isEqualTo("Fuzed");
        Fields report =
                desktop.books.find("clearance_report", "R-1", desktop.head()).orElseThrow();
        assertThat(report.list(Find.LIST))
                .as("by the list as the type knows it")
                .hasSize(2);
        assertThat(report.list(Find.LIST).getFirst().text(finds.columns().getLast()))
                .contains("yes");
        desktop.close();
        assertThat(verified()).isEmpty();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = TestStores.stranger(folder.resolve("books.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        }
        return values;
    }

    @Test
    void whatIsRequiredIsAskedOfRecordsFromItsDayOn() {
        String without = "number,category,quantity\n%s,ap_mine,2\n";
        try (Desktop desktop = withFindAttributes("2025-02-01")) {
            report(desktop, "R-1", "2025-01-31", without.formatted("R-1"));
            assertThat(desktop.booked()).as("the day before").containsExactly("ground.outside-hazard");
            desktop.clear();
            report(desktop, "R-2", "2025-02-01", without.formatted("R-2"));
            assertThat(desktop.refusals()).as("the day itself").containsExactly("attribute.empty");
            report(desktop, "R-2", "2025-02-01", "number,category,quantity,attr_fuzed\nR-2,ap_mine,2,no\n");
            assertThat(desktop.booked()).containsExactly("ground.already-released");
        }
    }

    @Test
    void whatStoodBeforeAnAttributeWasRequiredKeepsStanding() {
        Desktop desktop = Desktop.withRegistry(folder);
        desktop.file("attribute.csv", """
                number,of_type,name,kind,required_from,label,help
                A-1,organisation,founded,date,2020-01-01,Founded on,The day on which it was founded.
                """);
        desktop.file("organisation.csv", "number,name,kind\nO-9,Nine,ngo\n");
        assertThat(desktop.booked()).as("known from the next time on").isEmpty();
        desktop = reopened(desktop);
        assertThat(verified()).isEmpty();
        desktop.file("organisation.csv", "number,name,kind\nO-9,Nine,ngo\n");
        assertThat(desktop.run().sum().already()).as("not refused").isEqualTo(1);
        desktop.file("organisation.csv", "number,name,kind\nO-8,Eight,ngo\n");
        assertThat(desktop.refusals()).containsExactly("attribute.empty");
        desktop.close();
    }

    @Test
    void anotherTypeDoesNotHaveThem() {
        try (Desktop desktop = withTwoAttributes()) {
            desktop.file("place.csv", "number,name,level,attr_founded\nP-1,P,district,1999-05-01\n");
            assertThat(desktop.refusals()).containsExactly("column.unknown");
        }
    }
}
