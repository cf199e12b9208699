package org.clearground.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.books.RecordTypes;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class AttributeTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample soil() {
        return attribute("A-1", "code").with("codes", "sand, loam,clay");
    }

    private static Sample attribute(String number, String kind) {
        return Sample.of(
                new AttributeType(RecordTypes.STANDARD::all),
                "number",
                number,
                "of_type",
                "hazard_area",
                "name",
                "soil",
                "kind",
                kind,
                "label",
                "Soil",
                "help",
                "The soil that prevails.");
    }

    @Test
    void extendsATypeThatThereIs() {
        assertThat(soil().findings(context)).isEmpty();
        assertThat(soil().with("of_type", "hazard").findings(context)).containsExactly("attribute.type");
        assertThat(soil().with("of_type", "attribute").findings(context)).containsExactly("attribute.type");
        assertThat(attribute("A-1", "unknown").findings(context)).containsExactly("attribute.kind");
    }

    @Test
    void extendsAListThatTheTypeHas() {
        assertThat(soil().with("of_list", "evidence").findings(context)).isEmpty();
        assertThat(soil().with("of_list", "finds").findings(context)).containsExactly("attribute.list");
        assertThat(soil().with("of_type", "setting", "of_list", "finds").findings(context))
                .containsExactly("attribute.list");
    }

    @Test
    void aCodeIsAWordThatStandsOnce() {
        assertThat(soil().with("codes", "").findings(context)).containsExactly("attribute.codes");
        assertThat(soil().with("codes", "sand,sand").findings(context)).containsExactly("attribute.codes");
        assertThat(soil().with("codes", "Sand").findings(context)).containsExactly("attribute.codes");
        assertThat(soil().with("codes", "sand,").findings(context)).containsExactly("attribute.codes");
        assertThat(attribute("A-1", "count").with("codes", "sand").findings(context))
                .containsExactly("attribute.codes");
    }

    @Test
    void unknownIsAlwaysACode() {
        assertThat(AttributeType.column(soil().fields()).format().codes())
                .containsExactly("sand", "loam", "clay", "unknown");
        assertThat(AttributeType.column(soil().with("codes", "unknown,sand").fields())
                        .format()
                        .codes())
                .containsExactly("unknown", "sand");
    }

    @Test
    void aTypeHasOneAttributeOfAName() {
        context.record(AttributeType.TYPE, soil().fields());
        assertThat(soil().findings(context)).isEmpty();
        assertThat(attribute("A-2", "text").findings(context)).containsExactly("attribute.twice");
        assertThat(attribute("A-2", "text").with("of_type", "place").findings(context))
                .isEmpty();
        assertThat(attribute("A-2", "text").with("of_list", "evidence").findings(context))
                .as("the record and its list each have their own")
                .isEmpty();
    }

    @Test
    void staysWhatItIsButMayGetCodesAndBetterWords() {
        context.previous(AttributeType.TYPE, soil().fields());
        assertThat(soil().with("codes", "sand,loam,clay,rock", "label", "Ground")
                        .findings(context))
                .isEmpty();
        assertThat(soil().with("codes", "sand,loam").findings(context)).containsExactly("attribute.changed");
        assertThat(attribute("A-1", "text").findings(context)).containsExactly("attribute.changed");
        assertThat(soil().with("required_from", "2026-01-01").findings(context)).isEmpty();
        assertThat(soil().with("of_list", "evidence").findings(context)).containsExactly("attribute.changed");
        assertThat(soil().with("name", "ground").findings(context)).containsExactly("attribute.changed");
    }
}
