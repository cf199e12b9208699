package org.clearground.report.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the data of a path back into a shape; knows the commands that drawings here are written with: `M L H V
/// C Q Z`, and `m l h v z` relative to the point before. Points that follow the first one of an `M` or `m`
/// without a command are joined to it by lines.
final class PathReader {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

    private final Matcher tokens;
    private final Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private boolean more;

    private PathReader(String data) {
        tokens = TOKEN.matcher(data);
        more = tokens.find();
    }

    /// The shape; refuses another command.
    static Path2D shape(String data) {
        PathReader reader = new PathReader(data);
        while (reader.more) {
            reader.command(reader.next().charAt(0));
        }
        return reader.shape;
    }

    private void command(char first) {
        char command = first;
        do {
            step(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        } while (more && !Character.isLetter(tokens.group().charAt(0)) && command != 'Z' && command != 'z');
    }

    private void step(char command) {
        Point2D last = shape.getCurrentPoint();
        Point2D at = last == null ? new Point2D.Double() : last;
        switch (command) {
            case 'M' -> shape.moveTo(number(), number());
            case 'm' -> shape.moveTo(at.getX() + number(), at.getY() + number());
            case 'L' -> shape.lineTo(number(), number());
            case 'l' -> shape.lineTo(at.getX() + number(), at.getY() + number());
            case 'H' -> shape.lineTo(number(), at.getY());
            case 'h' -> shape.lineTo(at.getX() + number(), at.getY());
            case 'V' -> shape.lineTo(at.getX(), number());
            case 'v' -> shape.lineTo(at.getX(), at.getY() + number());
            case 'C' -> shape.curveTo(number(), number(), number(), number(), number(), number());
            case 'Q' -> shape.quadTo(number(), number(), number(), number());
            case 'Z', 'z' -> shape.closePath();
            default -> throw new IllegalArgumentException("a path has no command " + command + " here");
        }
    }

    private double number() {
        return Double.parseDouble(next());
    }

    private String next() {
        String token = tokens.group();
        more = tokens.find();
        return token;
    }
}
