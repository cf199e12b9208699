package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/// What one organisation cleared and found in one district in the quarter. The published tables give the sums
/// over either; how they are spread over both is fiction.
///
/// @param m2  area cleared
/// @param erw explosive remnants of war found
/// @param apm anti-personnel mines found
/// @param atm anti-tank mines found
record Cell(String organisation, String district, long m2, int erw, int apm, int atm) {

    static List<Cell> all() {
        return Sources.table("quarter.csv").stream().map(Cell::of).toList();
    }

    private static Cell of(NamedCsvRecord row) {
        return new Cell(
                row.getField("organisation"),
                row.getField("district"),
                Sources.hectares(row.getField("hectares")),
                Integer.parseInt(row.getField("erw")),
                Integer.parseInt(row.getField("apm")),
                Integer.parseInt(row.getField("atm")));
    }
}
