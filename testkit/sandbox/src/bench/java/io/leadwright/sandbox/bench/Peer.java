package io.leadwright.sandbox.bench;

import java.util.Locale;

/** What the library is compared with. */
public enum Peer {
    /** A plain table by hand, and the library's own pages by hand. */
    JDBC,
    /** The plain table by Hibernate. */
    HIBERNATE,
    /** CQEngine. */
    CQENGINE,
    /** The plain table in memory, in H2. */
    H2,
    /** Lucene. */
    LUCENE;

    /** Whether it keeps its leads in memory. */
    boolean isInMemory() {
        return this == CQENGINE || this == H2 || this == LUCENE;
    }

    /** As the command line writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
