package io.leadwright.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The sandbox knows everybody; nobody knows it. */
@AnalyzeClasses(packages = "io.leadwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nobody_knows_the_sandbox = noClasses()
            .that()
            .resideOutsideOfPackage("io.leadwright.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.leadwright.sandbox..");

    @ArchTest
    static final ArchRule storage_and_http_are_strangers = noClasses()
            .that()
            .resideInAPackage("io.leadwright.jdbi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.leadwright.http..");

    @ArchTest
    static final ArchRule http_and_storage_are_strangers = noClasses()
            .that()
            .resideInAPackage("io.leadwright.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.leadwright.jdbi..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)");
}
