package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.exchange.Templates;
import org.clearground.record.Column;
import org.clearground.record.Labels;
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
        return new Desktop(folder, Books.open(folder.resolve("books.gpkg"), Desktop.CLOCK));
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
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("books.gpkg"));
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
        return Books.verify(folder.resolve("books.gpkg"), List.of(), Desktop.CLOCK, _ -> {}).findings().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void anotherTypeDoesNotHaveThem() {
        try (Desktop desktop = withTwoAttributes()) {
            desktop.file("place.csv", "number,name,level,attr_founded\nP-1,P,district,1999-05-01\n");
            assertThat(desktop.refusals()).containsExactly("column.unknown");
        }
    }
}
