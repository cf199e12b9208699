package org.clearground.web.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.SqlAccounts;

/// Counts wrong tokens and refused sign-ins by the address that they come from: after [#MOST] within [#SPAN]
/// nothing of that kind from there is looked at until the span is over.
final class WrongTries {

    /// So many are answered; what comes after them has to wait.
    static final int MOST = 30;

    /// From the first of them on.
    static final Duration SPAN = Duration.ofMinutes(5);

    /// Who has more addresses than these at once pushes out the oldest.
    private static final int ADDRESSES = 10_000;

    /// A network gives one place 2 to the power of 64 addresses: they count as one.
    private static final int NETWORK_BYTES = 8;

    private final InstantSource clock;
    private final SqlAccounts accounts;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    WrongTries(InstantSource clock, SqlAccounts accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    private record Count(Instant since, int wrong) {

        Instant ends() {
            return since.plus(SPAN);
        }
    }

    /// How long an address has to wait; empty when it need not.
    synchronized Optional<Duration> held(String address) {
        Instant now = clock.instant();
        return Optional.ofNullable(counts.get(network(address)))
                .filter(c -> c.wrong() >= MOST && now.isBefore(c.ends()))
                .map(c -> Duration.between(now, c.ends()));
    }

    /// Tells of something wrong from an address.
    synchronized void wrong(String address) {
        String network = network(address);
        Instant now = clock.instant();
        Count before = counts.get(network);
        Count count;
        if (before == null || !now.isBefore(before.ends())) {
            counts.remove(network); // so that the order stays that of beginning
            count = new Count(now, 1);
        } else {
            count = new Count(before.since(), before.wrong() + 1);
        }
        counts.put(network, count);
        if (counts.size() > ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        if (count.wrong() == MOST) {
            accounts.audit("-", AuditEvent.ADDRESS_HELD, network);
        }
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? java.util.HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) { // none that we know: it stands for itself
            return address;
        }
    }
}
