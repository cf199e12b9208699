package org.clearground.web.map;

import java.time.LocalDate;
import java.util.Set;
import org.clearground.tile.Tier;
import org.clearground.tile.TileQuestion;
import org.clearground.web.page.Question;

/// How much of the map a caller sees.
///
/// @param code its word in addresses and texts
/// @param tier what is seen everywhere
/// @param near the places around which hazards and releases are seen as partners see them
record Sight(String code, Tier tier, Set<String> near) {

    /// The word of those who see more around their districts than elsewhere.
    static final String DISTRICT = "district";

    static Sight of(Tier tier) {
        return new Sight(tier.code(), tier, Set.of());
    }

    static Sight around(Set<String> near) {
        return new Sight(DISTRICT, Tier.PUBLIC, near);
    }

    /// What the tiles are asked at the period's end, with all that happened until then.
    TileQuestion question(Question question) {
        return question(
                question.known().seq(), LocalDate.EPOCH, question.period().to());
    }

    TileQuestion question(long known, LocalDate from, LocalDate to) {
        return new TileQuestion(tier, known, from, to, near);
    }
}
