package org.clearground.geo;

/// Text or bytes that are not a geometry as we write it; the message is a sentence for the person who sent it.
public final class GeometryFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    GeometryFormatException(String message) {
        super(message);
    }
}
