package io.leadwright.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.leadwright.testkit");

    /** The generators and the laws. */
    private static final DescribedPredicate<JavaClass> GENERATING = DescribedPredicate.describe(
            "generators and laws",
            type -> type.getFullName()
                    .matches(
                            ".*\\.(LeadDomain|ClaimDomain|EngineLaw|PagingLaws|TextLaws|LeadMergeLaws|ReliabilityLaws|LedgerLaws|ClaimStoreLaws|[A-Za-z]+Arbitraries)(\\$.*)?"));

    /** What the tests that adapters inherit are made of. */
    private static final DescribedPredicate<JavaClass> TESTING = DescribedPredicate.describe(
            "contracts and laws",
            type -> type.getFullName().matches(".*\\.([A-Za-z]+Contract|[A-Za-z]+Laws?|Meanwhile)(\\$.*)?"));

    private static final String[] CORE = {
        "java..",
        "org.jspecify.annotations..",
        "io.leadwright",
        "io.leadwright.lead..",
        "io.leadwright.query..",
        "io.leadwright.profile..",
        "io.leadwright.merge..",
        "io.leadwright.learn..",
        "io.leadwright.claim..",
        "io.leadwright.credit..",
        "io.leadwright.enrich..",
        "io.leadwright.ledger..",
        "io.leadwright.match..",
        "io.leadwright.policy..",
        "io.leadwright.port..",
        "io.leadwright.run..",
        "io.leadwright.source..",
        "io.leadwright.testkit.."
    };

    private static String[] coreAnd(String... others) {
        String[] all = java.util.Arrays.copyOf(CORE, CORE.length + others.length);
        System.arraycopy(others, 0, all, CORE.length, others.length);
        return all;
    }

    @Test
    void there_is_something_to_judge() {
        assertThat(KIT.contain(MemoryStorage.class)).isTrue();
        assertThat(KIT.stream().filter(GENERATING)).hasSizeGreaterThanOrEqualTo(7);
        assertThat(KIT.stream().filter(TESTING)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void the_kit_knows_core_alone() {
        classes()
                .that(DescribedPredicate.not(GENERATING.or(TESTING)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE)
                .check(KIT);
    }

    @Test
    void only_contracts_and_laws_know_junit() {
        classes()
                .that(TESTING.and(DescribedPredicate.not(GENERATING)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(coreAnd("org.junit.jupiter.api..", "org.apiguardian.."))
                .check(KIT);
    }

    @Test
    void only_generators_and_laws_know_jqwik() {
        classes()
                .that(GENERATING)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(coreAnd("net.jqwik.api..", "org.junit.jupiter.api..", "org.apiguardian.."))
                .check(KIT);
    }

    @Test
    void no_class_tells_the_time_or_sleeps() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(KIT);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.leadwright.(**)").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)(\\$.*)?")
                .check(KIT);
    }
}
