package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormsTest {

    private static String key(CanonicalForm<?> form, String text) {
        return form.read(text)
                .orElseThrow(() -> new AssertionError("no value: " + text))
                .key();
    }

    @ParameterizedTest
    @CsvSource({
        "John@TechCorp.com, john@techcorp.com",
        "j.o.h.n+news@googlemail.com, john@gmail.com",
        "+x@gmail.com, +x@gmail.com",
        "...@gmail.com, ...@gmail.com",
        "john+news@proton.me, john@proton.me",
        "j.ohn@proton.me, j.ohn@proton.me",
        "j.ohn+x@techcorp.com, j.ohn+x@techcorp.com",
        "john@münchen.de, john@xn--mnchen-3ya.de"
    })
    void addresses_reach_the_mailbox_that_their_provider_says(String text, String key) {
        assertThat(key(Forms.EMAIL, text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "john", "@x.com", "john@", "mailto:john@x.com", "a b@x.com", "john@x..com"})
    void anything_else_is_no_address(String text) {
        assertThat(Forms.EMAIL.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1-555-123-4567|+15551234567",
                "+1 415-555-0100|+14155550100",
                "001 (415) 555 0100|+14155550100",
                "tel:+1-415-555-0100|+14155550100",
                "+44 (0)20 7946 0018|+442079460018",
                "+41 44 555 01 00|+41445550100",
                "＋１ ４１５ ５５５ ０１００|+14155550100",
                "+1 415-555-0100 ext. 12|+14155550100;ext=12",
                "+1 415 555 0100 x12|+14155550100;ext=12",
                "+39 06 698 12345|+390669812345",
                "(415) 555-0100|4155550100",
                "415.555.0100|4155550100",
                "415-555-0100 x 12|4155550100;ext=12",
                "044 555 01 00|0445550100",
                "tel:(415) 555-0100|4155550100",
            })
    void phone_numbers_are_the_same_however_they_are_spaced(String text, String key) {
        assertThat(key(Forms.PHONE, text)).isEqualTo(key);
        assertThat(Forms.PHONE.read(text).orElseThrow().value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "n/a",
                "call me",
                "12345",
                "000-000-0000",
                "+1 555",
                "+999 123 456 789",
                "2011-02-03T04:05"
            })
    void what_nobody_could_dial_is_no_phone_number(String text) {
        assertThat(Forms.PHONE.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(415) 555-0100|+1 415-555-0100",
                "1 415 555 0100|+1 415-555-0100",
                "044 555 01 00|+41 44 555 01 00",
                "44 555 01 00|+41 44 555 01 00",
                "06 698 12345|+39 06 698 12345",
                "(415) 555-0100|1 415 555 0100",
                "8 (495) 123-45-67|+7 495 123-45-67",
                "011 44 20 7946 0018|+44 20 7946 0018",
                "+1 415-555-0100|+1 415-555-0100 ext. 12",
                "415-555-0100|+1 415-555-0100 ext. 12",
                "415-555-0100 x12|+1 415-555-0100 ext. 12",
                "415-555-0100|415-555-0100 x12",
            })
    void a_number_without_country_or_extension_supports_the_one_that_has_it(String general, String specific) {
        assertThat(Forms.PHONE.support(key(Forms.PHONE, general), key(Forms.PHONE, specific)))
                .isEqualTo(1);
        assertThat(Forms.PHONE.support(key(Forms.PHONE, specific), key(Forms.PHONE, general)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "555-0100|+1 415-555-0100",
                "0 415 555 0100|+1 415-555-0100",
                "44 555 01 00|144 555 01 00",
                "415-555-0101|+1 415-555-0100",
                "+1 415-555-0100 x11|+1 415-555-0100 x12",
                "415-555-0100 x12|+1 415-555-0100",
                "+41 44 555 01 00|+43 44 555 01 00"
            })
    void another_number_does_not(String one, String other) {
        assertThat(key(Forms.PHONE, one)).isNotEqualTo(key(Forms.PHONE, other));
        assertThat(Forms.PHONE.support(key(Forms.PHONE, one), key(Forms.PHONE, other)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://techcorp.com|techcorp.com",
                "HTTP://WWW.TechCorp.com:80/|techcorp.com",
                "techcorp.com/Team/?utm_source=x&b=2&gclid=1#top|techcorp.com/Team?b=2",
                "//techcorp.com/a/../b|techcorp.com/b",
                "https://techcorp.com:8443/|techcorp.com:8443",
                "https://münchen.de/ü|xn--mnchen-3ya.de/%C3%BC",
                "https://münchen.de/%c3%bc|xn--mnchen-3ya.de/%C3%BC",
                "https://techcorp.com./|techcorp.com",
                "www.www.com|www.com",
            })
    void pages_are_the_same_whatever_only_leads_there(String text, String key) {
        assertThat(key(Forms.URL, text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "techcorp",
                "javascript:alert(1)",
                "javascript://techcorp.com/%0aalert(1)",
                "JaVaScRiPt:1",
                "data:text/html,x",
                "mailto:john@techcorp.com",
                "ftp://techcorp.com",
                "file:///etc/passwd",
                "https://good.com@evil.com/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://techcorp.com/\"><script>",
                "https://tech corp.com",
                "http://a.example/ https://b.example",
                "https://",
                "https:///x",
                "https://x.com\\@y.com",
                "https://a.com:99999999",
                "https://%65vil.com",
                "https://%2é.com",
                "https://techcorp.com/%2é",
                "https://localhost",
                "https://a..b",
                "https://techcorp.com/\ud800"
            })
    void anything_else_is_no_page(String text) {
        assertThat(Forms.URL.read(text)).isEmpty();
        assertThat(Forms.WEBSITE.read(text)).isEmpty();
    }

    @Test
    void a_page_is_shown_with_a_scheme() {
        assertThat(Forms.URL.read(" techcorp.com/Team ").orElseThrow().value()).isEqualTo("https://techcorp.com/Team");
        assertThat(Forms.URL.read("http://techcorp.com").orElseThrow().value()).isEqualTo("http://techcorp.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.techcorp.com/en/|techcorp.com",
                "www.techcorp.com|techcorp.com",
                "https://blog.techcorp.com|blog.techcorp.com",
                "https://facebook.com/techcorp/|facebook.com/techcorp",
                "https://m.facebook.com/TechCorp|facebook.com/techcorp",
                "https://de.linkedin.com/company/TechCorp|linkedin.com/company/techcorp",
                "https://wordpress.com/techcorp|wordpress.com/techcorp",
                "https://de.techcorp.com/x|de.techcorp.com",
                "https://sites.google.com/view/x|sites.google.com/view/x",
            })
    void a_site_is_its_host_but_where_everybody_has_pages(String text, String key) {
        assertThat(key(Forms.WEBSITE, text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.linkedin.com/in/JohnDoe/?trk=x|in/johndoe",
                "linkedin.com/in/johndoe|in/johndoe",
                "in/john-doe-example|in/john-doe-example",
            })
    void a_linkedin_page_is_its_path(String text, String key) {
        assertThat(key(Forms.LINKEDIN, text)).isEqualTo(key);
        assertThat(Forms.LINKEDIN.read(text).orElseThrow().value()).isEqualTo("https://linkedin.com/" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "johndoe", "https://linkedin.com/company/x", "https://evil.com/in/x", "in/", "in/%zz"})
    void a_page_of_nobody_is_no_linkedin_page(String text) {
        assertThat(Forms.LINKEDIN.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "johndoe_ex",
                "@JohnDoe_Ex",
                "https://twitter.com/johndoe_ex",
                "https://x.com/johndoe_ex/status/12?s=20",
                "mobile.twitter.com/johndoe_ex",
                "http://www.twitter.com/@johndoe_ex"
            })
    void a_twitter_page_is_the_name_on_it(String text) {
        assertThat(key(Forms.TWITTER, text)).isEqualTo("johndoe_ex");
        assertThat(Forms.TWITTER.read(text).orElseThrow().value()).startsWith("https://twitter.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "john doe",
                "share",
                "https://twitter.com/",
                "https://twitter.com/share?url=x",
                "https://twitter.com/i/user/1",
                "https://twitter.com.evil.com/johndoe",
                "https://eviltwitter.com/johndoe",
                "https://help.twitter.com/johndoe",
                "javascript://twitter.com/johndoe",
                "averyveryverylongname",
                "https://github.com/johndoe",
                "john%20doe"
            })
    void what_names_nobody_is_no_twitter_page(String text) {
        assertThat(Forms.TWITTER.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.facebook.com/John.Doe|johndoe",
                "m.facebook.com/johndoe/|johndoe",
                "https://de-de.facebook.com/johndoe|johndoe",
                "https://fb.com/johndoe|johndoe",
                "https://facebook.com/profile.php?id=1000123&sk=about|1000123",
                "https://facebook.com/people/John-Doe/1000123/|1000123",
                "john.doe|johndoe",
                "1000123|1000123",
            })
    void a_facebook_page_is_the_name_or_number_on_it(String text, String key) {
        assertThat(key(Forms.FACEBOOK, text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "facebook.com",
                "https://facebook.com/profile.php",
                "https://facebook.com/groups/1",
                ".",
                "a/b"
            })
    void what_names_nobody_is_no_facebook_page(String text) {
        assertThat(Forms.FACEBOOK.read(text)).isEmpty();
    }

    @Test
    void a_github_page_is_the_name_on_it() {
        assertThat(key(Forms.GITHUB, "https://github.com/JohnDoe-Example")).isEqualTo("johndoe-example");
        assertThat(Forms.GITHUB.read("@techcorp-example").orElseThrow().value())
                .isEqualTo("https://github.com/techcorp-example");
        assertThat(Forms.GITHUB.read("https://gist.github.com/johndoe")).isEmpty();
    }
}
