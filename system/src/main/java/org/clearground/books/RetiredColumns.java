package org.clearground.books;

import java.util.List;

/// What the tables of current records had in earlier versions of the program and have no more, each as its line
/// in the layout: `table.column TYPE`. By these a program tells older books from newer ones.
final class RetiredColumns {

    static final List<String> LINES = List.of();

    private RetiredColumns() {}
}
