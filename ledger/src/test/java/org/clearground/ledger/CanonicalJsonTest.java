package org.clearground.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sortsNamesByCodeUnitAndLeavesOutWhiteSpace() {
        JsonObject object = JsonObject.builder()
                .put("é", true)
                .put("b", -7)
                .put("B", "x")
                .put("a", new JsonArray(List.of(JsonObject.EMPTY, JsonArray.EMPTY)))
                .build();
        assertThat(CanonicalJson.write(object)).isEqualTo("{\"B\":\"x\",\"a\":[{},[]],\"b\":-7,\"é\":true}");
    }

    @Test
    void escapesOnlyWhatItMust() {
        assertThat(CanonicalJson.write(new JsonText("\"\\/\b\t\n\f\r\u0000\u001f\u007f<ə😀")))
                .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f<ə😀\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"a\":1,\"a\":1}",
                "{\"a\":null}",
                "1.0",
                "1e3",
                "9223372036854775808",
                "{} {}",
                "[1,]",
                "{'a':1}",
                "[1",
                "NaN"
            })
    void refusesWhatIsNotCanonicalJson(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOf(BadJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ }", "{\"b\":1,\"a\":1}", "{\"a\":\"\\u0041\"}", "{\"a\":-0}", "{\"a\":\"\\/\"}"})
    void readsButRefusesStrictlyWhatIsWrittenAnotherWay(String text) {
        assertThat(CanonicalJson.readObject(text)).isNotNull();
        assertThatThrownBy(() -> CanonicalJson.readStrict(text)).isInstanceOf(BadJson.class);
    }

    @Test
    void nestsThirtyTwoLevelsAndNoMore() {
        String deepest = "[".repeat(32) + "]".repeat(32);
        assertThat(CanonicalJson.write(CanonicalJson.read(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> CanonicalJson.read("[" + deepest + "]")).isInstanceOf(BadJson.class);
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> CanonicalJson.write(new JsonText("a\ud83d"))).isInstanceOf(BadJson.class);
        assertThatThrownBy(() -> CanonicalJson.write(new JsonText("\ude00a"))).isInstanceOf(BadJson.class);
    }

    @Test
    void namesWhatIsMissingOrOfAnotherKind() {
        JsonObject object = JsonObject.builder().put("n", 1).build();
        assertThat(object.integer("n")).isEqualTo(1);
        assertThat(object.findText("x")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> object.text("x")).hasMessage("the member 'x' is missing");
        assertThatThrownBy(() -> object.text("n")).hasMessageContaining("'n' is an integer");
    }

    @Test
    void readsBackWhateverItWrites() {
        for (long seed = 0; seed < 300; seed++) {
            JsonObject object = object(new Random(seed), 4);
            String text = CanonicalJson.write(object);
            assertThat(CanonicalJson.readStrict(text)).as("seed %s", seed).isEqualTo(object);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                "{\"a\":-1,\"ab\":[0,true,false,\"x\"],\"b\":{\"\":{}}}",
                "{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r/\"}",
                "{\"a\":999999999999999999,\"é\":\"ə\"}"
            })
    void seesCanonicalTextAtOnce(String text) {
        assertThat(CanonicalText.isObject(text)).isTrue();
        assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
    }

    /// Texts that are canonical but for one character, and texts that still are.
    @Test
    void refusesStrictlyTheSameWithoutReading() {
        String characters = "{}[]:,\"\\ab019-+. \tuetrfnls\u0000\u007fé\ud83d\ude00";
        int canonical = 0;
        int refused = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(CanonicalJson.write(object(random, 3)));
            int at = random.nextInt(text.length() + 1);
            String put = "" + characters.charAt(random.nextInt(characters.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, put);
                case 1 -> text.replace(Math.max(0, at - 1), at, put);
                case 2 -> text.delete(Math.max(0, at - 1), at);
                default -> text.append("");
            }
            boolean strict = isStrict(() -> CanonicalJson.readStrict(text.toString()));
            assertThat(isStrict(() -> CanonicalJson.checkStrict(text.toString())))
                    .as("seed %s: %s", seed, text)
                    .isEqualTo(strict);
            assertThat(CanonicalText.isObject(text.toString()) && !strict)
                    .as("seed %s: %s", seed, text)
                    .isFalse();
            canonical += CanonicalText.isObject(text.toString()) ? 1 : 0;
            refused += strict ? 0 : 1;
        }
        assertThat(canonical).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void readsDeepAndHugeTextsBeforeItAgrees() {
        String deepest = "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}";
        assertThat(CanonicalText.isObject(deepest)).isTrue();
        assertThat(CanonicalText.isObject("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"))
                .isFalse();
        assertThat(CanonicalText.isObject("{\"" + "a".repeat(2_000) + "\":1}")).isFalse();
        assertThat(CanonicalText.isObject("{\"a\":9223372036854775808}")).isFalse();
        CanonicalJson.checkStrict("{\"" + "a".repeat(2_000) + "\":9223372036854775807}");
    }

    private static boolean isStrict(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (BadJson _) {
            return false;
        }
    }

    private static JsonObject object(Random random, int depth) {
        JsonObject.Builder builder = JsonObject.builder();
        for (int i = random.nextInt(5); i > 0; i--) {
            builder.put(text(random), value(random, depth));
        }
        return builder.build();
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new JsonInt(random.nextLong());
            case 1 -> new JsonText(text(random));
            case 2 -> new JsonBool(random.nextBoolean());
            case 3 -> object(random, depth - 1);
            default -> JsonArray.of(List.of(1, 2), i -> value(random, depth - 1));
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 0x11000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
