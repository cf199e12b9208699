package org.clearground.resource;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What equipment is.
public enum EquipmentKind implements Coded {
    DETECTOR,
    MACHINE,
    VEHICLE,
    PROTECTIVE,
    MEDICAL,
    RADIO,
    DEMOLITION,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<EquipmentKind> LIST = CodeList.of("equipment_kind", EquipmentKind.class);
}
