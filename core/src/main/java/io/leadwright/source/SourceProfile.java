package io.leadwright.source;

import com.google.common.collect.ImmutableSet;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a source is: what it knows, by what it can be asked, what that costs and on what terms. Immutable and thread-safe. */
public final class SourceProfile {

    private static final int BATCH_MAX = 1_000;

    private final SourceId id;
    private final SourceKind kind;
    private final ImmutableSet<Lookup> lookups;
    private final ImmutableSet<ProfileField<?>> fields;
    private final int batchSize;
    private final SourcePrice price;
    private final String lineage;
    private final String terms;
    private final boolean onByDefault;

    private SourceProfile(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.lookups = builder.lookups;
        this.fields = builder.fields;
        this.batchSize = builder.batchSize;
        this.price = builder.price;
        this.lineage = builder.lineage;
        this.terms = builder.terms;
        this.onByDefault = builder.onByDefault;
    }

    /** Begins with what cannot be left out; nothing can be asked yet, for nothing. */
    public static Builder builder(String id, SourceKind kind) {
        return new Builder(SourceId.of(id), kind);
    }

    /** Its name, which its claims carry. */
    public SourceId id() {
        return id;
    }

    /** What kind of source it is. */
    public SourceKind kind() {
        return kind;
    }

    /** By what it can be asked, the surest first. */
    public Set<Lookup> lookups() {
        return lookups;
    }

    /** What it may answer, at best. */
    public Set<ProfileField<?>> fields() {
        return fields;
    }

    /** How many questions are best asked at once; 1 if each is a call by itself. */
    public int batchSize() {
        return batchSize;
    }

    /** What one question costs. */
    public SourcePrice price() {
        return price;
    }

    /** The origin of what it says: its own name, unless it is known to resell another's. */
    public String lineage() {
        return lineage;
    }

    /** What its terms ask of who uses it, in a sentence or two. */
    public String terms() {
        return terms;
    }

    /** Whether it is asked unless somebody decides otherwise; if not, the {@linkplain #terms() terms} say why. */
    public boolean isOnByDefault() {
        return onByDefault;
    }

    /** The surest thing that it can be asked by here; empty if it cannot be asked this. */
    public Optional<Lookup> lookup(Question question) {
        return lookups.stream().filter(lookup -> lookup.isPossible(question)).findFirst();
    }

    /** Whether it may know something that is wanted here, and can be asked: if not, it is not to be asked at all. */
    public boolean canAnswer(Question question) {
        return question.wantsAnyOf(fields) && lookup(question).isPresent();
    }

    /** The same, changed. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, kind);
        builder.lookups = lookups;
        builder.fields = fields;
        builder.batchSize = batchSize;
        builder.price = price;
        builder.lineage = lineage;
        builder.terms = terms;
        builder.onByDefault = onByDefault;
        return builder;
    }

    @Override
    public String toString() {
        return "SourceProfile[" + id + "]";
    }

    /** A source to be described; not thread-safe. */
    public static final class Builder {

        private final SourceId id;
        private final SourceKind kind;
        private ImmutableSet<Lookup> lookups = ImmutableSet.of();
        private ImmutableSet<ProfileField<?>> fields = ImmutableSet.of();
        private int batchSize = 1;
        private SourcePrice price = SourcePrice.FREE;
        private String lineage;
        private String terms = "";
        private boolean onByDefault = true;

        private Builder(SourceId id, SourceKind kind) {
            this.id = id;
            this.kind = kind;
            this.lineage = id.value();
        }

        /** By what it can be asked, the surest first. */
        public Builder lookups(Lookup... ways) {
            this.lookups = ImmutableSet.copyOf(ways);
            return this;
        }

        /** What it may answer. */
        public Builder fields(ProfileField<?>... known) {
            return fields(Arrays.asList(known));
        }

        /** What it may answer. */
        public Builder fields(Collection<ProfileField<?>> known) {
            this.fields = ImmutableSet.copyOf(known);
            return this;
        }

        /** How many questions are best asked at once, from 1 to 1,000; throws {@link IllegalArgumentException}. */
        public Builder batchSize(int size) {
            if (size < 1 || size > BATCH_MAX) {
                throw new IllegalArgumentException("batchSize: must be from 1 to " + BATCH_MAX + ", is " + size);
            }
            this.batchSize = size;
            return this;
        }

        /** What one question costs. */
        public Builder price(SourcePrice newPrice) {
            this.price = newPrice;
            return this;
        }

        /** Whose data it resells. */
        public Builder lineage(String origin) {
            this.lineage = origin;
            return this;
        }

        /** What its terms ask. */
        public Builder terms(String text) {
            this.terms = text;
            return this;
        }

        /** Not to be asked unless somebody decides to, for a reason that its terms give. */
        public Builder offByDefault(String reason) {
            this.onByDefault = false;
            return terms(reason);
        }

        /** The description. */
        public SourceProfile build() {
            return new SourceProfile(this);
        }
    }
}
