package org.clearground.tile;

/// A tile as it is sent.
///
/// @param identity what lies in it: the last entry that touches it and a hash of all that do; equal for equal
///                 tiles
/// @param features how many features it holds
/// @param zipped   the tile's bytes, compressed by gzip
public record MapTile(String identity, int features, byte[] zipped) {}
