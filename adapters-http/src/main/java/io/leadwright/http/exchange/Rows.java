package io.leadwright.http.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of an open file, one after the other. Not thread-safe. */
interface Rows extends Closeable {

    /** The next row; empty at the end. */
    Optional<LeadRow> next() throws IOException;

    /** How many bytes of the file were read; a buffer may be ahead of the rows. */
    long bytesRead();
}
