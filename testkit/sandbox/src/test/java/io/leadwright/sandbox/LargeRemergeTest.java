package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Remerged;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.policy.WritePolicy;
import io.leadwright.query.LeadQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand claims take no more memory than a tenth of them. */
@Tag("faults")
class LargeRemergeTest {

    private static final int PEOPLE = 2_200;
    private static final long GROWTH_MAX_BYTES = 4L << 20;
    private static final int LEADS_BETWEEN_LOOKS = 100;

    @TempDir
    Path folder;

    private long claims;

    @Test
    void what_is_alive_does_not_grow_with_the_book() throws IOException {
        long warm = liveBytesMax("warm.db", PEOPLE / 10);
        long few = liveBytesMax("few.db", PEOPLE / 10);
        long many = liveBytesMax("many.db", PEOPLE);
        System.out.printf("large re-merge: %d claims, %d, %d, then %d bytes alive%n", claims, warm, few, many);
        assertThat(claims).isGreaterThanOrEqualTo(100_000);
        assertThat(many).isLessThan(Math.max(warm, few) + GROWTH_MAX_BYTES);
    }

    private long liveBytesMax(String name, int people) throws IOException {
        Path database = folder.resolve(name);
        GeneratedClaims.into(database, people);
        AtomicLong leads = new AtomicLong();
        AtomicLong most = new AtomicLong();
        EnrichmentRules looking = EnrichmentRules.DEFAULT.suppressing((account, person) -> {
            if (leads.incrementAndGet() % LEADS_BETWEEN_LOOKS == 0) {
                most.accumulateAndGet(liveBytes(), Math::max);
            }
            return false;
        });
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(database).requireMigrated())
                .enrichment(looking)
                .build()) {
            Remerged done = leadwright.book().enrichment().remerge(LeadQuery.all(), WritePolicy.FILL_BLANKS);
            claims = done.claims();
            assertThat(done.leads()).isEqualTo(people);
        }
        return most.get();
    }

    private static long liveBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
