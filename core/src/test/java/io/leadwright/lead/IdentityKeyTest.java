package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeyTest {

    @ParameterizedTest
    @CsvSource({
        "John@TechCorp.com, john@techcorp.com",
        "john.doe+crm@x.io, john.doe+crm@x.io",
        "büro@Bücher.de, büro@xn--bcher-kva.de",
        "' a@b.c ', a@b.c",
        "a@b.c., a@b.c",
        "'\"at@sign\"@x.io', '\"at@sign\"@x.io'"
    })
    void addresses_are_one_whatever_their_case(String email, String key) {
        assertThat(EmailKey.of(email).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john",
                "@x.io",
                "john@",
                "jo hn@x.io",
                "john@x..io",
                "john@.io",
                "john@x io",
                "a\u0007@x.io",
                "john @x.io",
                "john@ x.io",
                "a@b@c.de",
                "<john@x.io>",
                "mailto:john@x.io",
                "john@x.io,jane@y.io",
                "john@x,y",
                "john@-x.io"
            })
    void what_is_no_address_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> EmailKey.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("email: must be")
                .hasMessageNotContaining(text);
        assertThatIllegalArgumentException().isThrownBy(() -> EmailKey.checked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John.Doe_1+crm@Tech2.io",
                "a@b",
                "a@b.c.",
                "a@b-c.de",
                "büro@bücher.de",
                "a@.b",
                "a@b..c",
                "a@",
                "@b",
                "a b@c",
                "a@b@c",
                "a@b c",
                "a@b_c"
            })
    void what_is_seen_to_be_an_address_at_first_sight_is_one(String text) {
        for (String longer : List.of("", "a".repeat(63), "a".repeat(64), "a".repeat(300))) {
            for (String email : List.of(longer + text, text + longer, text + (".a" + longer).repeat(5))) {
                assertThat(isRefused(() -> EmailKey.checked(email))).isEqualTo(isRefused(() -> EmailKey.of(email)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://linkedin.com/in/john-doe1",
                "https://linkedin.com/in/John",
                "https://linkedin.com/in/john/",
                "https://linkedin.com/in/",
                "https://linkedin.com/in/j%C3%B6",
                "https://linkedin.com/in/john?x=y",
                "https://linkedin.com/pub/john/1/2",
                "https://linkedin.com/company/john",
                "http://linkedin.com/in/john"
            })
    void the_short_form_of_a_page_is_the_same_at_first_sight(String text) {
        for (String url : List.of(text, text + "a".repeat(296), text + "a".repeat(297))) {
            assertThat(isRefused(() -> LinkedInKey.shortForm(url))).isEqualTo(isRefused(() -> LinkedInKey.of(url)));
            if (!isRefused(() -> LinkedInKey.of(url))) {
                assertThat(LinkedInKey.shortForm(url))
                        .isEqualTo(LinkedInKey.of(url).url());
            }
        }
    }

    private static boolean isRefused(Supplier<?> work) {
        try {
            return work.get() == null;
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }

    @Test
    void a_function_is_no_person() {
        assertThat(EmailKey.of("INFO@x.io").isRole()).isTrue();
        assertThat(EmailKey.of("information@x.io").isRole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://linkedin.com/in/johndoe",
                "http://www.linkedin.com/in/JohnDoe/",
                "linkedin.com/in/johndoe?trk=x",
                "https://de.linkedin.com/in/johndoe#about",
                "https://LinkedIn.com/IN/john%64oe",
                "https://m.linkedin.com/in/johndoe/de",
                "https://www.linkedin.com:443/in/johndoe/overlay/contact-info/"
            })
    void pages_are_one_whatever_their_spelling(String url) {
        assertThat(LinkedInKey.of(url).value()).isEqualTo("in/johndoe");
        assertThat(LinkedInKey.of(url).url()).isEqualTo("https://linkedin.com/in/johndoe");
    }

    @Test
    void accents_written_in_two_ways_are_one_page() {
        assertThat(LinkedInKey.of("linkedin.com/in/jose\u0301")).isEqualTo(LinkedInKey.of("linkedin.com/in/jos%C3%A9"));
    }

    @Test
    void a_key_is_checked_however_it_is_made() {
        assertThatThrownBy(() -> new EmailKey("john")).hasMessageStartingWith("email: must be");
        assertThatThrownBy(() -> new LinkedInKey("company/x")).hasMessageStartingWith("linkedinUrl: must");
    }

    @Test
    void older_addresses_keep_their_path() {
        assertThat(LinkedInKey.of("https://www.linkedin.com/pub/john-doe/1/2a/b3/")
                        .url())
                .isEqualTo("https://linkedin.com/pub/john-doe/1/2a/b3");
    }

    @Test
    void a_page_read_back_is_the_same_page() {
        String url =
                LinkedInKey.of("https://linkedin.com/in/andr%C3%A9-%E2%9C%93").url();
        assertThat(LinkedInKey.of(url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://linkedin.com/company/techcorp",
                "https://linkedin.com/in/",
                "https://linkedin.com/in/%2F",
                "https://notlinkedin.com/in/johndoe",
                "https://linkedin.com.evil.io/in/johndoe",
                "https://evil.io/?linkedin.com/in/johndoe",
                "https://linkedin.com/in/%zz",
                "https://linkedin.com/in/%FF",
                "https://linkedin.com/in/a%00b",
                "https://linkedin.com/in/a%2Fb",
                "https://linkedin.com/in/a%2523b",
                "https://linkedin.com/in/a%C2%A0b",
                "johndoe"
            })
    void what_is_no_persons_page_is_refused(String url) {
        assertThatThrownBy(() -> LinkedInKey.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("linkedinUrl: must");
    }

    @Test
    void a_domain_longer_than_any_is_no_address_on_whatever_java() {
        for (int length : new int[] {300, 1_000, 100_000}) {
            String domain = "ü".repeat(length) + ".example";
            assertThatIllegalArgumentException().isThrownBy(() -> EmailKey.of("john@" + domain));
        }
    }
}
