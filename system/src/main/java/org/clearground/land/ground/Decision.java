package org.clearground.land.ground;

import java.util.List;
import org.clearground.finding.Finding;

/// What a change does to the ground.
///
/// @param back      the pieces of the changed record that are taken back; none for a new record
/// @param booked    its pieces now; none for a withdrawn record
/// @param redecided the other records whose pieces change, in the order in which ground is decided
/// @param findings  what a person should know about the changed record's pieces
public record Decision(List<Piece> back, List<Piece> booked, List<Redecision> redecided, List<Finding> findings) {

    /// Copies the lists.
    public Decision {
        back = List.copyOf(back);
        booked = List.copyOf(booked);
        redecided = List.copyOf(redecided);
        findings = List.copyOf(findings);
    }
}
