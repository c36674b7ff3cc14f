package io.leadwright.sandbox.simulated;

import java.util.Optional;

/**
 * How good a simulated vendor is, and what it charges.
 *
 * @param coverage share of people, and of companies, that it knows
 * @param wrong share of its values that are false
 * @param blank share of its values that are left out
 * @param failure share of calls that it answers with a fault
 * @param latencyMillis how long an answer takes
 * @param copies the vendor whose values it repeats, false ones too; its own {@code wrong} then says nothing
 * @param priceMilliCredits what one of the vendor's own credits costs, in thousandths of {@code credits}; Hunter takes one for a person
 *     and one for the company, Clearbit one for asking, the others one for a match, and those that are free none
 */
record VendorQuality(
        double coverage,
        double wrong,
        double blank,
        double failure,
        int latencyMillis,
        Optional<String> copies,
        long priceMilliCredits) {}
