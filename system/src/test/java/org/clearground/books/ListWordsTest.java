package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListWordsTest {

    @Test
    void wordsAreLettersAndDigitsInLowerCaseWithoutAccents() {
        assertThat(ListWords.split("ANAMA's 3rd-Team, (Ağdam)")).containsExactly("anama", "s", "3rd", "team", "agdam");
        assertThat(ListWords.split("Şuşa əlavə Straße ﬁeld")).containsExactly("susa", "elave", "strasse", "field");
        assertThat(ListWords.split(" -- ")).isEmpty();
    }

    @Test
    void aWordOfAnyLengthIsCutAtForty() {
        assertThat(ListWords.split("x".repeat(50) + " é" + "x".repeat(50)))
                .containsExactly("x".repeat(40), "e" + "x".repeat(39));
    }

    @Test
    void theQuickWayForPlainLatinFindsWhatFoldingFinds() {
        long seed = 20_251_122;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(60), 0, 0x80)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            List<String> folded = ListWords.split(text + " é");
            assertThat(ListWords.split(text))
                    .as("seed %d: '%s'", seed, text)
                    .isEqualTo(folded.subList(0, folded.size() - 1));
        }
    }

    @Test
    void aCodeIsAWordThatNoTextHas() {
        assertThat(ListWords.code("status", "open")).isEqualTo("status=open");
        assertThat(ListWords.code("place", "D-1")).isEqualTo("place=_44_2d1");
    }
}
