package org.clearground.report.quarterly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.Restatements;
import org.clearground.figures.Scope;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.document.Definition;
import org.clearground.report.document.Document;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Stamp;

/// The national report of a period as known at a prefix. The same books, period, prefix and language give the
/// same document.
///
/// The books' settings `report.notice` (a line on every page), `country.place` (in the title) and
/// `authority.zone` shape it.
public final class QuarterlyReport {

    /// The languages that it is written in, English first.
    public static final List<String> LANGUAGES = List.of("en", "az");

    private final Context context;
    private final Document document;
    private final LocalDate made;

    private QuarterlyReport(Context context, Document document, LocalDate made) {
        this.context = context;
        this.document = document;
        this.made = made;
    }

    /// Asks the books and writes the document.
    ///
    /// @param ledger   the books
    /// @param period   the period reported
    /// @param known    how much of the books counts
    /// @param language one of [#LANGUAGES]; another one is refused
    public static QuarterlyReport of(SqlLedger ledger, Period period, Prefix known, String language) {
        check(language);
        NationalFigures figures = NationalFigures.of(ledger, period, known);
        try (Cores cores = new Cores()) {
            Readings readings = Readings.begin(ledger, figures, cores);
            Restatements restatements = Restatements.of(ledger, figures.scope());
            Voice voice = voice(figures, language);
            return of(new Context(figures, restatements, ledger, readings, voice, new Binder(voice)));
        }
    }

    /// The same report in another language, without reading the books again.
    ///
    /// @param language one of [#LANGUAGES]; another one is refused
    public QuarterlyReport in(String language) {
        check(language);
        Voice voice = voice(context.figures(), language);
        return of(new Context(
                context.figures(),
                context.restatements(),
                context.ledger(),
                context.readings(),
                voice,
                new Binder(voice)));
    }

    private static QuarterlyReport of(Context context) {
        Scope scope = context.figures().scope();
        LocalDate made = context.ledger()
                .entry(scope.known().seq())
                .map(context::day)
                .orElse(scope.period().to());
        return new QuarterlyReport(context, document(context, made), made);
    }

    private static void check(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "'" + language + "' is not a language of the report: " + String.join(", ", LANGUAGES));
        }
    }

    private static Voice voice(NationalFigures figures, String language) {
        Voice voice = new Voice(language);
        Scope scope = figures.scope();
        Period period = scope.period();
        voice.always("period", voice.period(period));
        voice.always("period_short", voice.shortPeriod(period));
        voice.always("since_short", voice.shortDate(scope.since()));
        voice.always("period_days", voice.span(period));
        voice.always("since", voice.date(scope.since()));
        voice.always("until", voice.date(period.to()));
        voice.always("from", voice.date(period.from()));
        voice.always("year", voice.ordinal(period.to().getYear()));
        voice.always(
                "country",
                figures.register()
                        .setting("country.place")
                        .map(figures.register()::placeName)
                        .orElse(voice.text("country.unnamed")));
        return voice;
    }

    /// The document, ready for any writer.
    public Document document() {
        return document;
    }

    /// The day of the prefix's last booking: the files' date.
    public LocalDate made() {
        return made;
    }

    /// The figures behind it.
    public NationalFigures figures() {
        return context.figures();
    }

    /// The few numbers that a reader takes home, for a terminal.
    public List<Block.Card> keyFigures() {
        return document.blocks().stream()
                .filter(Block.KeyFigures.class::isInstance)
                .flatMap(b -> ((Block.KeyFigures) b).cards().stream())
                .toList();
    }

    Context context() {
        return context;
    }

    private static Document document(Context context, LocalDate made) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.paragraph("about"));
        if (!context.figures().divisible()) {
            blocks.add(context.paragraph("remark.period.indivisible"));
        }
        blocks.addAll(new KeySection(context).blocks());
        blocks.addAll(new RestatementSection(context).blocks());
        blocks.addAll(new ExtentSection(context).blocks());
        blocks.addAll(new AccidentSection(context).blocks());
        blocks.addAll(new ResourceSection(context).blocks());
        blocks.addAll(new StaffDetailSection(context).blocks());
        blocks.addAll(new AreaSection(context).blocks());
        blocks.addAll(new FindSection(context).blocks());
        blocks.addAll(new DistrictSection(context).blocks());
        blocks.addAll(new BalanceSection(context).blocks());
        blocks.addAll(new PlanSection(context).blocks());
        blocks.addAll(new EducationSection(context).blocks());
        blocks.addAll(new EducationDetailSection(context).blocks());
        blocks.addAll(new AfterWorkSection(context).blocks());
        blocks.addAll(new MarkingSection(context).blocks());
        blocks.addAll(new FundingSection(context).blocks());
        blocks.addAll(new DonorSection(context).blocks());
        blocks.addAll(new DisplacementSection(context).blocks());
        blocks.addAll(new NarrativeSection(context).blocks());
        blocks.addAll(new ReturnSection(context).blocks());
        blocks.addAll(new RemarkSection(context).blocks());
        blocks.addAll(new FindingSection(context).blocks());
        List<Block> appendix = new FindingAppendix(context).blocks();
        List<Definition> definitions = context.binder().definitions().stream()
                .map(new Glossary(context.voice())::definition)
                .toList();
        blocks.add(context.heading("definitions"));
        blocks.add(new Block.Definitions(definitions));
        blocks.addAll(new SourceSection(context).blocks());
        blocks.addAll(appendix);
        Voice voice = context.voice();
        return new Document(voice.text("title"), voice.language(), stamp(context, made), definitions, blocks);
    }

    private static Stamp stamp(Context context, LocalDate made) {
        Voice voice = context.voice();
        Prefix known = context.figures().scope().known();
        Optional<String> banner = context.figures().register().setting("report.notice");
        String upTo = voice.say(
                        "known",
                        Map.of(
                                "entry", Rich.of(voice.numbers().print(known.seq())),
                                "booked", Rich.of(voice.date(made))))
                .plain();
        return new Stamp(
                voice.span(context.figures().scope().period()),
                upTo,
                known.head().abbreviated(),
                banner);
    }
}
