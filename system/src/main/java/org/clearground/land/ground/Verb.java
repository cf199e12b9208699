package org.clearground.land.ground;

import java.util.List;
import java.util.Optional;
import org.clearground.code.Codes;

/// What a record claims about ground. The order of the constants within a day's rank means nothing.
public enum Verb {
    /// A suspected hazardous area is recorded.
    SUSPECT(Rank.HAZARD, GroundState.SUSPECTED),
    /// A confirmed hazardous area is recorded.
    CONFIRM(Rank.HAZARD, GroundState.CONFIRMED),
    /// Non-technical survey releases ground.
    CANCEL(Rank.RELEASE, GroundState.CANCELLED),
    /// Technical survey releases ground.
    REDUCE(Rank.RELEASE, GroundState.REDUCED),
    /// Clearance releases ground.
    CLEAR(Rank.RELEASE, GroundState.CLEARED),
    /// Released ground is suspected again.
    REOPEN_SUSPECTED(Rank.REOPENING, GroundState.SUSPECTED),
    /// Released ground is confirmed again.
    REOPEN_CONFIRMED(Rank.REOPENING, GroundState.CONFIRMED);

    private final Rank rank;
    private final GroundState after;

    Verb(Rank rank, GroundState after) {
        this.rank = rank;
        this.after = after;
    }

    private static final Codes<Verb> CODES = new Codes<>(List.of(values()));

    /// The word that files and books write.
    public String code() {
        return Codes.of(this);
    }

    /// The verb of a word; refuses any other word.
    public static Verb of(String code) {
        return CODES.find(code)
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not a claim about ground"));
    }

    /// Its place within a day.
    public Rank rank() {
        return rank;
    }

    /// The state of the ground that it takes.
    public GroundState after() {
        return after;
    }

    /// Whether it takes ground of which nothing is recorded: hazards do, and releases, which then book
    /// it as recorded and released at once; re-openings do not.
    public boolean takesUnrecorded() {
        return rank != Rank.REOPENING;
    }

    /// What becomes of recorded ground in a state, or empty when nothing does.
    Optional<GroundState> turns(GroundState before) {
        boolean takes = switch (rank) {
            case HAZARD -> before.isReleased() || before == GroundState.SUSPECTED && this == CONFIRM;
            case RELEASE -> before.isOpen();
            case REOPENING -> before.isReleased();
        };
        return takes ? Optional.of(after) : Optional.empty();
    }

    /// The order of claims on one day.
    public enum Rank {
        /// Hazards come first.
        HAZARD,
        /// Then what releases ground.
        RELEASE,
        /// Then what opens it again.
        REOPENING
    }
}
