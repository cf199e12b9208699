package org.clearground.land;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.geo.Uncovered;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordIds;

/// The hazards that a hazard came from when one was split or several were merged. On its day it takes over their
/// open ground inside its boundary; what they released stays theirs.
public final class HazardParents {

    public static final Column<String> PARENT = Column.required("hazard", Formats.reference(HazardAreaType.TYPE));

    /// The parents of a hazard area.
    public static final ListOf LIST = new ListOf("parents", List.of(PARENT));

    private static final String PATH = LIST.name() + "." + PARENT.name();
    private static final long TOLERANCE_PER_MILLE = 9;

    private final Fields fields;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    private HazardParents(Fields fields, CheckContext context) {
        this.fields = fields;
        this.context = context;
    }

    /// The ids of a hazard's parents.
    static SortedSet<UUID> ids(Fields hazard) {
        TreeSet<UUID> ids = new TreeSet<>();
        hazard.list(LIST).forEach(row -> ids.add(RecordIds.of(HazardAreaType.TYPE, row.get(PARENT))));
        return ids;
    }

    /// What is wrong or remarkable about a hazard's parents.
    static List<Finding> check(Fields hazard, CheckContext context) {
        HazardParents parents = new HazardParents(hazard, context);
        for (int i = 0; i < hazard.list(LIST).size(); i++) {
            parents.check(i, hazard.list(LIST).get(i).get(PARENT));
        }
        return parents.findings;
    }

    private void check(int row, String number) {
        String field = Checks.field(LIST, row, PARENT);
        if (isAncestorOf(number)) {
            findings.add(Finding.fault(
                            "hazard.circle",
                            "The hazard '" + number
                                    + "' came from this one, or is this one: take it out of the parents.")
                    .inField(field));
            return;
        }
        Optional<Fields> found = context.find(HazardAreaType.TYPE, number);
        if (found.isEmpty()) {
            return;
        }
        Fields parent = found.get();
        if (parent.get(HazardAreaType.KIND) != fields.get(HazardAreaType.KIND)) {
            findings.add(Finding.fault(
                            "hazard.parent-kind",
                            "The parent '" + number + "' is on the map of "
                                    + parent.get(HazardAreaType.KIND).code()
                                    + ", this hazard on another: no ground passes between kinds.")
                    .inField(field));
        }
        if (fields.get(HazardAreaType.RECORDED_ON).isBefore(parent.get(HazardAreaType.RECORDED_ON))) {
            findings.add(Finding.fault(
                            "hazard.before-parent",
                            "The hazard is recorded on " + fields.get(HazardAreaType.RECORDED_ON)
                                    + ", before its parent '"
                                    + number + "' (" + parent.get(HazardAreaType.RECORDED_ON)
                                    + "): one of the days is wrong.")
                    .inField(field));
        }
        covers(number, parent.get(HazardAreaType.GEOMETRY), field);
    }

    /// Whether the hazard of that number came from this one, through however many steps.
    private boolean isAncestorOf(String number) {
        String own = fields.get(Columns.NUMBER);
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(number));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (at.equals(own)) {
                return true;
            }
            if (seen.add(at)) {
                context.find(HazardAreaType.TYPE, at).stream()
                        .flatMap(hazard -> hazard.list(LIST).stream())
                        .forEach(row -> next.add(row.get(PARENT)));
            }
        }
        return false;
    }

    /// The children together cover their parent, or some of its ground stays with it; they do not overlap, or the
    /// overlap goes to the first of them.
    private void covers(String number, Outline parent, String field) {
        List<Outline> siblings = context.naming(HazardAreaType.TYPE, PATH, number).stream()
                .filter(child -> !child.get(Columns.NUMBER).equals(fields.get(Columns.NUMBER)))
                .map(child -> child.get(HazardAreaType.GEOMETRY))
                .toList();
        List<Outline> children = new ArrayList<>(siblings);
        Outline own = fields.get(HazardAreaType.GEOMETRY);
        children.add(own);
        SquareMetres left = Uncovered.area(parent, children);
        if (isMuch(left, parent)) {
            findings.add(Finding.warning(
                            "hazard.parent-uncovered",
                            left + " of the parent '" + number
                                    + "' lie in none of the hazards that came from it: what of that is still open stays with the"
                                    + " parent.")
                    .inField(field)
                    .at(parent.corner().lon(), parent.corner().lat()));
        }
        long alone = Uncovered.area(own, siblings).value();
        SquareMetres shared = new SquareMetres(Math.max(0, own.area().value() - alone));
        if (isMuch(shared, own)) {
            findings.add(Finding.warning(
                            "hazard.children-overlap",
                            "The boundary shares " + shared + " with other hazards that came from '" + number
                                    + "': that ground goes to the first of them.")
                    .inField(field)
                    .at(own.corner().lon(), own.corner().lat()));
        }
    }

    private static boolean isMuch(SquareMetres part, Outline whole) {
        return Math.multiplyExact(part.value(), 1_000)
                > Math.multiplyExact(whole.area().value(), TOLERANCE_PER_MILLE);
    }
}
