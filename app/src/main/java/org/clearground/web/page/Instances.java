package org.clearground.web.page;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Gives each form that is opened a name of its own. Not a secret: it only tells two sendings of one form from
/// two forms.
@Component
public final class Instances {

    private final InstantSource clock;
    private final AtomicLong count = new AtomicLong();

    Instances(InstantSource clock) {
        this.clock = clock;
    }

    /// The next one.
    public String next() {
        return clock.instant().toEpochMilli() + "-" + count.incrementAndGet();
    }
}
