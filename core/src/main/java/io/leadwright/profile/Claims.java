package io.leadwright.profile;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All claims there are about one subject: a set, so that it does not matter in which order they came, or how often.
 *
 * <p>Immutable and thread-safe. Its order is that of field, source, time, place and text.
 */
public final class Claims {

    private static final Claims NONE = new Claims(List.of());

    private final ImmutableListMultimap<ProfileField<?>, Claim> byField;

    private Claims(Collection<Claim> claims) {
        // what is stored is in order already, and a list that is in order is sorted in one go
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Claim.ORDER);
        ImmutableListMultimap.Builder<ProfileField<?>, Claim> all = ImmutableListMultimap.builder();
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0 || Claim.ORDER.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
                all.put(sorted.get(i).field(), sorted.get(i));
            }
        }
        this.byField = all.build();
    }

    /** None. */
    public static Claims none() {
        return NONE;
    }

    /** These. */
    public static Claims of(Collection<Claim> claims) {
        return new Claims(claims);
    }

    /** These. */
    public static Claims of(Claim... claims) {
        return of(Arrays.asList(claims));
    }

    /** These and those. */
    public Claims with(Claims others) {
        return of(ImmutableSet.<Claim>builder()
                .addAll(byField.values())
                .addAll(others.byField.values())
                .build());
    }

    /** The fields that something is claimed of, by name. */
    public List<ProfileField<?>> fields() {
        return byField.keySet().asList();
    }

    /** The claims of a field. */
    public List<Claim> of(ProfileField<?> field) {
        return byField.get(field);
    }

    /** All of them. */
    public List<Claim> all() {
        return byField.values().asList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claims that && byField.equals(that.byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }

    @Override
    public String toString() {
        return byField.size() + " claims";
    }
}
