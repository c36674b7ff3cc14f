package io.leadwright.bench;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.testkit.MemoryStorage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One person, never seen before, enriched from so many sources that answer at once, on the caller's thread and in memory: planned,
 * asked in rounds, merged and settled; beside the sources alone. One run on two cores, Java 17: 250 us with 4 sources of nine values
 * each, 1,090 with 12; the sources alone 23 and 63.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnrichmentBenchmark {

    /** How many sources there are. */
    @Param({"4", "12"})
    public int sources;

    private List<EnrichmentSource> all = List.of();
    private Leadwright leadwright = Leadwright.builder(new MemoryStorage()).build();
    private long number;

    /** A library that knows nobody: nothing of an earlier iteration is looked through. */
    @Setup(Level.Iteration)
    public void open() {
        leadwright.close();
        all = ScriptedSource.many(sources);
        Leadwright.Builder builder = Leadwright.builder(new MemoryStorage()).executor(Runnable::run);
        all.forEach(builder::source);
        leadwright = builder.build();
    }

    /** All of it. */
    @Benchmark
    public EnrichmentOutcome enrich() {
        return leadwright.book().enrichment().run(EnrichmentRequest.subject(next()));
    }

    /** Each source asked, and nothing made of it. */
    @Benchmark
    public List<SourceAnswer> fanOut() {
        Questions questions = Questions.of(Duration.ofSeconds(1), Question.about(next()));
        return all.stream().flatMap(source -> source.ask(questions).stream()).toList();
    }

    private Subject next() {
        number++;
        return Subject.email("john" + number + "@techcorp.com");
    }
}
