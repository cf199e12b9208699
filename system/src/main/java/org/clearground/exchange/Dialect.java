package org.clearground.exchange;

/// How the CSV files of an import are written, as the person who brings them declares it.
///
/// @param separator    what stands between cells
/// @param decimalComma whether decimal numbers are written as 12,5; then 12.5 is refused
/// @param encoding     how characters are written as bytes
public record Dialect(Separator separator, boolean decimalComma, TextEncoding encoding) {

    /// Commas between cells, decimal points, UTF-8.
    public static final Dialect STANDARD = new Dialect(Separator.COMMA, false, TextEncoding.UTF_8);
}
