package io.leadwright.sandbox;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.lead.LeadStatus.CONVERTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.Author;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import io.leadwright.testkit.MovableClock;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {

    private static final Reason TRIAL = new Reason(Author.person("ann"), "trial");
    private static final int COLOURS_MIN = 4;
    private static final int PEOPLE = 20;

    @TempDir
    Path folder;

    private final Commands commands = new Commands();
    private final MovableClock clock = MovableClock.startingAt(Instant.parse("2024-01-20T15:30:00Z"));

    private void inBook(BiConsumer<LeadBook, MovableClock> work) {
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(folder.resolve("book.db")).migrate())
                .clock(clock)
                .build()) {
            work.accept(leadwright.book(), clock);
        }
    }

    private int plot(String what, String file, String... more) {
        List<String> all = new ArrayList<>(List.of("plot", "--what", what));
        all.addAll(List.of("--db", folder.resolve("book.db").toString()));
        all.addAll(List.of("--out", folder.resolve(file).toString()));
        all.addAll(List.of(more));
        return commands.run(all.toArray(String[]::new));
    }

    /** How many colours there are in the picture but for shades of grey. */
    private int colours(String file) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
        assertThat(image.getWidth()).isEqualTo(Picture.WIDTH);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                if ((rgb >> 16 & 0xFF) != (rgb & 0xFF)) {
                    colours.add(rgb);
                }
            }
        }
        return colours.size();
    }

    @Test
    void credits_over_time_are_drawn() throws IOException {
        inBook((book, time) -> {
            CreditLedger credits = book.credits();
            credits.grant(GrantTerms.of(Credits.of(1_000)), TRIAL, new IdempotencyKey("trial"));
            for (int i = 0; i < 40; i++) {
                time.advance(Duration.ofHours(7 + i % 5));
                OperationKey key = new OperationKey(OperationKind.ENRICH, new IdempotencyKey("request-" + i));
                Work work = credits.holds()
                        .open(new Opening(key, "fingerprint", List.of(Credits.of(10 + i % 7)), 1))
                        .orElseThrow();
                time.advance(Duration.ofMinutes(2));
                credits.holds().settle(work.holds().get(0).id(), Credits.of(7 + i % 4), work.fence());
            }
        });
        assertThat(plot("credits", "credits.png")).as(commands.err()).isZero();
        assertThat(commands.out()).isEqualTo("credits.png: written");
        assertThat(colours("credits.png")).isGreaterThanOrEqualTo(COLOURS_MIN);
    }

    @Test
    void a_funnel_is_drawn_by_months_weeks_and_days() throws IOException {
        inBook((book, time) -> {
            for (int i = 0; i < 20; i++) {
                time.advance(Duration.ofDays(2));
                LeadId lead = book.leads()
                        .upsert(NewLead.email("p" + i + "@example.com"))
                        .lead()
                        .id();
                time.advance(Duration.ofDays(1));
                if (i % 2 == 0) {
                    book.leads().patch(lead, LeadPatch.none().status(i % 4 == 0 ? CONTACTED : CONVERTED));
                }
            }
        });
        for (String by : List.of("month", "week", "day")) {
            String file = by + ".png";
            assertThat(plot("funnel", file, "--from", "2024-01-15", "--until", "2024-04-01", "--by", by))
                    .as(commands.err())
                    .isZero();
            assertThat(colours(file)).isGreaterThanOrEqualTo(COLOURS_MIN);
        }
    }

    @Test
    void what_sources_are_worth_is_drawn() throws IOException {
        GeneratedClaims.into(folder.resolve("book.db"), PEOPLE);
        assertThat(plot("sources", "sources.png", "--from", "2000-01-01"))
                .as(commands.err())
                .isZero();
        assertThat(colours("sources.png")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_never_happened_is_not_drawn() {
        inBook((book, time) -> {});
        assertThat(plot("funnel", "funnel.png")).isEqualTo(1);
        assertThat(commands.err()).startsWith("plot: from: must be before something happened to a lead");
        assertThat(plot("sources", "sources.png")).isEqualTo(1);
        assertThat(commands.err()).startsWith("plot: from: must be before somebody was asked");
        assertThat(plot("credits", "credits.png")).isEqualTo(1);
        assertThat(commands.err()).isEqualTo("plot: account: must have been granted credits, has no entry");
        assertThat(folder.resolve("credits.png")).doesNotExist();
    }

    @Test
    void the_picture_is_a_png() {
        inBook((book, time) -> {});
        assertThat(plot("credits", "credits.svg")).isEqualTo(1);
        assertThat(commands.err()).startsWith("plot: out: must end in .png, is ");
    }
}
