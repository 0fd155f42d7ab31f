package dev.bellhop.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of bytes into lines. They end in CR, LF or both, wherever the stream was cut on its way. */
final class LineCutter {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final int most;
    private boolean afterReturn;

    LineCutter(int most) {
        this.most = most;
    }

    /** The lines that this piece completes. */
    List<String> cut(ByteBuffer piece) throws Capped.TooLong {
        List<String> whole = new ArrayList<>();
        while (piece.hasRemaining()) {
            byte next = piece.get();
            boolean second = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\r' || next == '\n') {
                whole.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (line.size() < most) {
                line.write(next);
            } else {
                throw new Capped.TooLong();
            }
        }
        return whole;
    }
}
