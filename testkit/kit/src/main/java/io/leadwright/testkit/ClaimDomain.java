package io.leadwright.testkit;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.MergeRules;
import io.leadwright.profile.Claims;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generators of claims, of sources and of all that a merge depends on, for properties of the host's own.
 *
 * <pre>{@code
 * @Domain(ClaimDomain.class)
 * class OurMaskTest {
 *     @Property void our_mask_never_throws(@ForAll Evidence evidence) { OurMask.of(evidence.merge()); }
 * }
 * }</pre>
 */
public final class ClaimDomain extends DomainContextBase {

    /** For jqwik. */
    public ClaimDomain() {}

    @Provide
    Arbitrary<Claims> claims() {
        return ClaimArbitraries.claims();
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return ClaimArbitraries.evidence();
    }

    @Provide
    Arbitrary<Newcomer> newcomers() {
        return ClaimArbitraries.newcomers();
    }

    @Provide
    Arbitrary<SourceQuality> qualities() {
        return TrustArbitraries.qualities();
    }

    @Provide
    Arbitrary<MergeRules> rules() {
        return TrustArbitraries.rules();
    }

    @Provide
    Arbitrary<Calibration> calibrations() {
        return TrustArbitraries.calibrations();
    }
}
