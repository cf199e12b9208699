package org.clearground.attachment;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes pictures small. A kept file may come from anybody: its size is looked at before any pixel is, and of
/// what it says beside its pixels only the turn of the camera is read. Position, owner and day stay behind.
final class PictureMaker {

    /// A file with more bytes is not decoded.
    static final int MOST_BYTES = 32 << 20;

    /// A picture with more pixels is not decoded.
    static final long MOST_PIXELS = 50_000_000;

    /// The longer side of a small picture, in pixels: about 280 to an inch at half the width of a page.
    static final int LONGER_SIDE = 960;

    private static final float QUALITY = 0.8f;

    private PictureMaker() {}

    /// The picture of a JPEG or PNG file.
    ///
    /// @throws BadAttachment when it is another kind, too large, or cannot be decoded
    static Picture of(byte[] file, MediaType type) throws BadAttachment {
        if (type != MediaType.JPEG && type != MediaType.PNG) {
            throw new BadAttachment("attachment.picture.kind", "Only JPEG and PNG pictures are printed.");
        }
        try {
            BufferedImage image = decode(file, type);
            int turn = type == MediaType.JPEG ? CameraTurn.of(file) : CameraTurn.UPRIGHT;
            return write(Shrink.to(CameraTurn.upright(image, turn), LONGER_SIDE));
        } catch (IOException | RuntimeException e) {
            // The platform's decoders answer a broken file with whatever exception their arithmetic ends in.
            BadAttachment bad = new BadAttachment(
                    "attachment.picture.unreadable",
                    "The picture cannot be decoded: attach a copy that a picture program has saved again.");
            bad.initCause(e);
            throw bad;
        }
    }

    private static BufferedImage decode(byte[] file, MediaType type) throws IOException, BadAttachment {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.code()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            Rectangle size = new Rectangle(reader.getWidth(0), reader.getHeight(0));
            if ((long) size.width * size.height > MOST_PIXELS) {
                throw new BadAttachment(
                        "attachment.picture.large",
                        "The picture has more than " + MOST_PIXELS / 1_000_000
                                + " million pixels: attach a smaller copy to have it printed.");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(size.width, size.height) / (2 * LONGER_SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static Picture write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Picture(image.getWidth(), image.getHeight(), out.toByteArray());
    }
}
