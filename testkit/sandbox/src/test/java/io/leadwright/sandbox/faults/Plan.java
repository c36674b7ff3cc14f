package io.leadwright.sandbox.faults;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a thread goes on.
 *
 * @param account whose requests these are
 * @param began when its first request was asked, or a little before
 * @param thread who asks
 * @param unfinished what was begun and not ended
 * @param next the number of the first request that nobody has heard of
 */
record Plan(String account, Instant began, int thread, List<Integer> unfinished, int next) {

    Plan {
        unfinished = List.copyOf(unfinished);
    }

    String line() {
        return account + " " + began + " " + thread + " " + next + " "
                + unfinished.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Plan of(String line) {
        String[] words = line.split(" ", -1);
        List<Integer> unfinished = Arrays.stream(words[4].split(",", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new Plan(
                words[0], Instant.parse(words[1]), Integer.parseInt(words[2]), unfinished, Integer.parseInt(words[3]));
    }
}
