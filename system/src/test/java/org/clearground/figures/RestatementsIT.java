package org.clearground.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestatementsIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRestatementAddsUpOnManyRandomHistories() throws IOException {
        for (long seed = 100; seed < 130; seed++) {
            new RestatementTrial(Files.createDirectory(folder.resolve("seed" + seed)), 40).run(seed);
        }
    }
}
