package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.Storage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The process that is killed: many threads, each of which leads list after list of leads through one life, step by step, and
 * prints each step that is written, and of which a feedback is recorded.
 */
final class Life {

    static final int ADDED = 1;

    private static final int LIST = 4;
    private static final int THREADS = 16;
    private static final Stamp STAMP = new Stamp(Author.person("somebody"), Leads.T0);

    private final LeadStore leads;
    private final ReliabilityStore reliability;
    private final PrintStream out;

    private Life(Storage storage, PrintStream out) {
        this.leads = storage.leads(AccountId.DEFAULT);
        this.reliability = storage.reliability(AccountId.DEFAULT);
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Storage storage = JdbiStorage.sqlite(Path.of(args[0])).migrate();
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = args[1] + "-" + thread + "-";
            new Thread(() -> new Life(storage, out).forEver(prefix)).start();
        }
    }

    /** The list after so many steps: added, the first patched, the last deleted, the second merged into the first, and undone. */
    private static List<Lead> after(int steps, String list) {
        List<Lead> added =
                IntStream.range(0, LIST).mapToObj(i -> fresh(list, i)).toList();
        Lead patched = patched(added.get(0));
        Merge merge = new Merge(patched, added.get(1), STAMP);
        return switch (steps) {
            case 1 -> added;
            case 2 -> List.of(patched, added.get(1), added.get(2), added.get(3));
            case 3 -> List.of(patched, added.get(1), added.get(2));
            case 4 -> List.of(merge.merged(), added.get(2));
            case 5 -> List.of(merge.undone(merge.merged(), STAMP), merge.restored(), added.get(2));
            default -> throw new IllegalArgumentException("steps: must be 1 to 5, are " + steps);
        };
    }

    /** After which step the leads of a list are so; 0 if after none: then something was done by half. */
    static int stepOf(String list, List<Lead> stored) {
        return IntStream.rangeClosed(1, 5)
                .filter(step -> after(step, list).equals(stored))
                .findFirst()
                .orElse(0);
    }

    /** What so many steps tell: several counts, all alike. */
    static SourceReliability told(long steps) {
        Map<CountKey, Count> counts = new HashMap<>();
        for (CountKey.Kind kind : CountKey.Kind.values()) {
            counts.put(new CountKey(YearMonth.of(2026, 3), kind, "title", "apollo", ""), new Count(steps, 2 * steps));
        }
        return SourceReliability.of(counts);
    }

    private static Lead fresh(String list, int number) {
        String id = list + "." + number;
        return Leads.named(id)
                .text(TextField.EMAIL, id + "@example.com")
                .tags(List.of(id))
                .build();
    }

    private static Lead patched(Lead lead) {
        return lead.toBuilder().version(2).text(TextField.EMAIL, null).build();
    }

    private void forEver(String prefix) {
        for (int i = 0; ; i++) {
            String list = prefix + i;
            List<Lead> added = after(1, list);
            Lead patched = patched(added.get(0));
            Merge merge = new Merge(patched, added.get(1), STAMP);
            step(list, 1, tx -> tx.add(added).stream().allMatch(AddResult.Added.class::isInstance));
            step(list, 2, tx -> tx.replace(patched) instanceof ReplaceResult.Replaced);
            step(list, 3, tx -> tx.delete(added.get(3)));
            step(list, 4, tx -> tx.absorb(merge) && tx.replace(merge.merged()) instanceof ReplaceResult.Replaced);
            step(list, 5, tx -> isUndone(tx, added.get(1).id()));
        }
    }

    private static boolean isUndone(LeadTransaction tx, LeadId absorbed) {
        Merge kept = tx.mergeOf(absorbed).orElseThrow();
        Lead survivor = tx.get(kept.survivor().id()).orElseThrow();
        tx.forget(kept);
        return tx.replace(kept.undone(survivor, STAMP)) instanceof ReplaceResult.Replaced
                && tx.add(List.of(kept.restored())).get(0) instanceof AddResult.Added;
    }

    private void step(String list, int number, Function<LeadTransaction, Boolean> work) {
        if (!leads.atomically(STAMP, work)) {
            throw new IllegalStateException("step " + number + " of " + list + " was not done");
        }
        String id = list + "." + number;
        if (!reliability.record(id, told(1))) {
            throw new IllegalStateException("the feedback on step " + id + " was not new");
        }
        out.println(id + ";");
    }
}
