package org.clearground.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.clearground.report.draw.Typeface;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void bindsEveryPlaceholder() {
        Rich text = Template.parse("In {period}, {area} ha were cleared.")
                .bind(Map.of("period", Rich.of("the first quarter"), "area", Rich.of(Samples.area("a", "12.34"))));
        assertThat(text.plain()).isEqualTo("In the first quarter, 12.3 ha were cleared.");
        assertThat(text.figures()).extracting(BoundFigure::id).containsExactly("a");
    }

    @Test
    void refusesADigitOutsideAPlaceholder() {
        assertThatThrownBy(() -> Template.parse("In {period}, 7 ha were cleared."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'7' at 13");
    }

    @Test
    void refusesADigitOfAnotherScript() {
        assertThatThrownBy(() -> Template.parse("٣ {area}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allowsADigitInAPlaceholdersName() {
        assertThat(Template.parse("{top_1} leads").names()).containsExactly("top_1");
    }

    @Test
    void refusesALooseBrace() {
        assertThatThrownBy(() -> Template.parse("In {period, much.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMissingAndASurplusValue() {
        Template template = Template.parse("In {period}");
        assertThatThrownBy(() -> template.bind(Map.of())).hasMessageContaining("period");
        assertThatThrownBy(() -> template.bind(Map.of("period", Rich.of("x"), "more", Rich.of("y"))))
                .hasMessageContaining("more");
    }

    @Test
    void theWritersOwnTextsAreTemplates() {
        assertThat(Texts.of(HtmlWriter.class, "words", "en").faults()).isEmpty();
    }

    @Test
    void theShippedLettersPrintTheTexts() {
        Texts texts = Texts.of(HtmlWriter.class, "words", "en");
        assertThat(texts.keys().stream().map(texts::text)).allMatch(Typeface.REGULAR::prints);
    }

    @Test
    void aLanguageWithoutTextsIsEnglish() {
        assertThat(Texts.of(HtmlWriter.class, "words", "xx").text("estimate")).isEqualTo("estimate");
    }
}
