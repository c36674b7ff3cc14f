package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantedKeyTest {

    private final GrantedKey.Parser parser = new GrantedKey.Parser();

    @Test
    void a_key_is_of_the_account_before_its_slash() {
        assertThat(parser.convert("acme/k=y=leads:read, leads:write"))
                .isEqualTo(new GrantedKey(AccountId.of("acme"), "k=y", Set.of("leads:read", "leads:write")));
        assertThat(parser.convert("k=")).isEqualTo(new GrantedKey(AccountId.DEFAULT, "k", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3cret", "/s3cret=leads:read", "acme/=leads:read", "=leads:read", "\u0001/s3cret=leads:read"})
    void what_is_refused_is_not_repeated(String text) {
        StringWriter said = new StringWriter();
        int exit = SandboxCommand.commandLine().setErr(new PrintWriter(said)).execute("serve", "--api-key", text);
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).contains("--api-key").doesNotContain("s3cret");
    }

    @Test
    void a_key_belongs_to_one_account() {
        GrantedKey other = new GrantedKey(AccountId.of("acme"), "sandbox", Set.of());
        List<GrantedKey> keys = List.of(GrantedKey.EVERYTHING, other);
        assertThatThrownBy(() -> new SandboxSettings("127.0.0.1", 0, "leads.db", keys, SandboxCredits.DEFAULT))
                .hasMessage("api-key: must not be given twice, a key belongs to one account");
    }
}
