package org.clearground.books;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A few short histories of opening balances in every build; [RandomHistoriesIT] has more and longer ones.
class DrawdownHistoriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void openingBalancesAreDrawnAsServingAllLinesInOrderSays(long seed) {
        new DrawdownTrial(folder, seed).run(30);
    }
}
