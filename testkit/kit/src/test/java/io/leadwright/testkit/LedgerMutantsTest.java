package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws notice every way in which a store is known to go wrong: each breaks the laws that the list says, and no other. */
class LedgerMutantsTest {

    private static final int LIVES = 30;
    private static final int STEPS = 50;
    private static final int RUSHES = 4;
    private static final int THREADS = 4;
    private static final int CALLS = 40;

    @Test
    void each_mutant_breaks_its_laws_and_no_other() throws InterruptedException {
        Map<String, Supplier<Function<AccountId, LedgerStore>>> mutants = LedgerMutants.all();
        Map<String, Set<LedgerLaw>> broken = new TreeMap<>();
        for (Map.Entry<String, Supplier<Function<AccountId, LedgerStore>>> mutant : mutants.entrySet()) {
            broken.put(mutant.getKey(), broken(mutant.getValue()));
        }
        assertThat(broken).isEqualTo(declared());
    }

    @Test
    void a_right_store_breaks_none() throws InterruptedException {
        assertThat(broken(() -> new MemoryStorage()::ledger)).isEmpty();
    }

    private static Set<LedgerLaw> broken(Supplier<Function<AccountId, LedgerStore>> storage)
            throws InterruptedException {
        Set<LedgerLaw> broken = EnumSet.noneOf(LedgerLaw.class);
        Set<LedgerLaw> all = EnumSet.allOf(LedgerLaw.class);
        // what is asked again only to see whether it is done again shows so much so early that it hides what else is
        // wrong
        Set<LedgerLaw> withoutProbes = EnumSet.complementOf(EnumSet.of(LedgerLaw.L07, LedgerLaw.L08));
        for (int seed = 0; seed < LIVES; seed++) {
            for (Set<LedgerLaw> laws : List.of(all, withoutProbes)) {
                new LedgerTrial(storage.get(), laws)
                        .run(LedgerStep.steps(new Random(seed), STEPS))
                        .ifPresent(breach -> broken.addAll(breach.laws().keySet()));
            }
        }
        // what one caller alone shows is the same each time, what many show is chance
        boolean isAloneWrong = !broken.isEmpty();
        for (int seed = 0; seed < RUSHES; seed++) {
            LedgerStore store = storage.get().apply(FreshAccounts.next());
            if (LedgerRush.fault(store, THREADS, new Random(seed)).isPresent()) {
                broken.add(LedgerLaw.L09);
            }
        }
        if (!isAloneWrong) {
            List<LedgerCall> history = LedgerHistory.recorded(
                    storage.get().apply(FreshAccounts.next()), THREADS, CALLS, new Random(LIVES));
            LinearizabilityChecker.unexplained(history, LedgerSide.fresh())
                    .ifPresent(what -> broken.add(LedgerLaw.L19));
        }
        return broken;
    }

    /** A line for each: its name, a colon, its laws. */
    private static Map<String, Set<LedgerLaw>> declared() {
        try (InputStream list =
                Objects.requireNonNull(LedgerMutantsTest.class.getResourceAsStream("/ledger-mutants.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":"))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> laws(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<LedgerLaw> laws(String names) {
        return Arrays.stream(names.trim().split(" ")).map(LedgerLaw::valueOf).collect(Collectors.toSet());
    }
}
