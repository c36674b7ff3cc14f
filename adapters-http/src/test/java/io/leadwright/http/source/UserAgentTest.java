package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {

    @Test
    void its_text_shows_nobodys_address() {
        UserAgent asking = new UserAgent("Sample admin@sample.example");
        assertThat(asking.toString()).isEqualTo("UserAgent");
        assertThat(asking.text()).isEqualTo("Sample admin@sample.example");
    }
}
