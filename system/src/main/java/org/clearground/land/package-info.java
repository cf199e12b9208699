/// Hazards, survey and clearance reports, re-openings, estimates and plans: what happens to the ground.
@NullMarked
package org.clearground.land;

import org.jspecify.annotations.NullMarked;
