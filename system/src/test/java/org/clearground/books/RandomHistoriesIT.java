package org.clearground.books;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Longer histories, more of them.
class RandomHistoriesIT {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(100, 108);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksAreWhatTheOrderOfTheGroundSays(long seed) {
        new HistoryTrial(folder, seed).run(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void openingBalancesAreDrawnAsServingAllLinesInOrderSays(long seed) {
        new DrawdownTrial(folder, seed).run(60);
    }
}
