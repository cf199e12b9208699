package org.clearground.tile;

/// The fields of a vector tile's messages, as the specification numbers them.
enum MvtField {
    TILE_LAYER(3, true),
    LAYER_NAME(1, true),
    LAYER_FEATURE(2, true),
    LAYER_KEY(3, true),
    LAYER_VALUE(4, true),
    LAYER_EXTENT(5, false),
    LAYER_VERSION(15, false),
    FEATURE_TAGS(2, true),
    FEATURE_TYPE(3, false),
    FEATURE_GEOMETRY(4, true),
    VALUE_TEXT(1, true),
    VALUE_NUMBER(4, false);

    private static final int WIRE_BITS = 3;
    private static final int LONG = 2;

    private final int head;

    MvtField(int number, boolean bytes) {
        head = number << WIRE_BITS | (bytes ? LONG : 0);
    }

    /// What stands before its value.
    int head() {
        return head;
    }
}
