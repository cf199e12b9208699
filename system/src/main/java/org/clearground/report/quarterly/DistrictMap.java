package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Infographic.Panel;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.MapLabel;
import org.clearground.report.draw.ShadedMap;
import org.locationtech.jts.geom.Geometry;

/// The districts, each the darker the more of it was cleared in the period; the numbers stand beside the map.
final class DistrictMap {

    private final Context context;
    private final Geography geography;

    DistrictMap(Context context) {
        this.context = context;
        geography = new Geography(context.figures());
    }

    /// The map, when a named district has a boundary.
    Optional<Panel> panel() {
        Voice voice = context.voice();
        Sheet sheet = context.figures().districts().byDistrict();
        List<ShadedMap.District> districts = new ArrayList<>();
        List<MapLabel> labels = geography.labels();
        List<Geography.Named> named = geography.named();
        for (int i = 0; i < named.size(); i++) {
            double cleared =
                    sheet.row(named.get(i).number()).cells().getFirst().value().doubleValue();
            districts.add(new ShadedMap.District(labels.get(i), named.get(i).shape(), Math.max(0, cleared)));
        }
        if (districts.isEmpty()) {
            return Optional.empty();
        }
        List<Geometry> around = geography.neighbours();
        String title = voice.text("infographic.map");
        String note = voice.text("infographic.map.note");
        return Optional.of(new Panel(
                title,
                voice.say("infographic.districts.base"),
                ShadedMap.draw(
                        new Caption("press-map", title, note),
                        districts,
                        around,
                        new ShadedMap.Words(
                                voice.text("map.north"),
                                voice.text("infographic.map.less"),
                                voice.text("infographic.map.more"))),
                List.of(),
                Rich.of(geography.schematic() ? note + " " + voice.text("map.schematic") : note)));
    }
}
