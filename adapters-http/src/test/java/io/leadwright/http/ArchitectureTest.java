package io.leadwright.http;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.leadwright.http.source.website.WebsiteSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each package may know; everything else is forbidden. */
class ArchitectureTest {

    private static final String HTTP = "io.leadwright.http.";
    private static final String WEBSITE = HTTP + "source.website";
    /** What only the source of companies' sites needs to be there. */
    private static final String[] OF_WEBSITE = {"org.apache.hc..", "org.jsoup..", "crawlercommons.."};

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.leadwright.http");

    private static ArchRule knowsOnly(String name, String... packages) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify.annotations", HTTP + name), Arrays.stream(packages))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(HTTP + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "exchange", "format", "openapi", "source", "transport"})
    void the_packages_that_the_rules_name_are_there(String name) {
        assertThat(CLASSES.stream().map(type -> type.getPackageName())).contains(HTTP + name);
    }

    @Test
    void every_package_has_its_rule() {
        assertThat(CLASSES.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> !name.startsWith(HTTP + "source."))
                        .distinct())
                .containsExactlyInAnyOrder(
                        HTTP + "api",
                        HTTP + "exchange",
                        HTTP + "format",
                        HTTP + "openapi",
                        HTTP + "source",
                        HTTP + "transport");
    }

    @Test
    void format_knows_leads_scores_and_jackson() {
        knowsOnly("format", "io.leadwright.lead", "io.leadwright.score", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void exchange_knows_the_rooms_of_a_book_format_and_the_readers() {
        knowsOnly(
                        "exchange",
                        "io.leadwright",
                        "io.leadwright.lead",
                        "io.leadwright.query",
                        HTTP + "format",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.csv")
                .check(CLASSES);
    }

    @Test
    void openapi_knows_the_json_generator() {
        knowsOnly("openapi", "com.fasterxml.jackson.core").check(CLASSES);
    }

    @Test
    void api_knows_the_front_door_the_files_and_jackson() {
        knowsOnly(
                        "api",
                        "io.leadwright",
                        "io.leadwright.credit",
                        "io.leadwright.enrich",
                        "io.leadwright.lead",
                        "io.leadwright.ledger",
                        "io.leadwright.port",
                        "io.leadwright.profile",
                        "io.leadwright.profile.form",
                        "io.leadwright.query",
                        "io.leadwright.claim",
                        "io.leadwright.privacy",
                        "io.leadwright.run",
                        "io.leadwright.score",
                        HTTP + "exchange",
                        HTTP + "format",
                        HTTP + "openapi",
                        "com.fasterxml.jackson..",
                        "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void only_the_servlet_and_its_bodies_need_the_servlet_api_to_be_there() {
        classes()
                .that(resideInAnyPackage(HTTP + "api"))
                .and()
                .doNotHaveSimpleName("ApiServlet")
                .and()
                .doNotHaveSimpleName("RequestHead")
                .and()
                .doNotHaveSimpleName("ArrivingBody")
                .and()
                .doNotHaveSimpleName("InTheEnd")
                .and()
                .doNotHaveSimpleName("UnhurriedBody")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "io.leadwright..", "com.fasterxml..", "org.jspecify..")
                                .or(type(jakarta.servlet.Servlet.class)))
                .check(CLASSES);
    }

    @Test
    void transport_knows_answers_and_no_vendor() {
        knowsOnly("transport", "com.google.common..", "io.github.resilience4j..", "io.leadwright.source")
                .check(CLASSES);
    }

    @Test
    void what_vendors_share_knows_transport_questions_and_jackson() {
        knowsOnly(
                        "source",
                        "com.fasterxml.jackson..",
                        "com.google.common..",
                        "io.leadwright.lead",
                        "io.leadwright.port",
                        "io.leadwright.profile",
                        "io.leadwright.profile.form",
                        "io.leadwright.source",
                        HTTP + "transport")
                .check(CLASSES);
    }

    @Test
    void a_vendor_knows_what_vendors_share_and_no_other_vendor() {
        CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(HTTP + "source."))
                .distinct()
                .forEach(vendor -> knowsOnly(
                                vendor.substring(HTTP.length()),
                                Stream.concat(
                                                Stream.of(
                                                        "com.fasterxml.jackson..",
                                                        "com.google.common..",
                                                        "io.leadwright.credit",
                                                        "io.leadwright.lead",
                                                        "io.leadwright.port",
                                                        "io.leadwright.profile",
                                                        "io.leadwright.profile.form",
                                                        "io.leadwright.source",
                                                        HTTP + "source",
                                                        HTTP + "transport"),
                                                vendor.equals(WEBSITE) ? Stream.of(OF_WEBSITE) : Stream.empty())
                                        .toArray(String[]::new))
                        .check(CLASSES));
    }

    @Test
    void only_companies_sites_need_what_is_optional_for_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEBSITE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(WEBSITE), Stream.of(OF_WEBSITE)).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void nobody_from_outside_can_say_where_a_company_s_site_is() {
        classes()
                .that()
                .resideInAPackage(WEBSITE)
                .and()
                .arePublic()
                .should()
                .haveSimpleName("WebsiteSource")
                .check(CLASSES);
        assertThat(Stream.of(WebsiteSource.class.getConstructors(), WebsiteSource.class.getMethods())
                        .flatMap(Arrays::stream)
                        .filter(member -> member.getDeclaringClass() == WebsiteSource.class)
                        .map(member -> member.getName() + Arrays.toString(member.getParameterTypes())))
                .containsExactlyInAnyOrder(
                        "create[class io.leadwright.http.source.UserAgent]",
                        "profile[]",
                        "ask[class io.leadwright.source.Questions]",
                        "close[]",
                        "toString[]");
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("io.leadwright.http.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)")
                .check(CLASSES);
    }
}
