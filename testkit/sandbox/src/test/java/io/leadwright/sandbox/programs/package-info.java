/**
 * What others write with the library, each run as it stands: {@code Tour} on a file, {@code LeadwrightConfiguration} and
 * {@code SignUp} in Spring Boot with PostgreSQL, and {@code SignUpFormTest}, {@code OurScoringTest} and {@code OurCrmStoreTest}
 * with the testkit.
 */
@NullMarked
package io.leadwright.sandbox.programs;

import org.jspecify.annotations.NullMarked;
