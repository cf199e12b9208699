package org.clearground.attachment;

/// A picture made small for print: new pixels, and nothing else of what the camera wrote.
///
/// @param width  pixels from left to right
/// @param height pixels from top to bottom
/// @param jpeg   the file's bytes, the same for the same kept file
public record Picture(int width, int height, byte[] jpeg) {}
