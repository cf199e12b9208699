package org.clearground.attachment;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as it writes into a JPEG file (EXIF, tag 274): 1 is upright, 3 upside down, 6 and 8
/// on a side, the others mirrored. Nothing else of what it writes is read.
final class CameraTurn {

    static final int UPRIGHT = 1;

    private static final int APPLICATION = 0xffe1;
    private static final int BEGIN_OF_SCAN = 0xffda;
    private static final int ORIENTATION = 274;
    private static final long EXIF = 0x457869660000L;

    private CameraTurn() {}

    /// The turn that a file states; upright when it states none or none that can be read.
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg);
            in.getShort();
            while (true) {
                int marker = in.getShort() & 0xffff;
                int length = in.getShort() & 0xffff;
                if (marker == BEGIN_OF_SCAN || marker < 0xff00 || length < 2) {
                    return UPRIGHT;
                }
                ByteBuffer segment = in.slice(in.position(), length - 2);
                if (marker == APPLICATION && length > 16 && segment.getLong(0) >>> 16 == EXIF) {
                    return orientation(segment.slice(6, length - 8));
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int turn = tiff.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// The image as it was seen.
    static BufferedImage upright(BufferedImage image, int turn) {
        if (turn == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean onSide = turn >= 5;
        BufferedImage seen =
                new BufferedImage(onSide ? height : width, onSide ? width : height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int fromX = onSide ? y : x;
                int fromY = onSide ? x : y;
                boolean fromRight = turn == 2 || turn == 3 || turn == 7 || turn == 8;
                boolean fromBottom = turn == 3 || turn == 4 || turn == 6 || turn == 7;
                seen.setRGB(
                        x,
                        y,
                        image.getRGB(fromRight ? width - 1 - fromX : fromX, fromBottom ? height - 1 - fromY : fromY));
            }
        }
        return seen;
    }
}
