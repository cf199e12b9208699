package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearground.land.HazardAreaType;
import org.clearground.registry.PlaceType;
import org.clearground.registry.SettingType;
import org.junit.jupiter.api.Test;

class BodyCodecTest {

    private static final int ROUNDS = 12;

    @Test
    void readsBackWhatItWroteForEveryType() {
        for (RecordType type : EveryType.LIST) {
            for (long seed = 1; seed <= ROUNDS; seed++) {
                Fields fields = new RandomFields(seed).of(type);
                String body = BodyCodec.toBody(type, fields);
                byte[] geometry = BodyCodec.toGeometry(type, fields);
                assertThat(BodyCodec.fields(type, body, geometry))
                        .as("%s, seed %d", type.name(), seed)
                        .isEqualTo(fields);
            }
        }
    }

    @Test
    void writesTheSameBodyAgain() {
        for (RecordType type : EveryType.LIST) {
            Fields fields = new RandomFields(7).of(type);
            String body = BodyCodec.toBody(type, fields);
            Fields again = BodyCodec.fields(type, body, BodyCodec.toGeometry(type, fields));
            assertThat(BodyCodec.toBody(type, again)).as(type.name()).isEqualTo(body);
        }
    }

    @Test
    void leavesOutEmptyColumnsAndLists() {
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, "S")
                .put(SettingType.VALUE, "1")
                .build();
        assertThat(BodyCodec.toBody(new SettingType(), fields)).isEqualTo("{\"number\":\"S\",\"value\":\"1\"}");
    }

    @Test
    void keepsTheGeometryBesideTheBody() {
        RecordType type = new HazardAreaType();
        Fields fields = new RandomFields(3).of(type);
        assertThat(BodyCodec.toBody(type, fields)).doesNotContain("\"geometry\"", "POLYGON");
        assertThat(BodyCodec.toGeometry(type, fields)).isNotNull();
    }

    @Test
    void refusesABodyWithAnUnknownCode() {
        assertThatThrownBy(() -> BodyCodec.fields(
                        new PlaceType(), "{\"level\":\"village\",\"name\":\"x\",\"number\":\"x\"}", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level");
    }
}
