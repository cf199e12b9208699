package org.clearground.accident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.YesNo;

/// The checks of an accident.
final class AccidentChecks {

    private final Fields fields;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    AccidentChecks(Fields fields, CheckContext context) {
        this.fields = fields;
        this.context = context;
    }

    List<Finding> findings() {
        zone();
        place();
        Set<String> refs = new HashSet<>();
        List<Fields> casualties = fields.list(Casualty.LIST);
        for (int i = 0; i < casualties.size(); i++) {
            casualty(casualties.get(i), i, refs);
        }
        return findings;
    }

    private void zone() {
        Zone zone = fields.get(AccidentType.ZONE);
        if ((zone == Zone.ON || zone == Zone.BEYOND) && !fields.has(AccidentType.ZONE_LINE)) {
            findings.add(Finding.fault(
                            "zone.line-missing",
                            "The zone is '" + zone.code()
                                    + "', but of which line? Fill in the reference zone's number.")
                    .inField(AccidentType.ZONE_LINE.name()));
        }
    }

    private void place() {
        Optional<Position> at = Columns.position(fields);
        String place = fields.get(Links.PLACE);
        if (at.isPresent()
                && context.border(place)
                        .filter(border ->
                                !border.contains(at.get().lon(), at.get().lat()))
                        .isPresent()) {
            findings.add(Finding.warning(
                            "position.outside-place",
                            "The position lies outside the place '" + place
                                    + "': check the place's number and the coordinates.")
                    .inField(Columns.LON.name())
                    .at(at.get().lon(), at.get().lat()));
        }
    }

    private void casualty(Fields row, int i, Set<String> refs) {
        if (!refs.add(row.get(Casualty.REF))) {
            findings.add(Finding.fault(
                            "casualty.duplicate",
                            "Two casualties of the accident have the reference '" + row.get(Casualty.REF)
                                    + "': give each its own.")
                    .inField(Checks.field(Casualty.LIST, i, Casualty.REF)));
        }
        if (row.get(Casualty.DEMINER_ON_DUTY) == YesNo.YES
                && fields.get(AccidentType.SETTING) == AccidentSetting.NON_DEMINING) {
            findings.add(Finding.warning(
                            "casualty.setting",
                            "A deminer on duty was hurt, yet the setting is non_demining: check which is right.")
                    .inField(Checks.field(Casualty.LIST, i, Casualty.DEMINER_ON_DUTY)));
        }
    }
}
