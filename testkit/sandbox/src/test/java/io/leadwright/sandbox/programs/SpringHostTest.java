package io.leadwright.sandbox.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.leadwright.LeadBook;
import io.leadwright.query.Filter;
import io.leadwright.sandbox.PostgresServer;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The library in a Spring Boot program that runs, with tables of that program's own in the same database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource("classpath:io/leadwright/sandbox/programs/host.properties")
@DirtiesContext
class SpringHostTest {

    private static final int TRIES_MAX = 20;
    private static final SimulatedVendors VENDORS = vendors();

    private final TestRestTemplate http;
    private final JdbcTemplate accounts;
    private final LeadBook book;

    @Autowired
    SpringHostTest(TestRestTemplate http, JdbcTemplate accounts, LeadBook book) {
        this.http = http;
        this.accounts = accounts;
        this.book = book;
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        String database = PostgresServer.newDatabase();
        registry.add("spring.datasource.url", () -> database);
        registry.add("apollo.url", () -> VENDORS.baseUrl("apollo"));
    }

    @AfterAll
    static void close() {
        VENDORS.close();
    }

    @Test
    void our_row_and_the_lead_are_written_together_or_not_at_all() {
        ResponseEntity<String> refused = signUp("ann@example.com", "golden");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(emails("ann@example.com")).isEmpty();
        assertThat(leads("ann@example.com")).isZero();

        assertThat(signUp("ann@example.com", "free").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(emails("ann@example.com")).hasSize(1);
        assertThat(leads("ann@example.com")).isEqualTo(1);
    }

    @Test
    void the_api_is_served_to_whom_the_hosts_security_knows() {
        String lead = signUp("bob@example.com", "paid").getBody();
        String path = "/api/v2/leads/" + lead;
        ResponseEntity<String> found = http.exchange(
                RequestEntity.get(path).header("x-user", "default").build(), String.class);
        assertThat(found.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(found.getBody()).contains("bob@example.com");

        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.exchange(
                                RequestEntity.get(path).header("x-user", "acme").build(), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_form_is_filled_with_what_a_source_knows_or_stays_empty() {
        String filled = prefill("john@techcorp.com");
        for (int i = 1; i < TRIES_MAX && filled.equals("{}"); i++) {
            filled = prefill("john@techcorp.com"); // what came too late is there the next time
        }
        assertThat(filled).isEqualTo("{\"title\":\"Senior Software Engineer\"}");
        assertThat(prefill("nobody@example.com")).isEqualTo("{}");
    }

    private String prefill(String email) {
        return http.getForObject("/prefill?email={email}", String.class, email);
    }

    private ResponseEntity<String> signUp(String email, String plan) {
        return http.postForEntity("/signup", new SignUp.Form(email, "Example Ltd", plan), String.class);
    }

    private List<String> emails(String email) {
        return accounts.queryForList("SELECT email FROM account WHERE email = ?", String.class, email);
    }

    private long leads(String email) {
        return book.analytics().counts(Filter.search(email)).total();
    }

    private static SimulatedVendors vendors() {
        try {
            return SimulatedVendors.start(
                    World.of(Resources.toString(Resources.getResource("io/leadwright/sandbox/world.json"), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
