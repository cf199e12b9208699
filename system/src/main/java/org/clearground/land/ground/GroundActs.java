package org.clearground.land.ground;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/// The acts of the current versions: what ground is decided from.
public interface GroundActs {

    /// The acts on a map whose envelope meets a box (degrees), in the order of their keys; may give some that
    /// do not.
    List<GroundAct> actsMeeting(String map, Envelope box);

    /// The acts of a record, on every map, in the order of their keys.
    List<GroundAct> actsOf(UUID record);
}
