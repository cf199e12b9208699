package org.clearground.report.draw;

/// A drawing as pixels.
///
/// @param width  from left to right
/// @param height from top to bottom
/// @param rgb    row after row, the colour in the lower three bytes
public record Pixels(int width, int height, int[] rgb) {}
