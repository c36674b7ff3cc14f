package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.EmailKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeMailTest {

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "GMail.com", "yahoo.co.uk", "hotmail.fr", "gmx.net", "qq.com", "proton.me"})
    void anybody_can_have_a_mailbox_there(String domain) {
        assertThat(FreeMail.isFree(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "techcorp.com",
                "gmail.techcorp.com",
                "yahoo-inc.com",
                "yahoo.techcorp.com",
                "yahoo",
                "",
                "..",
                "\ud800"
            })
    void a_company_has_its_own_mailboxes_there_or_it_is_no_domain(String domain) {
        assertThat(FreeMail.isFree(domain)).isFalse();
    }

    @Test
    void an_address_is_as_free_as_its_domain() {
        assertThat(FreeMail.isFree(EmailKey.of("john@gmail.com"))).isTrue();
        assertThat(FreeMail.isFree(EmailKey.of("john@techcorp.com"))).isFalse();
    }
}
