package io.leadwright.bench;

import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One person's profile, made of what so many sources claim of fourteen fields, beside a majority vote on the same claims. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MergeBenchmark {

    /** How many sources answer every field. */
    @Param({"2", "4", "8", "16"})
    public int sources;

    private final Merger merger = new Merger(Trust.COLD);
    private Claims claims = Claims.none();

    /** Makes the claims. */
    @Setup
    public void claim() {
        claims = SampleClaims.by(sources);
    }

    /** The merger. */
    @Benchmark
    public Profile merge() {
        return merger.merge(claims, SampleClaims.NOW);
    }

    /** The plainest thing that one could do. */
    @Benchmark
    public Map<String, String> majorityVote() {
        return MajorityVote.of(claims);
    }
}
