package io.leadwright.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Labelled history that is made up, always the same of one seed: sources right more or less often, two that copy a third, times
 * a few minutes off, regions in place of cities, and lists.
 */
final class GeneratedHistory {

    static final int SOURCES = 8;

    private final Random random;
    final List<String> claims = new ArrayList<>();
    final List<String> truth = new ArrayList<>();

    GeneratedHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Source i is right with .5 + .06 i; the last two copy the first. */
    GeneratedHistory cities(int objects) {
        for (int i = 0; i < objects; i++) {
            String city = city();
            label(i, "city", city);
            String copied = "";
            for (int source = 0; source < SOURCES; source++) {
                String said = random.nextDouble() < 0.5 + 0.06 * source ? city : city();
                copied = source == 0 ? said : copied;
                claim(i, "city", source, source >= SOURCES - 2 ? copied : said);
            }
        }
        return this;
    }

    /** Even sources know the city, odd ones but its region. */
    GeneratedHistory regions(int objects) {
        for (int i = 0; i < objects; i++) {
            String city = city();
            label(i, "city", city);
            for (int source = 0; source < 4; source++) {
                String said = random.nextDouble() < 0.8 ? city : city();
                claim(i, "city", source, source % 2 == 0 ? said : "region " + said.charAt(5));
            }
        }
        return this;
    }

    static List<String> hierarchy() {
        List<String> nodes = new ArrayList<>(List.of("0\tcountry\t-1"));
        for (int city = 0; city < 20; city++) {
            nodes.add("r%d\tregion %d\t0".formatted(city, city / 10));
            nodes.add("c%d\tcity %02d\tr%d".formatted(city, city, city));
        }
        return nodes;
    }

    /** Up to four minutes off, if right. */
    GeneratedHistory times(int objects) {
        for (int i = 0; i < objects; i++) {
            int right = random.nextInt(1_430);
            label(i, "departure", time(right));
            for (int source = 0; source < 5; source++) {
                boolean isRight = random.nextDouble() < 0.75;
                claim(i, "departure", source, time(isRight ? right + random.nextInt(5) : random.nextInt(1_430)));
            }
        }
        return this;
    }

    /** Each source names most of two right values, and now and then a third. */
    GeneratedHistory lists(int objects) {
        for (int i = 0; i < objects; i++) {
            for (String right : List.of("first " + i, "second " + i)) {
                label(i, "skills", right);
                for (int source = 0; source < 4; source++) {
                    if (random.nextDouble() < 0.7) {
                        claim(i, "skills", source, right);
                    }
                }
            }
            claim(i, "skills", random.nextInt(4), "wrong " + random.nextInt(5));
        }
        return this;
    }

    GeneratedHistory shuffled() {
        Collections.shuffle(claims, random);
        Collections.shuffle(truth, random);
        return this;
    }

    /** Writes {@code claims.tsv} and {@code truth.tsv}. */
    void into(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("claims.tsv"), claims);
            Files.write(folder.resolve("truth.tsv"), truth);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String city() {
        return "city %02d".formatted(random.nextInt(20));
    }

    private static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private void label(int object, String attribute, String value) {
        truth.add("object %05d\t%s\t%s".formatted(object, attribute, value));
    }

    private void claim(int object, String attribute, int source, String value) {
        claims.add("object %05d\t%s\ts%d\t%s".formatted(object, attribute, source, value));
    }
}
