package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.land.ground.Decision;
import org.clearground.land.ground.GroundAtDesk;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Redecision;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.store.SqlWriter;
import org.clearground.record.CheckContext;
import org.clearground.record.RecordIds;

/// The desk within one write transaction.
final class BookingDesk implements Desk {

    private final SqlWriter writer;
    private final LedgerReader reader;
    private final GroundAtDesk ground;
    private final GroundDecider decider;
    private final BooksContext context;
    private final Drawdown drawdown;
    private final Meter meter;
    private final BookedBodies bodies;
    private boolean halfDone;

    BookingDesk(Place place, BooksContext context, Drawdown drawdown) {
        this.meter = place.meter();
        this.bodies = place.bodies();
        this.writer = place.writer();
        this.drawdown = drawdown;
        this.reader = writer.reader();
        this.ground = place.ground();
        this.decider = new GroundDecider(ground);
        this.context = context;
    }

    /// Where the desk stands.
    ///
    /// @param bodies who keeps what is booked until the transaction is done
    record Place(SqlWriter writer, GroundAtDesk ground, BookedBodies bodies, Meter meter) {}

    /// Whether a booking broke off after it was decided: the map has moved on without its entry, so that
    /// nothing of this transaction may be kept, even if the work went on.
    boolean isHalfDone() {
        return halfDone;
    }

    @Override
    public CheckContext context() {
        return context;
    }

    @Override
    public void expect(List<Version> versions) {
        writer.expect(versions.stream().map(Version::ref).toList());
        ground.expect(versions.stream()
                .flatMap(version -> version.claims().stream())
                .map(claim -> claim.outline().envelope())
                .toList());
    }

    @Override
    public Booked record(Version version) {
        Optional<Entry> latest = writer.isNew(version.ref()) ? Optional.empty() : latest(version.ref());
        if (latest.isPresent()) {
            return already(version, latest.get());
        }
        ground.isNew(version.ref().id());
        EntryDraft draft = version.draft(EntryKind.RECORDED, 1);
        return book(
                draft,
                Optional.of(version),
                Optional.empty(),
                new GroundChange(draft.record().id(), writer.head().seq() + 1, version.claims(), true));
    }

    /// A record that is in the books: told as such when nothing is new about it, refused otherwise.
    private Booked already(Version version, Entry latest) {
        RecordRef ref = version.ref();
        boolean withdrawn = latest.draft().kind() == EntryKind.WITHDRAWN;
        Entry last = lastVersion(ref.id()).orElse(latest);
        if (!version.sameAs(last.draft().content())) {
            throw refused(
                    "record.exists",
                    name(ref) + " is in the books with other content (entry " + last.seq() + ", version "
                            + last.draft().version()
                            + (withdrawn ? ", withdrawn since" : "")
                            + "): that is a correction and must be said.");
        }
        List<Finding> findings = withdrawn
                ? List.of(Finding.warning(
                        "record.withdrawn",
                        name(ref) + " was withdrawn (entry " + latest.seq() + ") and stays so: correct it to bring it"
                                + " back."))
                : List.of();
        return new Booked(withdrawn ? latest : last, List.of(), findings, true);
    }

    @Override
    public Booked correct(Version version) {
        Entry latest = latest(version.ref())
                .orElseThrow(() -> refused(
                        "record.missing", name(version.ref()) + " is not in the books: there is nothing to correct."));
        boolean stands = latest.draft().kind() != EntryKind.WITHDRAWN;
        if (stands && version.sameAs(latest.draft().content())) {
            throw refused(
                    "correction.same",
                    "The correction of " + name(version.ref()) + " changes nothing: the books say the same since entry "
                            + latest.seq() + ".");
        }
        EntryDraft draft = version.draft(EntryKind.CORRECTED, latest.draft().version() + 1);
        Optional<JsonObject> was = stands ? Optional.of(body(latest)) : Optional.empty();
        return book(
                draft,
                Optional.of(version),
                was,
                new GroundChange(draft.record().id(), firstSeq(draft.record().id()), version.claims(), false));
    }

    @Override
    public Booked withdraw(Withdrawal withdrawal) {
        UUID id = RecordIds.of(withdrawal.type(), withdrawal.number());
        Entry latest = reader.latest(id, writer.head().seq())
                .orElseThrow(() -> refused(
                        "record.missing",
                        withdrawal.type() + " " + withdrawal.number()
                                + " is not in the books: there is nothing to withdraw."));
        if (latest.draft().kind() == EntryKind.WITHDRAWN) {
            return new Booked(latest, List.of(), List.of(), true);
        }
        EntryDraft old = latest.draft();
        String body = CanonicalJson.write(
                JsonObject.builder().put("reason", withdrawal.reason()).build());
        EntryDraft draft = new EntryDraft(
                EntryKind.WITHDRAWN,
                old.record(),
                old.version() + 1,
                old.when(),
                null,
                withdrawal.by(),
                withdrawal.source(),
                Content.open(body, "{}", null));
        return book(draft, Optional.empty(), Optional.of(body(latest)), GroundChange.withdrawal(id, firstSeq(id)));
    }

    /// @param says what the cause says, unless it is a withdrawal
    private Booked book(EntryDraft cause, Optional<Version> says, Optional<JsonObject> was, GroundChange change) {
        halfDone = true;
        Decision decision = meter.deciding(() -> decide(change));
        Optional<Entry> before = cause.kind() == EntryKind.RECORDED ? Optional.empty() : latest(cause.record());
        List<Decided> decided = new ArrayList<>();
        decided.add(new Decided(
                cause,
                Effects.ofGround(was, decision.back(), decision.booked()),
                change.firstSeq(),
                before.map(OpeningReader::drawn).orElse(List.of())));
        for (Redecision again : decision.redecided()) {
            Effects effects = Effects.ofGround(Optional.empty(), again.back(), again.booked());
            decided.add(Decided.again(cause, standing(again.record()), firstSeq(again.record()), effects));
        }
        List<EntryDraft> drafts = meter.deciding(() -> drafts(withOpenings(decided), says));
        List<Entry> entries = meter.appending(() -> writer.append(drafts));
        halfDone = false;
        context.booked(cause.record().type(), cause.record().number());
        return new Booked(entries.getFirst(), entries.subList(1, entries.size()), decision.findings(), false);
    }

    private List<EntryDraft> drafts(List<Decided> decided, Optional<Version> says) {
        List<EntryDraft> drafts = new ArrayList<>();
        for (Decided each : decided) {
            JsonObject effects = each.effects().toJson();
            EntryDraft draft = each.entry(effects);
            if (drafts.isEmpty() && says.isPresent()) {
                bodies.keep(draft.content(), effects, says.get());
            } else {
                bodies.keep(draft.content(), effects);
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /// The same with what each does to opening balances, and whoever draws otherwise because of it.
    private List<Decided> withOpenings(List<Decided> decided) {
        Drawdown.Outcome outcome = drawdown.of(decided);
        List<Decided> all = new ArrayList<>();
        decided.forEach(d -> all.add(d.with(outcome.of(d.id(), d.drawnBefore()))));
        for (SingleRecord other :
                outcome.others(decided.stream().map(Decided::id).toList())) {
            UUID id = other.record().id();
            List<Piece> pieces = ground.piecesOf(id);
            Effects effects = Effects.ofGround(Optional.empty(), pieces, pieces).with(outcome.of(id, other.drawn()));
            all.add(Decided.again(decided.getFirst().draft(), standing(id), other.firstSeq(), effects));
        }
        return all;
    }

    /// What the change does to the ground; nothing is asked for the many records that never touch it.
    private Decision decide(GroundChange change) {
        if (change.claims().isEmpty()
                && (change.first() || ground.actsOf(change.record()).isEmpty())) {
            return new Decision(List.of(), List.of(), List.of(), List.of());
        }
        return decider.decide(change);
    }

    private Entry standing(UUID record) {
        return reader.latest(record, writer.head().seq())
                .orElseThrow(() -> new IllegalStateException("a record that is not in the books was decided again"));
    }

    private static JsonObject body(Entry entry) {
        return CanonicalJson.readObject(entry.draft().content().body());
    }

    private Optional<Entry> latest(RecordRef ref) {
        return reader.latest(ref.id(), writer.head().seq());
    }

    private long firstSeq(UUID record) {
        return ground.firstSeq(record)
                .orElseGet(() -> reader.history(record).getFirst().seq());
    }

    private Optional<Entry> lastVersion(UUID record) {
        return reader.history(record).reversed().stream()
                .filter(e -> e.draft().kind() == EntryKind.RECORDED || e.draft().kind() == EntryKind.CORRECTED)
                .findFirst();
    }

    private static String name(RecordRef ref) {
        return ref.type() + " " + ref.number();
    }

    private static BookingRefused refused(String code, String sentence) {
        return new BookingRefused(Finding.fault(code, sentence));
    }
}
