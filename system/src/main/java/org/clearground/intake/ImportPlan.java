package org.clearground.intake;

import java.util.List;
import java.util.Optional;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// The files of an import in the order in which they are read and booked, with the numbers that the spool knows
/// them by.
///
/// @param types all record types in the order of booking
/// @param files the files, by type, records before lists, then by name
record ImportPlan(List<RecordType> types, List<ImportFile> files) {

    private static final int MOST_LISTS = 100;

    ImportPlan {
        types = List.copyOf(types);
        files = List.copyOf(files);
    }

    /// The number of a type's records, or of a list inside them.
    static int part(List<RecordType> types, RecordType type, Optional<ListOf> list) {
        int index = types.indexOf(type);
        return index * MOST_LISTS + list.map(l -> 1 + type.lists().indexOf(l)).orElse(0);
    }

    int part(RecordType type) {
        return part(types, type, Optional.empty());
    }

    int part(RecordType type, ListOf list) {
        return part(types, type, Optional.of(list));
    }

    /// The part of the records whose list this is.
    static int recordPart(int listPart) {
        return listPart - listPart % MOST_LISTS;
    }

    static boolean isList(int part) {
        return part % MOST_LISTS > 0;
    }

    /// The types that have files with records.
    List<RecordType> imported() {
        return types.stream()
                .filter(t -> files.stream().anyMatch(f -> f.part() == part(t)))
                .toList();
    }

    Optional<RecordType> type(String name) {
        return types.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    List<String> names() {
        return files.stream().map(ImportFile::name).toList();
    }
}
