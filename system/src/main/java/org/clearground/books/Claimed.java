package org.clearground.books;

import org.clearground.land.ground.GroundAct;

/// What a current record claims about the ground.
///
/// @param record the record
/// @param act    one of its claims
public record Claimed(Kept record, GroundAct act) {}
