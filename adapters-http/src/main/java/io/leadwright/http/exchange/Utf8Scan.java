package io.leadwright.http.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a look through a whole file has found.
 *
 * @param whole how many characters beyond ASCII are well-formed UTF-8
 * @param broken how many bytes are part of no UTF-8
 */
record Utf8Scan(long whole, long broken) {

    private static final int BUFFER_BYTES = 64 * 1024;

    static Utf8Scan of(Content content) throws IOException {
        Counter counter = new Counter();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream file = content.open()) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                counter.take(buffer, read);
            }
        }
        return counter.end();
    }

    /** Where in a character the scan stands: how many bytes of it there were, and what the next may be. */
    private static final class Counter {
        private long whole;
        private long broken;
        private int taken;
        private int missing;
        private int lowest = 0x80;
        private int highest = 0xBF;

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] < 0 || missing > 0) {
                    take(bytes[i] & 0xFF);
                }
            }
        }

        Utf8Scan end() {
            return new Utf8Scan(whole, broken + taken);
        }

        private void take(int b) {
            if (missing > 0 && b >= lowest && b <= highest) {
                taken++;
                if (--missing == 0) {
                    whole++;
                    taken = 0;
                }
                lowest = 0x80;
                highest = 0xBF;
                return;
            }
            broken += taken;
            begin(b);
        }

        /** The bytes that can begin a character, and what may follow them, by table 3-7 of the Unicode standard. */
        private void begin(int b) {
            missing = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            taken = missing > 0 ? 1 : 0;
            broken += missing == 0 && b >= 0x80 ? 1 : 0;
        }
    }
}
