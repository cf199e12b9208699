package org.clearground.bench;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;

/// Books hazards as people do: one sends a record, another approves it.
final class PagesEdits {

    private static final int CREATED = 201;
    private static final int LATER = 202;

    private static final Pattern CORNER = Pattern.compile("\\(([-0-9.]+) ([-0-9.]+)");

    private final PagesVisitor visitor;
    private final String author;
    private final String approver;
    private final String place;
    private final List<double[]> sites;
    private final String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
    private int count;

    /// Edits at the corners of hazards that are there, which lie in the country.
    PagesEdits(PagesVisitor visitor, String author, String approver, String place) {
        this.visitor = visitor;
        this.author = author;
        this.approver = approver;
        this.place = place;
        this.sites = sites(visitor);
    }

    private static List<double[]> sites(PagesVisitor visitor) {
        List<double[]> sites = new ArrayList<>();
        JsonObject hazards = CanonicalJson.readObject(
                visitor.get("/api/v1/records/hazard_area?rows=500").body());
        for (JsonObject hazard : hazards.array("records").objects()) {
            Matcher corner =
                    CORNER.matcher(hazard.object("fields").findText("geometry").orElse(""));
            if (corner.find()) {
                sites.add(new double[] {Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2))});
            }
        }
        if (sites.isEmpty()) {
            throw new IllegalStateException("these books have no hazard with a boundary, beside which one is booked");
        }
        return sites;
    }

    /// Where hazards are: longitudes and latitudes.
    List<double[]> sites() {
        return sites;
    }

    /// Books another hazard; gives its south-western corner.
    ///
    /// @param side its length in degrees
    double[] another(double side) {
        double[] site = sites.get(count % sites.size());
        double west = site[0];
        double south = site[1];
        String number = "BENCH-" + run + "-" + ++count;
        String body = String.format(
                Locale.ROOT,
                "{\"fields\":{\"number\":\"%s\",\"kind\":\"mined_area\",\"class\":\"sha\",\"recorded_on\":\"2025-03-01\","
                        + "\"place\":\"%s\",\"status\":\"open\",\"geometry\":"
                        + "\"POLYGON((%3$.6f %4$.6f,%5$.6f %4$.6f,%5$.6f %6$.6f,%3$.6f %6$.6f,%3$.6f %4$.6f))\"}}",
                number,
                place,
                west,
                south,
                west + side,
                south + side);
        HttpResponse<String> sent = visitor.json("/api/v1/records/hazard_area", author, number, body);
        JsonObject told = expect(sent, CREATED);
        String approval = "/api/v1/waiting/" + told.object("sent").integer("id") + "/approval";
        HttpResponse<String> approved = visitor.json(approval, approver, number, "");
        while (approved.statusCode() == LATER) {
            approved = visitor.json(approval, approver, number, "");
        }
        expect(approved, CREATED - 1);
        return new double[] {west, south};
    }

    private static JsonObject expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return CanonicalJson.readObject(answer.body());
    }
}
