package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Column<String> NUMBER = Column.required("number", Formats.TEXT);
    private static final Column<String> TEAM = Column.optional("team", Formats.TEXT);

    @Test
    void findsEachOfManyColumnsInTheOrderInWhichTheyWereSet() {
        List<Column<String>> columns = new ArrayList<>();
        Fields.Builder builder = Fields.builder();
        for (int i = 0; i < 200; i++) {
            Column<String> column = Column.optional("attribute_" + i, Formats.TEXT);
            columns.add(column);
            builder.put(column, "value " + i);
        }
        Fields fields = builder.build();

        for (int i = 0; i < 200; i++) {
            assertThat(fields.get(columns.get(i))).isEqualTo("value " + i);
        }
        assertThat(fields.has(TEAM)).isFalse();
        assertThat(new ArrayList<Object>(fields.values().keySet())).isEqualTo(columns);
    }

    @Test
    void equalColumnsAreOneAndTheLastValueCounts() {
        Column<String> same = Column.required("number", NUMBER.format());
        Fields fields = Fields.builder().put(NUMBER, "H-1").put(same, "H-2").build();

        assertThat(fields.get(NUMBER)).isEqualTo("H-2");
        assertThat(fields.values()).hasSize(1);
        assertThat(fields.has(Column.optional("number", NUMBER.format()))).isFalse();
    }

    @Test
    void whatWasBuiltDoesNotChangeWithItsBuilder() {
        Fields.Builder builder = Fields.builder().put(NUMBER, "H-1");
        Fields first = builder.build();
        Fields second = builder.put(NUMBER, "H-2").put(TEAM, "T").build();

        assertThat(first.get(NUMBER)).isEqualTo("H-1");
        assertThat(first.has(TEAM)).isFalse();
        assertThat(second.get(NUMBER)).isEqualTo("H-2");
    }

    @Test
    void sameValuesInAnotherOrderAreEqual() {
        Fields one = Fields.builder().put(NUMBER, "H-1").put(TEAM, "T").build();
        Fields other = new Fields(Map.of(TEAM, "T", NUMBER, "H-1"), Map.of());

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Fields.builder().put(NUMBER, "H-1").build());
    }
}
