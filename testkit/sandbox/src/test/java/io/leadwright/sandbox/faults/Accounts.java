package io.leadwright.sandbox.faults;

import io.leadwright.port.Storage;
import io.leadwright.sandbox.faults.Ack.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Some accounts in which threads live, and what was told of them. Thread-safe. */
final class Accounts {

    static final int THREADS = 8;
    private static final int ACCOUNTS = 4;

    private final boolean isShared;
    private final Map<String, Told> told = new LinkedHashMap<>();

    private Accounts(String name, boolean isShared) {
        this.isShared = isShared;
        IntStream.range(0, ACCOUNTS).mapToObj(i -> name + "-" + i).forEach(each -> told.put(each, new Told(each)));
    }

    /** Accounts whose names begin so; of one process at a time. */
    static Accounts alone(String name) {
        return new Accounts(name, false);
    }

    /** Accounts whose names begin so; several processes ask the same. */
    static Accounts shared(String name) {
        return new Accounts(name, true);
    }

    void heard(Ack ack) {
        Objects.requireNonNull(told.get(ack.account())).add(ack);
    }

    /** Where each thread goes on; two have an account together. */
    List<Plan> plans() {
        List<Told> accounts = List.copyOf(told.values());
        return IntStream.range(0, THREADS)
                .mapToObj(thread -> accounts.get(thread % ACCOUNTS).plan(thread))
                .toList();
    }

    /** What must be so while others may be writing. */
    void checkMeanwhile(Storage storage) {
        told.values().forEach(account -> laws(storage, account).checkMeanwhile());
    }

    /** What must be so when nobody writes. */
    void check(Storage storage) {
        told.values().forEach(account -> laws(storage, account).check());
    }

    /** Ends what is unfinished, and checks what must be so then; what all came to. */
    Figures end(Storage storage) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            told.values().forEach(account -> new Life(storage, account.plan(0), this::heard).grantEnough());
            plans().forEach(plan -> ends.add(threads.submit(() -> new Life(storage, plan, this::heard).end(plan))));
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long entries = told.values().stream()
                .mapToLong(account -> laws(storage, account).checkAtEnd())
                .sum();
        return new Figures(
                told.size(),
                entries,
                sum(Told::acks),
                sum(account -> account.amounts(What.SETTLED).size()),
                sum(account -> account.requests(What.TAKEN_OVER).size()),
                failed());
    }

    private Laws laws(Storage storage, Told account) {
        return new Laws(storage, account, isShared);
    }

    /** How many commands failed so far, and were given again. */
    long failed() {
        return sum(account -> account.amounts(What.FAILED).getOrDefault(0L, 0L));
    }

    private long sum(ToLongFunction<Told> of) {
        return told.values().stream().mapToLong(of).reduce(0, Long::sum);
    }

    /** How many acknowledgements there were so far that a commit was needed for. */
    long commits() {
        return sum(Told::commits);
    }

    /** How many acknowledgements there were so far. */
    long acks() {
        return sum(Told::acks);
    }
}
