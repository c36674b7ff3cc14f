package io.leadwright.http.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlTest {

    private static SiteUrl url(String text) {
        return SiteUrl.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.TechCorp.Example, https://www.techcorp.example/",
        "http://techcorp.example:80/a/../b?c=d#e, http://techcorp.example/b?c=d",
        "https://techcorp.example/../a/./b/%2E%2e/c/., https://techcorp.example/a/c/",
        "https://techcorp.example/a/.%2e, https://techcorp.example/",
        "https://techcorp.example/a//b/..c/.d/?e=/../f, https://techcorp.example/a//b/..c/.d/?e=/../f",
        "https://techcorp.example:443/ü, https://techcorp.example/%C3%BC",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/",
        "https://a.xn--p1ai/, https://a.xn--p1ai/"
    })
    void a_page_at_a_domain_may_be_asked_for(String text, String shown) {
        assertThat(url(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "techcorp.example",
                "//techcorp.example/",
                "ftp://techcorp.example/",
                "file:///etc/passwd",
                "jar:https://techcorp.example/!/",
                "https://techcorp.example:8443/",
                "https://techcorp.example:80/",
                "http://techcorp.example:443/",
                "https://john@techcorp.example/",
                "https://techcorp.example./",
                "https://techcorp/",
                "https://tech_corp.example/",
                "https://-a.example/",
                "https://bücher.example/",
                "https://a.example\n.b.example/",
                "https://a.example\\@b.example/",
                "https://1.2.3.4/",
                "https://a.1/",
                "https://a.0x7f/",
                "https://[2a00:1450::1]/"
            })
    void nothing_else_may(String text) {
        assertThat(SiteUrl.of(text)).isEmpty();
    }

    @Test
    void an_address_that_is_too_long_is_none_however_it_gets_there() {
        assertThat(SiteUrl.of("https://a.example/" + "b".repeat(1_982))).isPresent();
        assertThat(SiteUrl.of("https://a.example/" + "b".repeat(1_983))).isEmpty();
        assertThat(SiteUrl.of("https://a.example/" + "ü".repeat(400))).isEmpty();
    }

    @Test
    void links_are_read_like_addresses() {
        SiteUrl page = url("https://techcorp.example/a/b");
        assertThat(page.link("../c?d").map(SiteUrl::toString)).contains("https://techcorp.example/c?d");
        assertThat(page.link(" /c ").map(SiteUrl::toString)).contains("https://techcorp.example/c");
        assertThat(page.link("//other.example").map(SiteUrl::toString)).contains("https://other.example/");
        assertThat(page.link("//10.0.0.1/")).isEmpty();
        assertThat(page.link("mailto:a@b.example")).isEmpty();
        assertThat(page.link("javascript:alert(1)")).isEmpty();
        assertThat(page.link("a b")).isEmpty();
    }

    @Test
    void a_redirect_never_leaves_https() {
        assertThat(url("https://a.example/").redirect("http://a.example/")).isEmpty();
        assertThat(url("https://a.example/").redirect("https://b.example/")).isPresent();
        assertThat(url("http://a.example/").redirect("https://a.example/")).isPresent();
        assertThat(url("http://a.example/").redirect("/b")).isPresent();
    }
}
