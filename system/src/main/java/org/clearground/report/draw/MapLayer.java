package org.clearground.report.draw;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/// One layer of a map, longitude first, latitude second, WGS84. An empty name keeps it out of the legend.
public sealed interface MapLayer {

    /// As the legend prints it; empty for a layer that explains itself.
    String name();

    /// Polygons painted alike.
    ///
    /// @param name   as the legend prints it
    /// @param style  their fill and outline
    /// @param shapes polygons and multipolygons
    record Areas(String name, Style style, List<Geometry> shapes) implements MapLayer {

        /// Copies the list.
        public Areas {
            shapes = List.copyOf(shapes);
        }
    }

    /// Shapes painted alike, of which there may be very many.
    ///
    /// @param name     as the legend prints it
    /// @param style    their fill and outline
    /// @param outlines as they were gathered, for the extent of the map
    record Gathered(String name, Style style, Outlines outlines) implements MapLayer {}

    /// Lines drawn alike.
    ///
    /// @param name   as the legend prints it
    /// @param style  their stroke
    /// @param shapes lines and multilines
    record Lines(String name, Style style, List<Geometry> shapes) implements MapLayer {

        /// Copies the list.
        public Lines {
            shapes = List.copyOf(shapes);
        }
    }

    /// Things at points, gathered into circles whose area is their number.
    ///
    /// @param name  as the legend prints it
    /// @param style of the circles
    /// @param spots where they are
    record Spots(String name, Style style, List<Spot> spots) implements MapLayer {

        /// Copies the list.
        public Spots {
            spots = List.copyOf(spots);
        }
    }

    /// So many things at one place.
    ///
    /// @param lon   degrees east
    /// @param lat   degrees north
    /// @param count how many
    record Spot(double lon, double lat, long count) {}
}
