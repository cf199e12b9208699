package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearground.ledger.BadJson;
import org.clearground.ledger.CanonicalJson;
import org.junit.jupiter.api.Test;

class PieceJsonTest {

    private final Strip strip = new Strip()
            .book("H", Verb.CONFIRM, "2025-01-01", "##......")
            .book("R", Verb.CLEAR, "2025-02-01", ".##.....");

    @Test
    void comesBackAsItWas() {
        for (Piece piece : strip.books.piecesOf("R")) {
            String text = CanonicalJson.write(PieceJson.write(piece));
            assertThat(PieceJson.readPiece(CanonicalJson.readStrict(text))).isEqualTo(piece);
            assertThat(PieceJson.readMove(CanonicalJson.readStrict(text))).isEqualTo(piece.move());
        }
    }

    @Test
    void takesBackWithoutGround() {
        Move move = strip.books.piecesOf("R").getFirst().move();
        assertThat(PieceJson.write(move).has("wkt")).isFalse();
        assertThat(PieceJson.readMove(PieceJson.write(move))).isEqualTo(move);
    }

    @Test
    void leavesOutTheOwnerOfUnrecordedGround() {
        Piece outside = strip.books.piecesOf("R").getLast();
        assertThat(PieceJson.write(outside).members()).doesNotContainKeys("owner", "from");
    }

    @Test
    void refusesAWordThatIsNoState() {
        String text = CanonicalJson.write(
                        PieceJson.write(strip.books.piecesOf("H").getFirst()))
                .replace("\"confirmed\"", "\"safe\"");
        assertThatThrownBy(() -> PieceJson.readPiece(CanonicalJson.readObject(text)))
                .isInstanceOf(BadJson.class)
                .hasMessageContaining("'safe' is not a state of ground");
    }
}
