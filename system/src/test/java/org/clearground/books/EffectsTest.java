package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.land.ground.GroundState;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Verb;
import org.clearground.ledger.Dims;
import org.clearground.ledger.JsonObject;
import org.junit.jupiter.api.Test;

/// Effects as the books write them.
class EffectsTest {

    private static final UUID OWNER = new UUID(1, 2);
    private static final Outline OUTLINE = Samples.cells(0, 0, 1, 1);
    private static final Piece PIECE = new Piece(
            new Move(
                    "mined_area",
                    0,
                    Verb.CLEAR,
                    LocalDate.parse("2025-02-01"),
                    OWNER,
                    OWNER,
                    GroundState.CONFIRMED,
                    GroundState.CLEARED,
                    OUTLINE.area(),
                    Dims.NONE.with("place", "P-1"),
                    Dims.NONE.with("place", "P-2")),
            OUTLINE);

    @Test
    void nothingIsAnEmptyObject() {
        assertThat(Effects.NONE.write()).isEqualTo("{}");
        assertThat(Effects.read("{}")).isEqualTo(Effects.NONE);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Effects effects = new Effects(
                Optional.of(JsonObject.builder().put("number", "CR-1").build()),
                List.of(PIECE.move()),
                List.of(PIECE),
                Effects.Openings.NONE);
        assertThat(Effects.read(effects.write())).isEqualTo(effects);
        assertThat(Effects.read(effects.write()).write()).isEqualTo(effects.write());
    }

    @Test
    void piecesTakenBackCarryNoGround() {
        assertThat(new Effects(Optional.empty(), List.of(PIECE.move()), List.of(), Effects.Openings.NONE).write())
                .doesNotContain("wkt")
                .contains("\"from\":\"place=P-1\"")
                .contains("\"m2\":" + OUTLINE.area().value());
    }

    @Test
    void refusesWhatIsNoPiece() {
        assertThatThrownBy(() -> Effects.read("{\"back\":[{\"map\":\"mined_area\"}]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
