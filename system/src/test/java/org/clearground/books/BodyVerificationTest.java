package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.clearground.ledger.Author;
import org.clearground.ledger.Content;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RandomFields;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An entry holds exactly what the desk writes for its fields.
class BodyVerificationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    private static final String LIST_OF_CLEARANCE = "finds";

    private final BodyVerification verification = new BodyVerification(RecordTypes.STANDARD);

    @Test
    void acceptsWhatTheDeskWritesForEveryType() {
        for (RecordType type : RecordTypes.STANDARD.all()) {
            for (long seed = 1; seed <= 5; seed++) {
                Fields fields = new RandomFields(seed).of(type);
                assertThat(verification.find(written(type, fields)))
                        .as("%s, seed %d", type.name(), seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void refusesAMemberThatNoColumnReads() {
        for (RecordType type : RecordTypes.STANDARD.all()) {
            Fields fields = new RandomFields(3).of(type);
            String body = BodyCodec.toBody(type, fields);
            String more = body.substring(0, body.length() - 1) + ",\"zzz\":\"x\"}";
            assertThat(verification.find(draft(type, fields, more, BodyCodec.toGeometry(type, fields))))
                    .as(type.name())
                    .contains("its body is not what its fields are written as");
        }
    }

    @Test
    void refusesABodyThatIsJsonButNotCanonical() {
        RecordType type = RecordTypes.STANDARD.require("place");
        Fields fields = new RandomFields(3).of(type);
        String body = BodyCodec.toBody(type, fields).replaceFirst(":", ": ");
        assertThat(verification.find(draft(type, fields, body, null)))
                .contains("its body is not what its fields are written as");
    }

    @Test
    void refusesAValueThatReadsTheSameButIsWrittenOtherwise() {
        RecordType type = RecordTypes.STANDARD.require("setting");
        Fields fields = new RandomFields(3).of(type);
        String number = fields.get(Columns.NUMBER);
        String body = BodyCodec.toBody(type, fields)
                .replace("\"number\":\"" + number + "\"", "\"number\":\" " + number + "\"");
        assertThat(verification.find(draft(type, fields, body, null)))
                .contains("its body is not what its fields are written as");
    }

    @Test
    void refusesAListWithoutRows() {
        RecordType type = RecordTypes.STANDARD.require("clearance_report");
        Fields some = new RandomFields(3).of(type);
        Fields fields = new Fields(some.values(), Map.of());
        String body = BodyCodec.toBody(type, fields);
        assertThat(body).doesNotContain(LIST_OF_CLEARANCE);
        String list = body.replaceFirst(",\"number\"", ",\"" + LIST_OF_CLEARANCE + "\":[],\"number\"");
        assertThat(list).isNotEqualTo(body);
        assertThat(verification.find(draft(type, fields, list, null))).isPresent();
    }

    @Test
    void refusesAnOutlineWrittenOtherwiseAndAnotherNumberOrDay() {
        RecordType type = RecordTypes.STANDARD.require("hazard_area");
        Fields fields = new RandomFields(3).of(type);
        String body = BodyCodec.toBody(type, fields);
        byte[] geometry = Objects.requireNonNull(BodyCodec.toGeometry(type, fields));
        assertThat(verification.find(draft(type, fields, body, Arrays.copyOf(geometry, geometry.length + 1))))
                .isPresent();
        EntryDraft right = draft(type, fields, body, geometry);
        RecordRef other = new RecordRef(type.name(), RecordIds.of(type.name(), "other"), "other");
        assertThat(verification.find(draft(other, right.when(), right.content())))
                .contains("its number, its id and the number in its body do not belong together");
        EntryDraft late = draft(right.record(), ValueSpan.on(DAY.plusDays(40_000)), right.content());
        assertThat(verification.find(late)).contains("its value dates are not those of its fields");
    }

    private static EntryDraft written(RecordType type, Fields fields) {
        return draft(type, fields, BodyCodec.toBody(type, fields), BodyCodec.toGeometry(type, fields));
    }

    private static EntryDraft draft(RecordType type, Fields fields, String body, byte @Nullable [] geometry) {
        String number = fields.get(Columns.NUMBER);
        return draft(
                new RecordRef(type.name(), RecordIds.of(type.name(), number), number),
                type.when(fields),
                Content.open(body, "{}", geometry));
    }

    private static EntryDraft draft(RecordRef record, ValueSpan when, Content content) {
        return new EntryDraft(EntryKind.RECORDED, record, 1, when, null, new Author("w", "a"), "test", content);
    }
}
