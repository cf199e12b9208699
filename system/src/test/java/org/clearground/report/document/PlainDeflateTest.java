package org.clearground.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PlainDeflateTest {

    @Test
    void anyReaderOfTheFormatGetsTheBytesBack() throws DataFormatException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] data = new byte[random.nextInt(40) * random.nextInt(2500)];
            int letters = 1 + random.nextInt(255);
            for (int i = 0; i < data.length; i++) {
                // Copies of what came before, now and then from far away, between random letters.
                boolean copy = i > 0 && random.nextInt(4) > 0;
                data[i] = copy
                        ? data[Math.max(0, i - 1 - random.nextInt(Math.min(i, 3)))]
                        : (byte) random.nextInt(letters);
            }
            assertThat(inflated(PlainDeflate.compress(data), data.length))
                    .as("seed " + seed)
                    .isEqualTo(data);
        }
    }

    @Test
    void repetitionsReachBackThroughTheWholeWindow() throws DataFormatException {
        byte[] data = new byte[70_000];
        new Random(3).nextBytes(data);
        System.arraycopy(data, 0, data, 32_760, 300);
        System.arraycopy(data, 0, data, 60_000, 300);
        assertThat(inflated(PlainDeflate.compress(data), data.length)).isEqualTo(data);
    }

    @Test
    void textGetsMuchShorter() {
        byte[] text = "M12.5 30.25L14 31.75L15.5 33Z\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        assertThat(PlainDeflate.compress(text).length).isLessThan(text.length / 20);
    }

    private static byte[] inflated(byte[] compressed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(compressed);
        byte[] data = new byte[length];
        int read = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(data, read, length - read);
            if (more == 0 && !inflater.finished()) {
                // An empty output still needs one call to see the end of the stream.
                assertThat(inflater.inflate(new byte[1])).isZero();
                break;
            }
            read += more;
        }
        assertThat(read).isEqualTo(length);
        inflater.end();
        return data;
    }
}
