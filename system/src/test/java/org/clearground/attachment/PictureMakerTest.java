package org.clearground.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureMakerTest {

    @Test
    void makesALargePhotoSmallAndLeavesASmallOne() throws IOException, BadAttachment {
        Picture large = PictureMaker.of(file("jpeg", half(2400, 1200)), MediaType.JPEG);
        Picture edge = PictureMaker.of(file("png", half(PictureMaker.LONGER_SIDE, 10)), MediaType.PNG);
        Picture small = PictureMaker.of(file("png", half(3, 2)), MediaType.PNG);

        assertThat(large).extracting(Picture::width, Picture::height).containsExactly(960, 480);
        assertThat(edge).extracting(Picture::width, Picture::height).containsExactly(960, 10);
        assertThat(small).extracting(Picture::width, Picture::height).containsExactly(3, 2);
        assertLike(read(large).getRGB(100, 240), Color.RED);
        assertLike(read(large).getRGB(860, 240), Color.BLUE);
    }

    @Test
    void carriesNothingOverThatTheCameraWroteBesideThePixels() throws IOException, BadAttachment {
        byte[] photo = withExif(file("jpeg", half(40, 20)), 1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS of a house");

        String printed = new String(PictureMaker.of(photo, MediaType.JPEG).jpeg(), StandardCharsets.ISO_8859_1);

        assertThat(printed).startsWith("\u00ff\u00d8").doesNotContain("Exif").doesNotContain("house");
    }

    @Test
    void turnsAPhotoThatWasTakenWithTheCameraOnItsSide() throws IOException, BadAttachment {
        byte[] photo = file("jpeg", half(64, 32));

        BufferedImage right = read(PictureMaker.of(withExif(photo, 6), MediaType.JPEG));
        BufferedImage left = read(PictureMaker.of(withExif(photo, 8), MediaType.JPEG));
        BufferedImage over = read(PictureMaker.of(withExif(photo, 3), MediaType.JPEG));
        BufferedImage unknown = read(PictureMaker.of(withExif(photo, 9), MediaType.JPEG));

        assertThat(right.getWidth()).isEqualTo(32);
        assertThat(right.getHeight()).isEqualTo(64);
        assertLike(right.getRGB(16, 4), Color.RED);
        assertLike(left.getRGB(16, 4), Color.BLUE);
        assertLike(over.getRGB(4, 16), Color.BLUE);
        assertLike(unknown.getRGB(4, 16), Color.RED);
    }

    @Test
    void givesTheSameBytesForTheSameFile() throws IOException, BadAttachment {
        long seed = 7;
        BufferedImage noise = new BufferedImage(1300, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < 1300 * 900; i++) {
            noise.setRGB(i % 1300, i / 1300, random.nextInt());
        }
        byte[] photo = file("jpeg", noise);
        byte[] first = PictureMaker.of(photo, MediaType.JPEG).jpeg();
        assertThat(PictureMaker.of(photo, MediaType.JPEG).jpeg())
                .as("seed %d", seed)
                .isEqualTo(first);
    }

    @Test
    void paintsWhatIsTransparentOnWhite() throws IOException, BadAttachment {
        BufferedImage glass = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        assertLike(read(PictureMaker.of(file("png", glass), MediaType.PNG)).getRGB(10, 10), Color.WHITE);
    }

    @Test
    void looksAtTheSizeBeforeItDecodes() {
        assertThatThrownBy(() -> PictureMaker.of(pngOfSize(10_000, 5_001), MediaType.PNG))
                .hasMessageContaining("50 million pixels");
        assertThatThrownBy(() -> PictureMaker.of(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE), MediaType.PNG))
                .hasMessageContaining("50 million pixels");
        assertThatThrownBy(() -> PictureMaker.of(pngOfSize(10_000, 5_000), MediaType.PNG))
                .hasMessageContaining("cannot be decoded");
    }

    @Test
    void saysThatABrokenFileCannotBeDecoded() throws IOException {
        byte[] photo = withExif(file("jpeg", half(64, 64)), 6);
        long seed = 11;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(photo, 4 + random.nextInt(photo.length - 4));
            for (int hit = 0; hit < 4; hit++) {
                broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt();
            }
            try {
                assertThat(PictureMaker.of(broken, MediaType.JPEG).width())
                        .as("seed %d, file %d", seed, i)
                        .isPositive();
            } catch (BadAttachment e) {
                assertThat(e.finding().code()).startsWith("attachment.picture.");
            }
        }
    }

    @Test
    void printsNoOtherKindOfFile() {
        assertThatThrownBy(() -> PictureMaker.of(new byte[10], MediaType.TIFF))
                .isInstanceOf(BadAttachment.class)
                .hasMessageContaining("Only JPEG and PNG");
    }

    /// Red on the left, blue on the right.
    private static BufferedImage half(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    /// The file with what a camera writes: how it was held, and a text that stands for where.
    private static byte[] withExif(byte[] jpeg, int turn) {
        byte[] text = "GPS of a house".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + text.length);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
        exif.putShort((short) turn).putShort((short) 0).putInt(0).put(text);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return whole.put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// A file that states a size and holds no pixels.
    private static byte[] pngOfSize(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13);
        file.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        file.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        return file.putInt((int) sum.getValue()).array();
    }

    private static void assertLike(int rgb, Color expected) {
        Color colour = new Color(rgb);
        assertThat(Math.abs(colour.getRed() - expected.getRed()))
                .as("red of %s", colour)
                .isLessThan(40);
        assertThat(Math.abs(colour.getGreen() - expected.getGreen()))
                .as("green of %s", colour)
                .isLessThan(40);
        assertThat(Math.abs(colour.getBlue() - expected.getBlue()))
                .as("blue of %s", colour)
                .isLessThan(40);
    }
}
