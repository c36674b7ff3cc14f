package io.leadwright.sandbox.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Puts a question to each in turn, again and again.
 *
 * @param most so many rounds; fewer for those that take long
 */
record Rounds(int most) {

    private static final int LEAST = 3;
    private static final long NANOS_EACH = TimeUnit.SECONDS.toNanos(5);
    private static final long NANOS_TO_WARM_UP = TimeUnit.MILLISECONDS.toNanos(500);

    /** Of these the first one with an answer to the question tells what is right. */
    ShapeTimes run(Shape shape, List<Contender> contenders) {
        List<Turn> turns = contenders.stream()
                .filter(contender -> contender.answers(shape))
                .map(Turn::new)
                .toList();
        turns.forEach(turn -> turn.warmUp(shape, most));
        for (int round = 0; round < most; round++) {
            int rounds = round;
            turns.stream()
                    .filter(turn -> rounds < LEAST || turn.spent < NANOS_EACH)
                    .forEach(turn -> turn.take(shape));
        }
        Map<String, Timing> times = new LinkedHashMap<>();
        turns.forEach(turn -> times.put(turn.contender.name(), turn.timing()));
        Answer right = turns.get(0).answer;
        List<String> differing = turns.stream()
                .filter(turn -> !turn.answer.equals(Answer.NONE) && !turn.answer.equals(right))
                .map(turn -> turn.contender.name())
                .toList();
        return new ShapeTimes(shape, right.total(), times, differing);
    }

    /** What one of them has done. */
    private static final class Turn {

        private final Contender contender;
        private final List<Long> nanos = new ArrayList<>();
        private Answer answer = Answer.NONE;
        private long spent;

        Turn(Contender contender) {
            this.contender = contender;
        }

        void warmUp(Shape shape, int most) {
            long begin = System.nanoTime();
            for (int i = 0; i < most && System.nanoTime() - begin < NANOS_TO_WARM_UP; i++) {
                contender.prepare(shape);
                answer = contender.answer(shape);
            }
        }

        void take(Shape shape) {
            contender.prepare(shape);
            long begin = System.nanoTime();
            Answer now = contender.answer(shape);
            long took = System.nanoTime() - begin;
            if (!now.equals(answer)) {
                throw new IllegalStateException(contender.name() + ": answers otherwise than before: " + shape.name());
            }
            nanos.add(took);
            spent += took;
        }

        Timing timing() {
            return Timing.of(nanos.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
