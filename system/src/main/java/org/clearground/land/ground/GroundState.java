package org.clearground.land.ground;

import java.util.List;
import org.clearground.code.Codes;

/// What is said of a point of the country on one map. Each state is an account of the measure
/// [GroundPostings#AREA].
public enum GroundState {
    /// Nothing is recorded; no cell holds it and nothing says that it is safe.
    UNRECORDED,
    /// Suspected hazardous area.
    SUSPECTED,
    /// Confirmed hazardous area.
    CONFIRMED,
    /// Released by non-technical survey.
    CANCELLED,
    /// Released by technical survey.
    REDUCED,
    /// Released by clearance.
    CLEARED;

    private static final Codes<GroundState> CODES = new Codes<>(List.of(values()));

    /// The word that files and books write.
    public String code() {
        return Codes.of(this);
    }

    /// The state of a word; refuses any other word.
    public static GroundState of(String code) {
        return CODES.find(code)
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not a state of ground"));
    }

    /// Whether the ground is hazardous as far as is known: suspected or confirmed.
    public boolean isOpen() {
        return this == SUSPECTED || this == CONFIRMED;
    }

    /// Whether the ground was released: cancelled, reduced or cleared.
    public boolean isReleased() {
        return this == CANCELLED || this == REDUCED || this == CLEARED;
    }
}
