package io.leadwright.enrich;

import io.leadwright.claim.Freshness;
import io.leadwright.credit.Cost;
import io.leadwright.learn.LearningRules;
import io.leadwright.match.MatchBands;
import io.leadwright.merge.MergeRules;
import io.leadwright.port.SuppressionList;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How people are enriched, of all accounts. Immutable and thread-safe: each method returns a copy.
 *
 * <p>Unless said otherwise nothing is charged, everybody who is plugged in may be asked, the cheapest first, and nobody is on a
 * suppression list.
 */
public final class EnrichmentRules {

    private static final Duration NO_RECHARGE = Duration.ofDays(90);
    private static final int LEADS_AT_ONCE = 50;
    private static final int LEADS_AT_ONCE_MAX = 1_000;

    /** As above. */
    public static final EnrichmentRules DEFAULT = new EnrichmentRules(); // its fields need what is above

    private Price price = Price.free();
    private Duration noRecharge = NO_RECHARGE;
    private StopRule stopRule = StopRule.DEFAULT;
    private Waterfall waterfall = Waterfall.CHEAPEST_FIRST;
    private Freshness freshness = Freshness.DEFAULT;
    private MatchBands bands = MatchBands.DEFAULT;
    private MergeRules merging = MergeRules.DEFAULT;
    private LearningRules learning = LearningRules.DEFAULT;
    private SuppressionList suppressed = SuppressionList.NOBODY;
    private @Nullable Cost aDay;
    private int leadsAtOnce = LEADS_AT_ONCE;

    private EnrichmentRules() {}

    /** What a customer is charged. */
    public EnrichmentRules price(Price newPrice) {
        return with(copy -> copy.price = newPrice);
    }

    /** For how long what was charged for is not charged for again; 90 days if not said. */
    public EnrichmentRules noRechargeFor(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: must not be negative, is " + time);
        }
        return with(copy -> copy.noRecharge = time);
    }

    /** When enough is known. */
    public EnrichmentRules stopRule(StopRule rule) {
        return with(copy -> copy.stopRule = rule);
    }

    /** In which rounds sources are asked. */
    public EnrichmentRules waterfall(Waterfall newWaterfall) {
        return with(copy -> copy.waterfall = newWaterfall);
    }

    /** How long an answer counts. */
    public EnrichmentRules freshness(Freshness newFreshness) {
        return with(copy -> copy.freshness = newFreshness);
    }

    /** From what probability on it is the right person. */
    public EnrichmentRules bands(MatchBands newBands) {
        return with(copy -> copy.bands = newBands);
    }

    /** How claims are merged. */
    public EnrichmentRules merging(MergeRules rules) {
        return with(copy -> copy.merging = rules);
    }

    /** How much is made of what sources got right before. */
    public EnrichmentRules learning(LearningRules rules) {
        return with(copy -> copy.learning = rules);
    }

    /** Whom nobody is asked about. */
    public EnrichmentRules suppressing(SuppressionList list) {
        return with(copy -> copy.suppressed = list);
    }

    /** At most so much from all vendors together on one day, in UTC, for each account; no limit if not said. */
    public EnrichmentRules atMostADay(Cost most) {
        return with(copy -> copy.aDay = most);
    }

    /**
     * So many leads of a run are one chunk; 50 if not said. Fewer if the admission window never lets in as many.
     *
     * @throws IllegalArgumentException if it is not from 1 to 1,000
     */
    public EnrichmentRules leadsAtOnce(int leads) {
        if (leads < 1 || leads > LEADS_AT_ONCE_MAX) {
            throw new IllegalArgumentException("leadsAtOnce: must be from 1 to " + LEADS_AT_ONCE_MAX + ", is " + leads);
        }
        return with(copy -> copy.leadsAtOnce = leads);
    }

    /** What a customer is charged. */
    public Price price() {
        return price;
    }

    Duration noRecharge() {
        return noRecharge;
    }

    StopRule stopRule() {
        return stopRule;
    }

    Waterfall waterfall() {
        return waterfall;
    }

    Freshness freshness() {
        return freshness;
    }

    MatchBands bands() {
        return bands;
    }

    MergeRules merging() {
        return merging;
    }

    LearningRules learning() {
        return learning;
    }

    SuppressionList suppressed() {
        return suppressed;
    }

    Optional<Cost> aDay() {
        return Optional.ofNullable(aDay);
    }

    int leadsAtOnce() {
        return leadsAtOnce;
    }

    private EnrichmentRules with(Consumer<EnrichmentRules> change) {
        EnrichmentRules copy = new EnrichmentRules();
        copy.price = price;
        copy.noRecharge = noRecharge;
        copy.stopRule = stopRule;
        copy.waterfall = waterfall;
        copy.freshness = freshness;
        copy.bands = bands;
        copy.merging = merging;
        copy.learning = learning;
        copy.suppressed = suppressed;
        copy.aDay = aDay;
        copy.leadsAtOnce = leadsAtOnce;
        change.accept(copy);
        return copy;
    }
}
