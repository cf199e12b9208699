package org.clearground.exchange;

/// A part of a GeoJSON feature that cannot be taken, with what a person should do about it.
final class BadFeature extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    BadFeature(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
