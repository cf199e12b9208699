package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipperTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 1024, 1025, 70_000, 200_000})
    void whatIsZippedComesBack(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Zipper zipper = new Zipper();
        for (int i = 0; i < 3; i++) {
            byte[] back = new GZIPInputStream(new ByteArrayInputStream(zipper.zip(bytes))).readAllBytes();
            assertThat(back).isEqualTo(bytes);
        }
    }
}
