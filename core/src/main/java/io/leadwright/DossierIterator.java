package io.leadwright;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.PersonKey;
import io.leadwright.port.ClaimStore;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** All dossiers of a store, so many read at a time. Not thread-safe. */
final class DossierIterator implements Iterator<Dossier> {

    private static final int AT_ONCE = 200;

    private final ClaimStore claims;
    private final Queue<Dossier> read = new ArrayDeque<>();
    private @Nullable PersonKey last;
    private boolean isOver;

    DossierIterator(ClaimStore claims) {
        this.claims = claims;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !isOver) {
            read.addAll(claims.behind(last, AT_ONCE));
            isOver = read.isEmpty();
        }
        return !read.isEmpty();
    }

    @Override
    public Dossier next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Dossier next = read.remove();
        last = next.file();
        return next;
    }
}
