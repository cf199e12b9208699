package org.clearground.land;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.GroundClaim;
import org.clearground.registry.Links;

/// What checks and the ground need of a hazard area.
///
/// @param number      its number
/// @param kind        the map it is on
/// @param hazardClass suspected or confirmed
/// @param recordedOn  the value date
/// @param place       its place's number
/// @param statedArea  the area that its report states, if any
/// @param status      where work on it stands
/// @param outline     its boundary
/// @param evidence    what it rests on
/// @param parents     the hazards that it came from, whose open ground it takes over
public record HazardArea(
        String number,
        HazardKind kind,
        HazardClass hazardClass,
        LocalDate recordedOn,
        String place,
        Optional<SquareMetres> statedArea,
        HazardStatus status,
        Outline outline,
        List<Evidence> evidence,
        SortedSet<UUID> parents) {

    /// Copies the lists.
    public HazardArea {
        evidence = List.copyOf(evidence);
        parents = Collections.unmodifiableSortedSet(new TreeSet<>(parents));
    }

    /// The hazard area in these fields; refuses fields without the required columns.
    public static HazardArea of(Fields fields) {
        return new HazardArea(
                fields.get(Columns.NUMBER),
                fields.get(HazardAreaType.KIND),
                fields.get(HazardAreaType.CLASS),
                fields.get(HazardAreaType.RECORDED_ON),
                fields.get(Links.PLACE),
                fields.find(HazardAreaType.STATED_AREA),
                fields.get(HazardAreaType.STATUS),
                fields.get(HazardAreaType.GEOMETRY),
                fields.list(Evidence.LIST).stream().map(Evidence::of).toList(),
                HazardParents.ids(fields));
    }

    /// Takes unrecorded ground as suspected, or as confirmed when it is a CHA, and its parents' open ground.
    GroundClaim claim() {
        String verb = hazardClass == HazardClass.CHA ? Verbs.CONFIRM : Verbs.SUSPECT;
        return new GroundClaim(kind.code(), verb, recordedOn, outline, Dims.NONE.with("place", place), parents);
    }
}
