package org.clearground.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @Test
    void spellingsOfOneNameAreOne() {
        for (List<String> names : List.of(
                List.of("Ağdam", "Agdam", "Aghdam", "AĞDAM", "Агдам", "aghdam "),
                List.of("Şuşa", "Shusha", "Шуша", "SHUSHA"),
                List.of("Xankəndi", "Khankendi", "Khankandi", "Ханкенди"),
                List.of("Kəlbəcər", "Kalbajar", "Kelbadjar", "Кельбаджар"),
                List.of("Laçın", "Lachin", "Лачин"),
                List.of("İsmayıllı", "Ismayilli"))) {
            assertThat(names.stream().map(NameKey::of).distinct().toList())
                    .as(names.toString())
                    .hasSize(1);
        }
    }

    @Test
    void otherNamesStayOthers() {
        assertThat(NameKey.of("Ağdam")).isNotEqualTo(NameKey.of("Ağdərə"));
        assertThat(NameKey.of("Qazax")).isNotEqualTo(NameKey.of("Qax"));
    }

    @ParameterizedTest
    @CsvSource({
        "Füzuli, Fizuli, 1",
        "Füzuli, Физули, 1",
        "Cəbrayıl, Джебраил, 0",
        "Qubadlı, Кубатлы, 2",
        "Zəngilan, Zangelan, 1",
        "Zəngilan, Zagnilan, 1",
        "Ağdam, Ağdam, 0",
        "Ağdam, Lachin, 3"
    })
    void slipsOfTheHandAreCounted(String name, String asked, int away) {
        assertThat(NameKey.distance(NameKey.of(asked), NameKey.of(name), 2)).isEqualTo(away);
    }
}
