package org.clearground.bench;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;

/// Books hazards as people do: one sends a record, another approves it.
final class PagesEdits {

    private static final int CREATED = 201;
    private static final int LATER = 202;

    private final PagesVisitor visitor;
    private final String author;
    private final String approver;
    private final String place;
    private final double[] extent;
    private final Random random = new Random(2);
    private final String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
    private int count;

    /// Edits between these degrees, west, south, east and north.
    PagesEdits(PagesVisitor visitor, String author, String approver, String place, double[] extent) {
        this.visitor = visitor;
        this.author = author;
        this.approver = approver;
        this.place = place;
        this.extent = extent.clone();
    }

    /// Books another hazard; gives its south-western corner.
    ///
    /// @param side its length in degrees
    double[] another(double side) {
        double west = extent[0] + random.nextDouble() * (extent[2] - extent[0] - side);
        double south = extent[1] + random.nextDouble() * (extent[3] - extent[1] - side);
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
