package io.leadwright.sandbox.bench;

import com.google.common.io.Closer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The library and its peers, each with all the leads.
 *
 * @param asked who is asked
 * @param plain the plain table in the library's kind of store; null if no peer needs it
 */
record Contenders(
        LibraryBook book, Asked asked, @Nullable PlainTable plain, Closer closer) implements AutoCloseable {

    private static final String BOOK = "book";
    private static final String PLAIN = "plain";

    /**
     * Those that are asked in turn, the library cold and then itself first.
     *
     * @param near without its peers, but with whoever reads its tables by hand
     */
    record Asked(List<Contender> all, List<Contender> near) {

        Asked {
            all = List.copyOf(all);
            near = List.copyOf(near);
        }
    }

    /** Makes them and fills them; what they hold is closed with them. */
    static Contenders open(Store store, Set<Peer> peers, Loading loading) {
        Closer closer = Closer.create();
        LibraryBook book = register(closer, store.book(BOOK));
        loading.load(book);
        loading.describe(book);
        store.tend(BOOK);
        List<Contender> asked = new ArrayList<>(List.of(new ColdBook(book), book));
        List<Contender> near = new ArrayList<>(asked);
        near.add(register(closer, new RawLibrary(store.source(BOOK))));
        PlainTable plain = null;
        if (peers.contains(Peer.JDBC) || peers.contains(Peer.HIBERNATE)) {
            DataSource source = store.source(PLAIN);
            plain = register(closer, new PlainTable("jdbc", store.dialect(), source, () -> store.bytes(PLAIN)));
            loading.load(plain);
            if (peers.contains(Peer.JDBC)) {
                asked.add(plain);
            }
            if (peers.contains(Peer.HIBERNATE)) {
                asked.add(register(closer, new HibernateTable(source)));
            }
        }
        if (store.dialect() == PlainDialect.POSTGRES) {
            near.add(register(closer, new RoundTrip(store.source(BOOK))));
        }
        inMemory(peers, loading, closer, asked);
        return new Contenders(book, new Asked(asked, near), plain, closer);
    }

    private static void inMemory(Set<Peer> peers, Loading loading, Closer closer, List<Contender> asked) {
        if (peers.contains(Peer.H2)) {
            PlainTable h2 = register(closer, new PlainTable("h2", PlainDialect.H2, h2(closer), () -> 0));
            loading.load(h2);
            asked.add(h2);
        }
        if (peers.contains(Peer.CQENGINE) || peers.contains(Peer.LUCENE)) {
            HeldRows held = new HeldRows();
            loading.load(held);
            if (peers.contains(Peer.CQENGINE)) {
                asked.add(loading.settle(register(closer, new IndexedRows(held))));
            }
            if (peers.contains(Peer.LUCENE)) {
                asked.add(loading.settle(register(closer, new SearchEngine(held))));
            }
        }
    }

    /** In memory, and no answer taken for that of the same question before. */
    private static DataSource h2(Closer closer) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0");
        return closer.register(new HikariDataSource(config));
    }

    private static <C extends Contender> C register(Closer closer, C contender) {
        closer.register(contender::close);
        return contender;
    }

    @Override
    public void close() {
        try {
            closer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
