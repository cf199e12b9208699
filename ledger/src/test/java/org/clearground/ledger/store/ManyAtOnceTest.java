package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerFailure;
import org.junit.jupiter.api.Test;

/// Works that append more than is gathered, so that entries are written while the next ones are decided.
class ManyAtOnceTest extends StoreTest {

    private static final int MANY = 700;

    @Test
    void givesTheHeadThatOneByOneGives() {
        SqlLedger atOnce = create("at-once");
        SqlLedger single = create("single");
        atOnce.write(w -> book(w, MANY));
        for (int i = 0; i < MANY; i++) {
            int number = i;
            single.write(w -> w.append(Books.recorded("B" + number, 1)));
        }

        assertThat(atOnce.head()).isEqualTo(single.head());
        assertThat(atOnce.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void showsEverythingWhenItIsAskedFor() {
        SqlLedger ledger = create("asked");
        long found = ledger.write(w -> {
            book(w, MANY - 1);
            w.append(Books.recorded("last", 1));
            return w.reader().findRecord("bag", "last").isPresent()
                    ? w.reader().head().seq()
                    : 0;
        });

        assertThat(found).isEqualTo(MANY);
    }

    @Test
    void keepsNothingOfAWorkThatEndsWhileItsEntriesAreWritten() {
        SqlLedger ledger = create("ends");
        assertThatThrownBy(() -> ledger.write(w -> {
                    book(w, MANY);
                    throw new IllegalStateException("over");
                }))
                .hasMessage("over");

        assertThat(ledger.head().seq()).isZero();
        ledger.write(w -> book(w, MANY));
        assertThat(ledger.head().seq()).isEqualTo(MANY);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void answersWithTheEntryThatIsJustWritten() {
        SqlLedger ledger = create("again");
        Entry again = ledger.write(w -> {
            book(w, MANY);
            return w.append(Books.recorded("B0", 1));
        });

        assertThat(again.seq()).isEqualTo(1);
        assertThat(ledger.head().seq()).isEqualTo(MANY);
    }

    @Test
    void aWriteThatFailsInTheBackgroundFailsTheWork() {
        SqlLedger ledger = create("fails");
        Connection kept = ledger.write(SqlWriter::connection);
        assertThatThrownBy(() -> ledger.write(w -> {
                    SqlConnections.run(kept, "DROP TABLE bag");
                    return book(w, MANY);
                }))
                .isInstanceOf(LedgerFailure.class);

        assertThat(ledger.head().seq()).isZero();
        ledger.write(w -> book(w, 1));
        assertThat(ledger.head().seq()).isEqualTo(1);
    }

    private static boolean book(SqlWriter writer, int entries) {
        for (int i = 0; i < entries; i++) {
            writer.append(Books.recorded("B" + i, 1));
        }
        return true;
    }
}
