package org.clearground.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Period;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Counted;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.SettingType;

/// The books as figures read them: one prefix, asked for pivots and for current records.
final class FigureBooks {

    private final LedgerReader ledger;
    private final long known;
    private final Map<BalanceQuery, Pivot> pivots = new HashMap<>();
    private Optional<List<Span>> spans = Optional.empty();

    FigureBooks(LedgerReader ledger, long known) {
        this.ledger = ledger;
        this.known = known;
    }

    /// All balances, asked once, of a measure on these accounts in a period, where lines have these dimension
    /// values.
    Pivot pivot(String measure, Set<String> accounts, Map<String, Set<String>> where, Period period) {
        BalanceQuery query = new BalanceQuery(measure, accounts, where, Optional.of(period), known);
        return pivots.computeIfAbsent(query, asked -> Pivot.of(asked, ledger.balances(asked), openings(asked, period)));
    }

    /// The opening balances that a question would count, whatever its period; not asked for where no span is cut.
    private List<BalanceLine> openings(BalanceQuery query, Period period) {
        boolean cut =
                spans().stream().anyMatch(s -> s.measure().equals(query.measure()) && Pivot.cuts(period, s.period()));
        if (!cut) {
            return List.of();
        }
        return ledger
                .balances(new BalanceQuery(query.measure(), query.accounts(), query.where(), Optional.empty(), known))
                .stream()
                .filter(line -> line.dims().find(Pivot.OPENING).isPresent())
                .toList();
    }

    private List<Span> spans() {
        if (spans.isEmpty()) {
            List<Span> read = new ArrayList<>();
            current(
                    new OpeningBalanceType(),
                    f -> read.add(new Span(
                            f.get(OpeningBalanceType.MEASURE),
                            new Period(f.get(OpeningBalanceType.FROM_DAY), f.get(OpeningBalanceType.TO_DAY)))));
            spans = Optional.of(read);
        }
        return spans.get();
    }

    /// The time that an opening balance of a measure covers.
    private record Span(String measure, Period period) {}

    /// A setting's value as known.
    Optional<String> setting(String key) {
        return current(new SettingType()).stream()
                .filter(f -> f.get(Columns.NUMBER).equals(key))
                .map(f -> f.get(SettingType.VALUE))
                .findFirst();
    }

    /// How many different values are counted on days of a period.
    long distinct(Counted counted, Period period) {
        return ledger.distinct(counted.name(), Optional.of(period), known);
    }

    /// The current records of a type, in the order of their entries.
    List<Fields> current(RecordType type) {
        List<Fields> records = new ArrayList<>();
        current(type, records::add);
        return records;
    }

    /// Reads the current records of a type in constant memory.
    void current(RecordType type, Consumer<Fields> each) {
        ledger.current(type.name(), known, entry -> each.accept(read(type, entry)));
    }

    /// The same with the entry of each record's current version.
    void entries(RecordType type, BiConsumer<Entry, Fields> each) {
        ledger.current(type.name(), known, entry -> each.accept(entry, read(type, entry)));
    }

    private static Fields read(RecordType type, Entry entry) {
        return BodyCodec.fields(
                type, entry.draft().content().body(), entry.draft().content().geometry());
    }
}
