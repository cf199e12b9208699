package org.clearground.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.funding.Stage;

/// What one donor gave in one currency or one kind of thing, since the cumulation began.
///
/// @param donor  the donor's name; empty for the sum of a currency, which holds also what came without a
///               donor's name
/// @param unit   the currency's code, or the unit's word
/// @param inKind whether it is things and not money
/// @param stages pledged, committed, received, spent, in this order
public record DonorLine(String donor, String unit, boolean inKind, List<Cell> stages) {

    private static final List<Stage> STAGES = List.of(Stage.PLEDGED, Stage.COMMITTED, Stage.RECEIVED, Stage.SPENT);

    /// Copies the cells.
    public DonorLine {
        stages = List.copyOf(stages);
    }

    /// Lines by currency with a sum under each, then what came in kind by its unit.
    static List<DonorLine> of(
            FigureBooks books, Register register, Scope scope, List<FundingFigures.Contribution> contributions) {
        TreeSet<String> currencies = new TreeSet<>();
        TreeSet<String> units = new TreeSet<>();
        for (FundingFigures.Contribution contribution : contributions) {
            (contribution.what().unit() == Unit.MONEY ? currencies : units).add(contribution.unit());
        }
        List<DonorLine> lines = new ArrayList<>();
        for (String currency : currencies) {
            List<Pivot> stages = stages(books, scope, "money/" + currency);
            lines.addAll(lines(register, stages, currency, false));
            lines.add(line(stages, currency, false, "total", ""));
        }
        for (String unit : units) {
            lines.addAll(lines(register, stages(books, scope, "in_kind/" + unit), unit, true));
        }
        return List.copyOf(lines);
    }

    private static List<Pivot> stages(FigureBooks books, Scope scope, String measure) {
        return STAGES.stream()
                .map(stage -> books.pivot(measure, Set.of(stage.code()), Where.all(), scope.cumulative()))
                .toList();
    }

    private static List<DonorLine> lines(Register register, List<Pivot> stages, String unit, boolean inKind) {
        TreeSet<String> donors = new TreeSet<>();
        stages.forEach(pivot -> donors.addAll(pivot.values("donor")));
        return donors.stream()
                .map(donor -> line(stages, unit, inKind, donor, register.organisationName(donor, "funding")))
                .toList();
    }

    private static DonorLine line(List<Pivot> stages, String unit, boolean inKind, String donor, String name) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            String id = "funding-by-donor." + unit.toLowerCase(Locale.ROOT) + "." + donor + "."
                    + STAGES.get(i).code();
            cells.add(stages.get(i)
                    .cell(
                            id,
                            name.isEmpty() ? Where.all() : Where.of("donor", donor),
                            inKind ? Unit.UNITS : Unit.MONEY));
        }
        return new DonorLine(name, unit, inKind, cells);
    }
}
