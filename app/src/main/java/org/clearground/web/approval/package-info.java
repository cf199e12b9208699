/// What waits for approval: looked at with its map, its differences and its findings, approved or returned by
/// another person than its author, and then booked.
@NullMarked
package org.clearground.web.approval;

import org.jspecify.annotations.NullMarked;
