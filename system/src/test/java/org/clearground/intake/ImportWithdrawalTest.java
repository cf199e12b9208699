package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearground.registry.OrganisationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWithdrawalTest {

    private static final String HEADER = "number,name,kind\n";
    private static final String WHY = "imported too early";

    @TempDir
    Path dir;

    private Desktop desktop;

    @BeforeEach
    void open() {
        desktop = Desktop.withRegistry(dir);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void takesAllRecordsBackOnce() {
        String id = imported(HEADER + "O-1,One,ngo\nO-2,Two,ngo\n", false);
        WithdrawalReport report = withdraw(id);
        assertThat(report.withdrawn()).isEqualTo(2);
        assertThat(desktop.books.find(OrganisationType.TYPE, "O-1", desktop.head()))
                .isEmpty();
        assertThat(desktop.books.find(OrganisationType.TYPE, "MES", desktop.head()))
                .isPresent();
        long head = desktop.head();
        assertThat(withdraw(id).already()).isEqualTo(2);
        assertThat(desktop.head()).isEqualTo(head);
    }

    @Test
    void leavesWhatWasChangedSince() {
        String id = imported(HEADER + "O-1,One,ngo\nO-2,Two,ngo\n", false);
        imported(HEADER + "O-1,Uno,ngo\n", true);
        WithdrawalReport report = withdraw(id);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.left()).singleElement().asString().contains("O-1 was changed since");
        assertThat(name("O-1")).isEqualTo("Uno");
    }

    @Test
    void restoresWhatTheImportCorrected() {
        String id = imported(HEADER + "MES,Other,ngo\nO-1,One,ngo\n", true);
        WithdrawalReport report = withdraw(id);
        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(name("MES")).isEqualTo("Ministry of Emergency Situations");
        assertThat(withdraw(id).already()).isEqualTo(2);
    }

    @Test
    void goesOnAfterAnInterruption() {
        String rows =
                IntStream.range(0, 12).mapToObj(i -> "O-" + i + ",x,ngo\n").collect(Collectors.joining());
        String id = imported(HEADER + rows, false);
        Progress breaking = (_, _, _) -> {
            throw new CancellationException("pulled the plug");
        };
        assertThatThrownBy(() -> desktop.imports().withdraw(id, WHY, Desktop.AUTHOR, breaking))
                .isInstanceOf(CancellationException.class);
        WithdrawalReport rest = withdraw(id);
        assertThat(rest.already()).isEqualTo(10);
        assertThat(rest.withdrawn()).isEqualTo(2);
    }

    @Test
    void bringsAWithdrawnImportBackOnlyAsACorrection() {
        String id = imported(HEADER + "O-1,One,ngo\n", false);
        withdraw(id);
        ImportReport again = desktop.run();
        assertThat(again.sum()).isEqualTo(new TypeCounts(1, 0, 0, 1));
        assertThat(again.findings())
                .singleElement()
                .extracting(f -> f.finding().code())
                .isEqualTo("record.withdrawn");
        assertThat(desktop.run(Desktop.OPTIONS.correcting()).sum()).isEqualTo(new TypeCounts(1, 0, 1, 0));
        assertThat(name("O-1")).isEqualTo("One");
        assertThat(withdraw(id).withdrawn()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoImport() {
        assertThat(withdraw("000000000000").found()).isFalse();
        assertThatThrownBy(() -> withdraw("R-1")).hasMessageContaining("12 hexadecimal digits");
        assertThatThrownBy(() -> desktop.imports().withdraw("000000000000", " ", Desktop.AUTHOR, Progress.NONE))
                .hasMessageContaining("reason");
    }

    private String imported(String organisations, boolean correct) {
        desktop.file("organisation.csv", organisations);
        ImportReport report = desktop.run(correct ? Desktop.OPTIONS.correcting() : Desktop.OPTIONS);
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.BOOKED);
        return report.id();
    }

    private WithdrawalReport withdraw(String id) {
        return desktop.imports().withdraw(id, WHY, Desktop.AUTHOR, Progress.NONE);
    }

    private String name(String organisation) {
        return desktop.books
                .find(OrganisationType.TYPE, organisation, desktop.head())
                .orElseThrow()
                .get(OrganisationType.NAME);
    }
}
