package org.clearground.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.clearground.web.people.AuditLine;
import org.clearground.web.people.SqlAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongTriesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-05-01T08:00:00Z"));
    private final SqlAccounts accounts;
    private final WrongTries tries;

    WrongTriesTest(@TempDir Path folder) {
        accounts = SqlAccounts.open(folder, now::get);
        tries = new WrongTries(now::get, accounts);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            tries.wrong(address);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(i -> i.plus(time));
    }

    @Test
    void holdsAnAddressAfterTheLastThatIsAllowedUntilTheSpanIsOver() {
        wrong("10.0.0.1", WrongTries.MOST - 1);
        assertThat(tries.held("10.0.0.1")).isEmpty();
        pass(Duration.ofMinutes(1));
        wrong("10.0.0.1", 1);
        assertThat(tries.held("10.0.0.1")).contains(Duration.ofMinutes(4));
        assertThat(tries.held("10.0.0.2")).as("another address").isEmpty();
        pass(Duration.ofMinutes(4).minusMillis(1));
        assertThat(tries.held("10.0.0.1")).contains(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(tries.held("10.0.0.1")).isEmpty();
        wrong("10.0.0.1", WrongTries.MOST - 1);
        assertThat(tries.held("10.0.0.1")).as("a new span counts anew").isEmpty();
        assertThat(accounts.audited(Long.MAX_VALUE, 10).stream().map(AuditLine::event))
                .containsExactly("address_held");
    }

    @Test
    void aNetworkOfTheLongAddressesIsOnePlace() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            tries.wrong("2001:db8:1:2::" + Integer.toHexString(i + 1));
        }
        assertThat(tries.held("2001:db8:1:2:ffff::1")).isPresent();
        assertThat(tries.held("2001:db8:1:3::1")).isEmpty();
        wrong("not:an:address", WrongTries.MOST);
        assertThat(tries.held("not:an:address")).isPresent();
    }
}
