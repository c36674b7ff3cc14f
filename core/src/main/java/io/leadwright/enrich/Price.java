package io.leadwright.enrich;

import com.google.common.collect.ImmutableMap;
import io.leadwright.credit.Credits;
import io.leadwright.profile.ProfileField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer is charged for one person, once in the no-re-charge window: only for what is found, accepted, and was not in
 * the question. Immutable and thread-safe.
 *
 * <p>{@code Price.perLead(Credits.of(1)).and(PHONE, Credits.of(10))} charges a phone number by itself.
 */
public final class Price {

    private static final Price FREE = new Price(Credits.ZERO, Map.of());

    private final Credits lead;
    private final ImmutableMap<ProfileField<?>, Credits> fields;

    private Price(Credits lead, Map<ProfileField<?>, Credits> fields) {
        this.lead = lead;
        this.fields = ImmutableMap.copyOf(fields);
    }

    /** Nothing, ever. */
    public static Price free() {
        return FREE;
    }

    /** So much, whatever is found. */
    public static Price perLead(Credits credits) {
        return new Price(credits, Map.of());
    }

    /** And so much more if this is found. */
    public Price and(ProfileField<?> field, Credits credits) {
        Map<ProfileField<?>, Credits> all = new LinkedHashMap<>(fields);
        all.put(field, credits);
        return new Price(lead, all);
    }

    /** Whether nothing ever costs anything. */
    boolean isFree() {
        return lead.isZero() && fields.values().stream().allMatch(Credits::isZero);
    }

    /** For these fields, if they are all that is new; nothing for none. */
    Credits of(Collection<ProfileField<?>> found) {
        Credits price = found.isEmpty() ? Credits.ZERO : lead;
        for (ProfileField<?> field : found) {
            price = price.plus(fields.getOrDefault(field, Credits.ZERO));
        }
        return price;
    }
}
