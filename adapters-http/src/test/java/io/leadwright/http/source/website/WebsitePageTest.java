package io.leadwright.http.source.website;

import static io.leadwright.profile.ProfileField.COMPANY_DESCRIPTION;
import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_LEGAL_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_LEI;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say, and what they are taken for. */
class WebsitePageTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final SiteUrl URL =
            SiteUrl.of("https://www.techcorp.example/").orElseThrow();

    private static WebsitePage page(byte[] html, String contentType) {
        WireResponse response = WireResponse.of(200, ImmutableListMultimap.of("content-type", contentType), html);
        return WebsitePage.of(response, URL, "acmebot").orElseThrow();
    }

    private static Map<ProfileField<?>, String> said(byte[] html, String contentType) {
        WebsiteClaims claims = new WebsiteClaims("techcorp.example");
        claims.addFront(page(html, contentType));
        return claims.build(NOW).all().stream().collect(Collectors.toMap(Claim::field, Claim::text));
    }

    private static Map<ProfileField<?>, String> said(String html) {
        return said(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static Map<ProfileField<?>, String> jsonLd(String json) {
        return said("<script type=\"application/ld+json\">" + json + "</script>");
    }

    /** An organisation at the site, with this as well. */
    private static Map<ProfileField<?>, String> company(String members) {
        return jsonLd("{'@type':'Organization','name':'Tech Corp','url':'/',%s}"
                .formatted(members)
                .replace('\'', '"'));
    }

    @Test
    void data_for_machines_is_all_that_is_known_of_a_company() {
        assertThat(said(RecordedVendor.bytes("website/front.html"), "text/html"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        COMPANY_NAME, "Tech Corp",
                        COMPANY_LEGAL_NAME, "Tech Corp, Inc.",
                        COMPANY_WEBSITE, "https://www.techcorp.example/",
                        COMPANY_SIZE, "101-250",
                        COMPANY_DESCRIPTION, "Tech Corp makes tools – für alle.",
                        COMPANY_FOUNDED, "2011-02-03",
                        COMPANY_HEADQUARTERS, "San Francisco, CA, US",
                        COMPANY_LEI, "0000SAMPLETECHCOR093"));
    }

    @Test
    void a_graph_has_the_company_among_others_and_texts_where_objects_are_usual() {
        assertThat(jsonLd("""
                {"@context":"https://schema.org","@graph":[
                 {"@type":"WebSite","url":"https://techcorp.example/","name":"The site","publisher":{"@id":"#org"}},
                 {"@type":["Brand","Organization"],"@id":"https://techcorp.example/#org","name":"Tech &amp; Corp – Zürich",
                  "numberOfEmployees":"12","address":"Zürich, Schweiz","foundingDate":2021},
                 {"@type":"WebPage","about":{"@id":"#org"}}]}"""))
                .containsEntry(COMPANY_NAME, "Tech & Corp – Zürich")
                .containsEntry(COMPANY_SIZE, "12")
                .containsEntry(COMPANY_FOUNDED, "2021")
                .containsEntry(COMPANY_HEADQUARTERS, "Zürich, Schweiz");
    }

    @Test
    void of_a_list_of_several_the_one_whose_home_is_the_site_is_meant() {
        assertThat(jsonLd("""
                [{"@type":"BreadcrumbList","name":"Nothing"},
                 {"@type":"Article","publisher":{"@type":"Organization","name":"A paper","url":"https://paper.example/"}},
                 {"@type":"Organization","name":"Nowhere"},
                 {"@type":"http://schema.org/ProfessionalService","name":"Branch","url":"https://www.techcorp.example/sf"},
                 {"@type":"schema:Corporation","name":"Tech Corp","url":["https://techcorp.example"],
                  "parentOrganization":{"@type":"Corporation","name":"Parent","url":"https://parent.example/"}}]""")).containsEntry(COMPANY_NAME, "Tech Corp");
        assertThat(jsonLd("{\"@type\":\"Organization\",\"name\":\"Paper\",\"url\":\"https://paper.example/\"}"))
                .isEmpty();
        assertThat(jsonLd("{\"@type\":\"Person\",\"name\":\"John\",\"url\":\"/\"}"))
                .isEmpty();
    }

    @Test
    void a_block_that_is_no_json_is_passed_over() {
        assertThat(said("""
                <script type="application/ld+json">{"@type":"Organization","name":"Tech Corp","url":"/",}</script>
                <script type="application/ld+json"><!-- {"@type":"Organization"} --></script>
                <script type="application/ld+json">{"@type":"Organization","url":"/","name":"line
                break"}</script>
                <script type="application/ld+json"></script>
                <script TYPE="APPLICATION/LD+JSON; charset=utf-8">{"@type":"NGO","name":"Tech Corp","url":"/"}</script>""")).containsEntry(COMPANY_NAME, "Tech Corp").hasSize(2);
    }

    @Test
    void attributes_say_the_same_as_json() {
        assertThat(said("""
                <div itemscope itemtype="https://schema.org/Organization">
                 <span itemprop="name">Tech <b>Corp</b></span> <a itemprop="url" href="/">home</a>
                 <time itemprop="foundingDate" datetime="2011-02-03">in 2011</time>
                 <meta itemprop="leiCode" content="0000SAMPLETECHCOR093">
                 <div itemprop="founder" itemscope itemtype="https://schema.org/Person"><i itemprop="legalName">No</i></div>
                 <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
                  <span itemprop="addressLocality">Berlin</span><span itemprop="addressCountry">Germany</span></p>
                </div>"""))
                .containsEntry(COMPANY_NAME, "Tech Corp")
                .containsEntry(COMPANY_FOUNDED, "2011-02-03")
                .containsEntry(COMPANY_HEADQUARTERS, "Berlin, Germany")
                .containsEntry(COMPANY_LEI, "0000SAMPLETECHCOR093")
                .doesNotContainKey(COMPANY_LEGAL_NAME);
    }

    @Test
    void what_networks_are_shown_is_taken_where_there_is_nothing_better() {
        assertThat(said("""
                <title>Tech Corp — Home</title>
                <meta name="description" content="Tools &amp; more.">
                <meta property="og:site_name" content="Tech Corp">
                <meta property="og:url" content="https://techcorp.example/en">
                <meta property="og:description" content="Des outils pour tous.">"""))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        COMPANY_NAME, "Tech Corp",
                        COMPANY_DESCRIPTION, "Des outils pour tous.",
                        COMPANY_WEBSITE, "https://www.techcorp.example/"));
        assertThat(
                        said(
                                "<meta property=og:site_name content=Builder><meta property=og:url content=https://b.example/>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<title>Index of /</title><h1>It works!</h1>",
                "<title>Tech Corp</title><meta name=description content='A title is no name.'>",
                "<title>techcorp.example is for sale</title><meta property=og:site_name content=Registrar>",
                "<title>This domain may be for sale</title><meta property=og:site_name content=Registrar>",
                "<title>Coming soon</title><meta property=og:site_name content=Builder>",
                "<meta name=robots content='NOINDEX,nofollow'><meta property=og:site_name content='Tech Corp'>",
                "<meta name=robots content=all><meta name=ROBOTS content='noindex'><meta property=og:site_name content='A'>",
                "<meta name=AcmeBot content='noindex'><meta property=og:site_name content='Tech Corp'>",
                "<meta name=robots content=none><meta property=og:site_name content='Tech Corp'>"
            })
    void a_page_that_says_nothing_of_a_company_is_nothing(String html) {
        assertThat(said(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'minValue':11,'maxValue':50}|11-50",
                "{'minValue':1000}|1000+",
                "{'value':37}|37",
                "{'value':'51-200'}|51-200",
                "37|37",
                "{'value':'about 37 people'}|about 37 people"
            })
    void a_size_is_a_number_or_a_band(String json, String size) {
        assertThat(company("'numberOfEmployees':" + json)).containsEntry(COMPANY_SIZE, size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'many'", "null", "{}", "[]", "{'unitText':'people'}", "true"})
    void what_is_no_size_is_left_out(String json) {
        assertThat(company("'numberOfEmployees':" + json)).doesNotContainKey(COMPANY_SIZE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'industry':'Software'|Software",
                "'industry':['Software','Games']|Software",
                "'industry':{'@type':'DefinedTerm','name':'Software'}|Software",
                "'naics':'513210 - Software Publishers'|Software Publishers",
                "'isicV4':'J62.01: Computer programming'|Computer programming",
                "'naics':'513210'|",
                "'isicV4':6201|"
            })
    void an_industry_has_a_name(String json, String industry) {
        assertThat(company(json).get(COMPANY_INDUSTRY)).isEqualTo(industry);
    }

    @Test
    void a_country_may_be_an_object_and_a_code_that_is_none_is_left_out() {
        assertThat(company("'leiCode':'n/a','address':[{'addressLocality':'Oslo','addressCountry':{'name':'Norway'}},"
                        + "{'addressLocality':'Rome'}]"))
                .containsEntry(COMPANY_HEADQUARTERS, "Oslo, Norway")
                .doesNotContainKey(COMPANY_LEI);
    }

    @Test
    void letters_are_read_as_the_response_or_the_page_says() {
        String html = "<meta charset=%s><meta property=og:site_name content='Müller'>";
        assertThat(said(html.formatted("x").getBytes(StandardCharsets.ISO_8859_1), "text/html; charset=ISO-8859-1"))
                .containsEntry(COMPANY_NAME, "Müller");
        assertThat(said(html.formatted("iso-8859-1").getBytes(StandardCharsets.ISO_8859_1), "TEXT/HTML"))
                .containsEntry(COMPANY_NAME, "Müller");
        assertThat(said(html.formatted("utf-8").getBytes(StandardCharsets.UTF_8), "text/html; charset=no-such"))
                .containsEntry(COMPANY_NAME, "Müller");
    }

    @Test
    void pages_that_tell_of_a_company_are_of_the_same_host() {
        assertThat(page("""
                <a href=/about>1</a><a href="/de/impressum.html">2</a><a href="/about#team">3</a><a href=/aboutus-blog>4</a>
                <a href=//other.example/contact>5</a><a href="http://www.techcorp.example/contact">6</a><a href="/contact?x">7</a>
                <a href="mailto:a@b.example">8</a><a href="ht!tp:\\\\">9</a>""".getBytes(StandardCharsets.UTF_8), "text/html").furtherPages())
                .extracting(SiteUrl::target)
                .containsExactly("/about", "/de/impressum.html");
    }

    @Test
    void a_page_that_opens_the_same_elements_over_and_over_is_left_unread() {
        StringBuilder html = new StringBuilder();
        for (int font = 0; font < 12; font++) {
            html.append("<font");
            for (int attribute = 0; attribute < 300; attribute++) {
                html.append(" a").append(font).append('x').append(attribute);
            }
            html.append('>');
        }
        byte[] page = html.append("<p>x".repeat(40_000)).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(WebsitePage.of(
                        WireResponse.of(200, ImmutableListMultimap.of("content-type", "text/html"), page),
                        URL,
                        "acmebot"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'Organization','name':'Customer','url':'https://techcorp.example/customers/acme'}",
                "{'@type':'Organization','name':'Customer','url':'/?customer=1'}",
                "{'@type':'Organization','name':'Customer','@id':'#acme'}",
                "{'@type':'Organization','name':'Customer','@id':'https://techcorp.example/customers#acme'}",
                "{'@type':'Organization','name':'Customer','@id':'/#org','url':'https://acme.example/'}",
                "{'@type':'Product','review':{'author':{'@type':'Organization','name':'Customer','url':'/'}}}",
                "{'@type':'ItemList','itemListElement':[{'item':{'@type':'Organization','name':'Customer','url':'/'}}]}",
                "{'@type':'Person','memberOf':{'@type':'Organization','name':'Club','url':'/'}}",
                "{'@type':'Hotel','url':'/x','department':{'@type':'Restaurant','name':'Bar','url':'/'}}"
            })
    void an_organisation_with_a_page_on_the_site_is_not_the_one_whose_site_it_is(String json) {
        assertThat(jsonLd(json.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'Organization','name':'Tech Corp','url':'https://techcorp.example/en'}",
                "{'@type':'Organization','name':'Tech Corp','url':'/de-CH/'}",
                "{'@type':'Organization','name':'Tech Corp','@id':'https://techcorp.example/#org'}",
                "[{'@type':'Organization','name':'Tech Corp','@id':'#o'},{'@type':'WebSite','publisher':{'@id':'#o'}}]",
                "{'@type':'WebSite','url':'/','about':{'@type':'Organization','name':'Tech Corp'}}"
            })
    void the_one_whose_site_it_is_has_its_beginning_or_is_said_to_be(String json) {
        assertThat(jsonLd(json.replace('\'', '"'))).containsEntry(COMPANY_NAME, "Tech Corp");
    }

    @Test
    void an_item_that_another_wrote_or_lists_is_left_out() {
        assertThat(said("""
                <div itemprop="author" itemscope itemtype="https://schema.org/Organization">
                 <span itemprop="name">Customer</span><a itemprop="url" href="/">home</a></div>""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Tech Corp Inc,#other,true", "Other,https://techcorp.example/#us,true", "Other,#us,false"})
    void another_page_is_about_the_same_company_or_left_out(String name, String id, boolean isSame) {
        WebsiteClaims claims = new WebsiteClaims("techcorp.example");
        claims.addFront(page(RecordedVendor.bytes("website/front.html"), "text/html"));
        String about =
                "<script type=application/ld+json>{\"@type\":\"NGO\",\"url\":\"/\",\"industry\":\"Software\",\"name\":\"%s\",\"@id\":\"%s\"}</script>";
        claims.addFurther(page(about.formatted(name, id).getBytes(StandardCharsets.UTF_8), "text/html"));
        assertThat(claims.build(NOW).of(COMPANY_INDUSTRY)).hasSize(isSame ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noindex|false",
                "nofollow, NOINDEX|false",
                "acmebot: noindex|false",
                "max-snippet: 0, none|false",
                "otherbot: noindex|true",
                "nofollow|true"
            })
    void a_response_may_say_that_its_page_is_not_to_be_indexed(String rules, boolean isTelling) {
        ImmutableListMultimap<String, String> headers =
                ImmutableListMultimap.of("content-type", "text/html", "x-robots-tag", "all", "x-robots-tag", rules);
        assertThat(WebsitePage.of(WireResponse.of(200, headers, new byte[0]), URL, "acmebot")
                        .orElseThrow()
                        .isTelling())
                .isEqualTo(isTelling);
    }

    @Test
    void another_page_that_is_not_to_be_indexed_says_nothing() {
        WebsiteClaims claims = new WebsiteClaims("techcorp.example");
        claims.addFront(page(RecordedVendor.bytes("website/front.html"), "text/html"));
        String about = new String(RecordedVendor.bytes("website/about.html"), StandardCharsets.UTF_8);
        claims.addFurther(
                page(("<meta name=robots content=noindex>" + about).getBytes(StandardCharsets.UTF_8), "text/html"));
        assertThat(claims.build(NOW).of(COMPANY_INDUSTRY)).isEmpty();
    }
}
