/**
 * For the tests of those who use or extend Leadwright: {@link io.leadwright.testkit.TestLeadwright}, a library in memory with
 * a clock that is moved by hand; contracts for every port; generators and laws.
 */
module io.leadwright.testkit {
    requires transitive io.leadwright.core;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports io.leadwright.testkit;

    // JUnit and jqwik call inherited tests by reflection
    opens io.leadwright.testkit;
}
