package io.leadwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Who may know whom in core: whitelists, so that a new package is nobody's friend until it is named here. */
@AnalyzeClasses(packages = "io.leadwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE_JDK = {
        "java.lang..",
        "java.math",
        "java.security.spec",
        "java.text",
        "java.time..",
        "java.util",
        "java.util.function",
        "java.util.random",
        "java.util.regex",
        "java.util.stream"
    };
    private static final String[] LIBRARIES = {"org.jspecify.annotations", "com.google.common.."};

    @ArchTest
    static final ArchRule a_lead_knows_nothing_else = classes()
            .that()
            .resideInAPackage("io.leadwright.lead")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(PURE_JDK)
                    .or(JavaClass.Predicates.resideInAnyPackage(LIBRARIES))
                    .or(JavaClass.Predicates.resideInAnyPackage("io.leadwright.lead", ""))
                    .or(netAndNioThatArePure()));

    @ArchTest
    static final ArchRule a_query_knows_leads_and_the_forms_of_facts = classes()
            .that()
            .resideInAPackage("io.leadwright.query")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(PURE_JDK)
                    .or(JavaClass.Predicates.resideInAnyPackage(LIBRARIES))
                    .or(JavaClass.Predicates.resideInAnyPackage(
                            "io.leadwright.lead", "io.leadwright.profile.form", "io.leadwright.query", ""))
                    .or(netAndNioThatArePure()));

    @ArchTest
    static final ArchRule a_form_knows_how_a_lead_is_compared =
            pure("io.leadwright.profile.form", "io.leadwright.lead", "com.google.i18n.phonenumbers");

    @ArchTest
    static final ArchRule a_profile_knows_leads_and_forms =
            pure("io.leadwright.profile", "io.leadwright.profile.form", "io.leadwright.lead");

    @ArchTest
    static final ArchRule a_match_knows_profiles =
            pure("io.leadwright.match", "io.leadwright.profile", "io.leadwright.profile.form", "io.leadwright.lead");

    @ArchTest
    static final ArchRule the_merger_knows_profiles_and_whom_they_match = pure(
            "io.leadwright.merge",
            "io.leadwright.match",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule a_policy_knows_profiles_and_matches = pure(
            "io.leadwright.policy",
            "io.leadwright.match",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule a_score_knows_profiles_and_queries = pure(
            "io.leadwright.score",
            "io.leadwright.query",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule learning_knows_the_merger = pure(
            "io.leadwright.learn",
            "io.leadwright.merge",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule an_evaluation_knows_what_learns = pure(
            "io.leadwright.evaluate",
            "java.security",
            "io.leadwright.claim",
            "io.leadwright.credit",
            "io.leadwright.learn",
            "io.leadwright.merge",
            "io.leadwright.profile",
            "io.leadwright.profile.form");

    @ArchTest
    static final ArchRule credits_know_how_a_text_is_kept = pure("io.leadwright.credit", "io.leadwright.lead");

    @ArchTest
    static final ArchRule a_source_knows_profiles_and_credits = pure(
            "io.leadwright.source",
            "io.leadwright.credit",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule what_is_kept_of_people_knows_sources = pure(
            "io.leadwright.claim",
            "io.leadwright.source",
            "io.leadwright.credit",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule an_enrichment_knows_all_but_the_engine_of_queries = pure(
            "io.leadwright.enrich",
            "java.lang.invoke",
            "java.util.concurrent..",
            "io.leadwright.claim",
            "io.leadwright.source",
            "io.leadwright.credit",
            "io.leadwright.ledger",
            "io.leadwright.learn",
            "io.leadwright.match",
            "io.leadwright.merge",
            "io.leadwright.policy",
            "io.leadwright.port",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.query",
            "io.leadwright.run",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule privacy_knows_what_is_kept_of_people = pure(
            "io.leadwright.privacy",
            "io.leadwright.claim",
            "io.leadwright.ledger",
            "io.leadwright.port",
            "io.leadwright.profile",
            "io.leadwright.profile.form",
            "io.leadwright.query",
            "io.leadwright.lead");

    @ArchTest
    static final ArchRule a_run_knows_queries_and_policies = pure(
            "io.leadwright.run",
            "io.leadwright.lead",
            "io.leadwright.query",
            "io.leadwright.credit",
            "io.leadwright.policy",
            "io.leadwright.profile",
            "io.leadwright.profile.form");

    @ArchTest
    static final ArchRule a_ledger_knows_credits_and_where_they_are_kept =
            pure("io.leadwright.ledger", "io.leadwright.credit", "io.leadwright.lead", "io.leadwright.port");

    @ArchTest
    static final ArchRule a_port_knows_leads_and_queries = classes()
            .that()
            .resideInAPackage("io.leadwright.port")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(PURE_JDK)
                    .or(JavaClass.Predicates.resideInAnyPackage(LIBRARIES))
                    .or(JavaClass.Predicates.resideInAnyPackage(
                            "io.leadwright.lead",
                            "io.leadwright.query",
                            "io.leadwright.learn",
                            "io.leadwright.credit",
                            "io.leadwright.source",
                            "io.leadwright.claim",
                            "io.leadwright.run",
                            "io.leadwright.port",
                            "")));

    @ArchTest
    static final ArchRule the_front_door_knows_them_all = classes()
            .that()
            .resideInAPackage("io.leadwright")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(PURE_JDK)
                    .or(JavaClass.Predicates.resideInAnyPackage(LIBRARIES))
                    .or(JavaClass.Predicates.resideInAnyPackage(
                            "java.security", "java.util.concurrent", "io.leadwright..", "")));

    @ArchTest
    static final ArchRule nobody_knows_the_front_door = noClasses()
            .that()
            .resideInAPackage("io.leadwright.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.leadwright");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.leadwright.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_and_chance_are_handed_in = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.leadwright.Leadwright$Builder")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)");

    private static ArchRule pure(String subject, String... known) {
        return classes()
                .that()
                .resideInAPackage(subject)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(PURE_JDK)
                        .or(JavaClass.Predicates.resideInAnyPackage(LIBRARIES))
                        .or(JavaClass.Predicates.resideInAnyPackage(known))
                        .or(JavaClass.Predicates.resideInAnyPackage(subject, ""))
                        .or(netAndNioThatArePure()));
    }

    /** Array types have no package, hence the empty one in the lists above. */
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> netAndNioThatArePure() {
        return JavaClass.Predicates.resideInAPackage("java.nio.charset")
                .or(JavaClass.Predicates.equivalentTo(java.net.IDN.class))
                .or(JavaClass.Predicates.equivalentTo(java.net.URI.class))
                .or(JavaClass.Predicates.equivalentTo(java.net.URISyntaxException.class))
                .or(JavaClass.Predicates.equivalentTo(java.net.URLDecoder.class));
    }
}
