package org.clearground.web.map;

import org.springframework.stereotype.Component;

/// What a map shows under what the books say, from files that lie beside them.
///
/// @param imagery     pictures of the ground
/// @param settlements settlements of gazetteers
@Component
record MapGround(SqlImagery imagery, SettlementShelf settlements) {}
