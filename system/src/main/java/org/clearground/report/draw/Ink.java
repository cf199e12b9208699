package org.clearground.report.draw;

import java.util.List;

/// The colours of charts and maps. Series differ in lightness, so that a grey print still tells them apart;
/// the hazard colours are those of the field's symbols for land release.
public final class Ink {

    public static final String TEXT = "#1c2733";
    public static final String MUTED = "#55616d";
    public static final String GRID = "#d5dbe1";
    public static final String PAPER = "#ffffff";
    public static final String DARK = "#17375e";
    public static final String MIDDLE = "#6f9bc4";
    public static final String PALE = "#c9d9e8";
    public static final String ACCENT = "#b8561a";
    public static final String LAND = "#f4f2ec";
    public static final String BORDER = "#9aa3ab";

    /// A confirmed hazardous area, drawn half transparent.
    public static final String CONFIRMED = "#ff0000";
    /// A suspected hazardous area, drawn half transparent.
    public static final String SUSPECTED = "#f4a718";
    /// The outline of a closed hazard: its ground was released.
    public static final String RELEASED = "#3f7d20";

    private static final List<String> SERIES = List.of(DARK, MIDDLE, PALE, ACCENT);

    private Ink() {}

    /// The colour of the series with this number, from 0; they repeat after four.
    public static String series(int number) {
        return SERIES.get(Math.floorMod(number, SERIES.size()));
    }
}
