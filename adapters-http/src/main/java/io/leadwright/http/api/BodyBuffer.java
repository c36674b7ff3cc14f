package io.leadwright.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a body as they come, in an array that grows with them and within their share. Not thread-safe. */
final class BodyBuffer {

    private static final int FIRST_BYTES = 16 * 1024;

    private static final byte[] NONE = {};

    private final int bytesMax;
    /** How long it is said to be, or may become. */
    private final int expected;

    private final BodyBudget.Share share;

    private byte[] bytes = NONE;
    private int length;
    private boolean isTooLong;
    private boolean isWithoutRoom;

    /**
     * Room for a body.
     *
     * @param announced how long it is said to be; negative if nobody says
     * @param bytesMax how long it may become
     * @param share what it may take of the memory for all
     */
    BodyBuffer(long announced, int bytesMax, BodyBudget.Share share) {
        this.bytesMax = bytesMax;
        this.expected = (int) Math.min(announced < 0 ? bytesMax : announced, bytesMax);
        this.share = share;
    }

    /** Reads what is there, at least a byte; false at the end, or once it is refused. */
    boolean readFrom(InputStream in) throws IOException {
        if (length < bytes.length) {
            int count = in.read(bytes, length, bytes.length - length);
            length += Math.max(count, 0);
            return count >= 0;
        }
        int next = in.read();
        if (next < 0) {
            return false;
        } else if (length == bytesMax) {
            isTooLong = true;
        } else if (grow()) {
            bytes[length++] = (byte) next;
        }
        return !isRefused();
    }

    /** To twice its length, but not beyond what is expected, as long as no more comes than that. */
    private boolean grow() {
        int most = length < expected ? expected : bytesMax;
        int longer = (int) Math.min(most, Math.max(FIRST_BYTES, 2L * length));
        isWithoutRoom = !share.grow(longer - bytes.length);
        if (!isWithoutRoom) {
            bytes = Arrays.copyOf(bytes, longer);
        }
        return !isWithoutRoom;
    }

    /** Reads what comes, waiting for it, to the end or until it is refused. */
    void readAll(InputStream in) throws IOException {
        boolean isMore = true;
        while (isMore) {
            isMore = readFrom(in);
        }
    }

    /** Whether there is more of it than may be, or than there is room for now. */
    boolean isRefused() {
        return isTooLong || isWithoutRoom;
    }

    /** The request with this body, which is let go of here: who answers slowly must not hold it. */
    ApiRequest bodyOf(ApiRequest head) {
        byte[] whole = bytes;
        bytes = NONE;
        if (isWithoutRoom) {
            return head.unread(new Unread.NoRoom());
        }
        return isTooLong
                ? head.bodyTooLong()
                : head.ownBody(length == whole.length ? whole : Arrays.copyOf(whole, length));
    }
}
