package io.leadwright.jdbi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.leadwright.jdbi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_adapter_knows_the_port_and_its_libraries_alone = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "io.leadwright.claim",
                    "io.leadwright.credit",
                    "io.leadwright.lead",
                    "io.leadwright.query",
                    "io.leadwright.learn",
                    "io.leadwright.match",
                    "io.leadwright.policy",
                    "io.leadwright.port",
                    "io.leadwright.profile",
                    "io.leadwright.profile.form",
                    "io.leadwright.run",
                    "io.leadwright.source",
                    "io.leadwright.jdbi",
                    "org.jdbi.v3.core..",
                    "com.fasterxml.jackson.core..",
                    "org.sqlite.."));

    @ArchTest
    static final ArchRule one_class_alone_knows_the_driver = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Sqlite(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sqlite..");

    @ArchTest
    static final ArchRule one_class_alone_knows_jackson = noClasses()
            .that()
            .haveNameNotMatching(".*\\.JsonText(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule the_storage_is_the_one_public_type = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .and()
            .doNotHaveSimpleName("JdbiStorage")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nothing_is_extended = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.leadwright.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_name_says_nothing =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)(\\$.*)?");
}
