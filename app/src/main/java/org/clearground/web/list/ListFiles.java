package org.clearground.web.list;

import java.util.List;

/// Lists as files.
final class ListFiles {

    private ListFiles() {}

    /// A file of a list.
    ///
    /// @param name   its kind, as people call it
    /// @param target where it is
    public record Kind(String name, String target) {}

    static List<Kind> addresses(ListAddress address, long known) {
        return List.of();
    }
}
