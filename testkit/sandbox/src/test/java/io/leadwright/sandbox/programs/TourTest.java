package io.leadwright.sandbox.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.website.SimulatedWebsites;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.port.Secret;
import io.leadwright.query.Filter;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour, with the real clients asking vendors that are on this machine. */
class TourTest {

    private static final Secret KEY = Secret.of("simulated");
    private static final URL WORLD = Resources.getResource("io/leadwright/sandbox/world.json");

    @TempDir
    Path folder;

    @Test
    void the_tour_runs() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (SimulatedVendors vendors = SimulatedVendors.start(World.of(Resources.toString(WORLD, UTF_8)));
                Leadwright leadwright = library(vendors);
                PrintStream out = new PrintStream(said, true, UTF_8)) {
            LeadBook book = leadwright.book();
            Tour.tour(book, Instant.now(), out);
            assertThat(book.analytics().counts(Filter.everything()).total()).isZero();
        }
        assertThat(said.toString(UTF_8).lines().map(line -> line.replaceAll("lead_[0-9a-z]+", "lead_1")))
                .contains(
                        "already known as lead_1",
                        "1 overdue, first [Lead[lead_1, version 1]]",
                        "Lead[lead_1, version 1]",
                        "3 calls, 0 credits for 0.02 USD expected, never more than 0 credits for 0.04 USD",
                        "at least 100 people",
                        "2 by engagement: status is contacted",
                        "1 lead, 34 claims gone; no source will be asked of them again");
    }

    private Leadwright library(SimulatedVendors vendors) {
        return Leadwright.builder(JdbiStorage.sqlite(folder.resolve("leads.db")).migrate())
                .source(ApolloSource.create(KEY)
                        .creditCosts(Cost.usd("0.02"))
                        .over(connection -> connection.baseUrl(vendors.baseUrl("apollo"))))
                .source(HunterSource.create(KEY)
                        .creditCosts(Cost.usd("0.01"))
                        .over(connection -> connection.baseUrl(vendors.baseUrl("hunter"))))
                .source(SimulatedWebsites.source(connection -> connection.baseUrl(vendors.baseUrl("website"))))
                .suppressionKey(Secret.of("kept as long as the file is"))
                .build();
    }
}
