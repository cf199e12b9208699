package org.clearground.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Watches the characters on their way to the CSV parser for what it lets pass: a quoted cell that never ends,
/// NUL, a byte order mark.
final class CsvGuard extends FilterReader {

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final char separator;
    private State state = State.CELL_BEGINS;
    private boolean first = true;
    private boolean afterReturn;
    private char last = '\n';
    private long line = 1;
    private long quoteLine;

    CsvGuard(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, length);
        if (first && n > 0) {
            first = false;
            if (into[offset] == '\uFEFF') {
                System.arraycopy(into, offset + 1, into, offset, n - 1);
                n--;
                if (n == 0) {
                    return read(into, offset, length);
                }
            }
        }
        for (int i = offset; i < offset + n; i++) {
            take(into[i]);
        }
        return n;
    }

    /// The line that was read last, counted from 1.
    long line() {
        return line;
    }

    /// The line on which a quoted cell begins that the file's end cut off; 0 when there is none.
    long openQuote() {
        return state == State.QUOTED ? quoteLine : 0;
    }

    /// Whether the last line ends as lines do.
    boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }

    private void take(char c) throws IOException {
        if (c == 0) {
            throw new NulFound();
        }
        countLines(c);
        last = c;
        boolean ends = c == separator || c == '\n' || c == '\r';
        state = switch (state) {
            case CELL_BEGINS -> c == '"' ? State.QUOTED : ends ? State.CELL_BEGINS : State.PLAIN;
            case PLAIN -> ends ? State.CELL_BEGINS : State.PLAIN;
            case QUOTED -> c == '"' ? State.QUOTE_SEEN : State.QUOTED;
            case QUOTE_SEEN -> c == '"' ? State.QUOTED : ends ? State.CELL_BEGINS : State.PLAIN;
        };
        if (state == State.QUOTED && c == '"' && quoteLine == 0) {
            quoteLine = line;
        } else if (state == State.CELL_BEGINS) {
            quoteLine = 0;
        }
    }

    private void countLines(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    /// A character that no text file holds.
    static final class NulFound extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
