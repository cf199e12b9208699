package org.clearground.attachment;

import java.awt.image.BufferedImage;

/// Makes an image smaller by the mean of what each new pixel covers, in whole numbers: the same everywhere.
final class Shrink {

    private static final int OPAQUE = 255;

    private Shrink() {}

    /// The image with its longer side at most so many pixels, on white where it is transparent; never larger than
    /// it was.
    static BufferedImage to(BufferedImage image, int longer) {
        int width = image.getWidth();
        int height = image.getHeight();
        int most = Math.max(width, height);
        int newWidth = most <= longer ? width : Math.max(1, (int) ((long) width * longer / most));
        int newHeight = most <= longer ? height : Math.max(1, (int) ((long) height * longer / most));
        BufferedImage small = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
            int[] rows = image.getRGB(0, top, width, bottom - top, null, 0, width);
            for (int x = 0; x < newWidth; x++) {
                int left = (int) ((long) x * width / newWidth);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
                small.setRGB(x, y, mean(rows, width, left, right));
            }
        }
        return small;
    }

    /// The mean colour of some columns of all rows.
    private static int mean(int[] rows, int width, int left, int right) {
        long[] sums = new long[3];
        int count = 0;
        for (int row = 0; row < rows.length; row += width) {
            for (int x = left; x < right; x++) {
                int pixel = rows[row + x];
                int alpha = pixel >>> 24;
                for (int band = 0; band < 3; band++) {
                    int value = pixel >>> (8 * band) & 0xff;
                    sums[band] += (value * alpha + OPAQUE * (OPAQUE - alpha)) / OPAQUE;
                }
                count++;
            }
        }
        int colour = 0;
        for (int band = 0; band < 3; band++) {
            colour |= (int) ((sums[band] + count / 2) / count) << (8 * band);
        }
        return colour;
    }
}
