package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.agreement.AgreementKind;
import org.clearground.agreement.AgreementStatus;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingKind;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedsListType;
import org.clearground.agreement.Stale;
import org.clearground.figures.DatedLine;
import org.clearground.quantity.Period;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// The lines of dated records: what each is called, what it says, as of which day, and the mark of a stale one.
final class DatedWords {

    static final String AS_OF = "as-of";

    private final Context context;
    private final Voice voice;

    DatedWords(Context context) {
        this.context = context;
        voice = context.voice();
    }

    /// One row per record.
    Table table(String id, List<DatedLine> lines) {
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column." + id)),
                HeadCell.words(voice.text("column.recorded")),
                HeadCell.words(voice.text("column.as_of")));
        return new Table(
                id,
                voice.say("table." + id),
                List.of(head),
                lines.stream().map(this::row).toList(),
                List.of());
    }

    private Table.Row row(DatedLine line) {
        List<Rich> words = new ArrayList<>();
        line.stale().ifPresent(stale -> words.add(flag(line, stale)));
        words.addAll(
                switch (line.type()) {
                    case AgreementType.TYPE -> agreement(line);
                    case MeetingType.TYPE -> meeting(line);
                    default -> list(line.fields());
                });
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(Table.Cell.of(title(line)), new Table.Cell(Rich.joined(words)), new Table.Cell(asOf(line))));
    }

    /// What the record is called.
    static String title(DatedLine line) {
        return line.fields()
                .get(
                        switch (line.type()) {
                            case AgreementType.TYPE -> AgreementType.TITLE;
                            case MeetingType.TYPE -> MeetingType.TITLE;
                            default -> NeedsListType.TITLE;
                        });
    }

    /// The day as of which a line is true; it opens the record.
    Rich asOf(DatedLine line) {
        String day = voice.shortDate(line.asOf()).replace(' ', '\u00a0');
        return Rich.of(context.binder().opening(line.cell(), day, AS_OF));
    }

    private Rich flag(DatedLine line, Stale stale) {
        Rich words = voice.say(
                "stale." + stale.name().toLowerCase(Locale.ROOT),
                switch (stale) {
                    case EXPIRED -> Map.of("status", status(line.fields()));
                    case OLD, BEFORE, NOT_RENEWED -> Map.of("as_of", date(line.asOf()));
                    case ANNOUNCED -> Map.of("recorded", date(line.asOf()));
                });
        return new Rich(List.of(new Rich.Flag(words.plain())));
    }

    private List<Rich> agreement(DatedLine line) {
        Fields f = line.fields();
        List<Rich> words = new ArrayList<>();
        String parties = String.join(
                ", ",
                f.list(AgreementType.PARTIES).stream()
                        .map(p -> p.get(AgreementType.PARTY))
                        .toList());
        Rich kind = Rich.of(voice.code(AgreementKind.LIST, f.get(AgreementType.KIND)));
        words.add(
                parties.isEmpty()
                        ? voice.say("agreement.kind", Map.of("kind", kind))
                        : voice.say("agreement.kind_parties", Map.of("kind", kind, "parties", Rich.of(parties))));
        Rich signed = date(f.get(AgreementType.SIGNED_ON));
        words.add(f.find(AgreementType.VALID_TO)
                .map(last -> voice.say("agreement.until", Map.of("signed", signed, "last", date(last))))
                .orElseGet(() -> voice.say("agreement.open", Map.of("signed", signed))));
        String standing = line.standing().name().toLowerCase(Locale.ROOT);
        words.add(voice.say("agreement.standing." + standing, Map.of("status", status(f))));
        quoted(f, AgreementType.TEXT, words);
        return words;
    }

    private Rich status(Fields agreement) {
        return Rich.of(voice.code(AgreementStatus.LIST, agreement.get(AgreementType.STATUS)));
    }

    private List<Rich> meeting(DatedLine line) {
        Fields f = line.fields();
        List<Rich> words = new ArrayList<>();
        Map<String, Rich> values =
                Map.of("kind", Rich.of(voice.code(MeetingKind.LIST, f.get(MeetingType.KIND))), "days", days(f));
        words.add(voice.say("meeting.days", values));
        f.find(MeetingType.HELD_AT).ifPresent(at -> words.add(voice.say("meeting.at", Map.of("at", Rich.of(at)))));
        by(f, words);
        f.find(MeetingType.PARTICIPANTS)
                .ifPresent(people -> words.add(voice.say(
                        "meeting.participants",
                        Map.of(
                                "participants",
                                context.bare(
                                        line.stated("participants", BigDecimal.valueOf(people.value())),
                                        "meeting-participants")))));
        if (line.stale().isEmpty() && line.standing() != DatedLine.Standing.HELD) {
            words.add(voice.say("meeting.standing." + line.standing().name().toLowerCase(Locale.ROOT)));
        }
        quoted(f, MeetingType.TEXT, words);
        return words;
    }

    private Rich days(Fields meeting) {
        LocalDate from = meeting.get(MeetingType.FROM_DAY);
        LocalDate to = meeting.get(MeetingType.TO_DAY);
        return from.equals(to) ? date(from) : Rich.of(voice.span(new Period(from, to)));
    }

    private List<Rich> list(Fields f) {
        List<Rich> words = new ArrayList<>();
        by(f, words);
        int needs = f.list(NeedsListType.NEEDS).size();
        if (needs == 0) {
            words.add(voice.say("needs.empty"));
        }
        quoted(f, NeedsListType.TEXT, words);
        return words;
    }

    private void by(Fields f, List<Rich> words) {
        f.find(Links.ORGANISATION_IF_ANY)
                .map(o -> context.figures().register().organisationName(o, "narrative"))
                .ifPresent(name -> words.add(voice.say("narrative.by", Map.of("organisation", Rich.of(name)))));
    }

    /// The record's own words, said to be such.
    private void quoted(Fields f, Column<String> text, List<Rich> words) {
        f.find(text)
                .map(t -> t.strip().replaceAll("\\s+", " "))
                .ifPresent(t -> words.add(voice.say("narrative.quoted", Map.of("text", Rich.of(t)))));
    }

    private Rich date(LocalDate day) {
        return Rich.of(voice.date(day));
    }
}
