package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.registry.PlaceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Labels ENGLISH = Labels.of(Locale.ENGLISH);

    @Test
    void everyTypeListAndColumnHasItsWords() {
        for (RecordType type : EveryType.LIST) {
            assertThat(ENGLISH.type(type)).isNotBlank();
            columns(type, null, type.columns());
            for (ListOf list : type.lists()) {
                assertThat(ENGLISH.list(type, list)).isNotBlank();
                columns(type, list, list.columns());
            }
        }
    }

    private static void columns(RecordType type, @Nullable ListOf list, List<Column<?>> columns) {
        for (Column<?> column : columns) {
            assertThat(ENGLISH.column(type, list, column)).isNotBlank();
            assertThat(ENGLISH.help(type, list, column)).as(column.name()).endsWith(".");
            column.format()
                    .listName()
                    .ifPresent(name -> codes(name, column.format().codes()));
        }
    }

    private static void codes(String list, List<String> codes) {
        assertThat(ENGLISH.codeList(list)).isNotBlank();
        codes.forEach(code -> assertThat(ENGLISH.code(list, code)).isNotBlank());
    }

    @Test
    void everyKeyOfTheBundleIsUsed() {
        Set<String> used = new TreeSet<>();
        for (RecordType type : EveryType.LIST) {
            used.add("type." + type.name());
            type.lists().forEach(list -> {
                used.add("list." + list.name());
                used.add("list." + type.name() + "." + list.name());
                list.columns().forEach(column -> use(used, list.name(), column));
            });
            type.columns().forEach(column -> use(used, type.name(), column));
            type.lists()
                    .forEach(list ->
                            list.columns().forEach(column -> use(used, type.name() + "." + list.name(), column)));
        }
        assertThat(ENGLISH.keys()).allSatisfy(key -> assertThat(used).contains(key));
    }

    private static void use(Set<String> used, String path, Column<?> column) {
        used.add("column." + path + "." + column.name());
        used.add("column." + column.name());
        used.add("help." + path + "." + column.name());
        used.add("help." + column.name());
        column.format().listName().ifPresent(list -> {
            used.add("codes." + list);
            column.format().codes().forEach(code -> {
                used.add("code." + list + "." + code);
                used.add("code." + code);
            });
        });
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(Labels.of(Locale.of("xx")).type(new PlaceType())).isEqualTo("Place");
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThatThrownBy(() -> ENGLISH.code("zone", "nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code.zone.nowhere");
    }
}
