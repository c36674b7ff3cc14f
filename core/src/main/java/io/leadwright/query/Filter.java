package io.leadwright.query;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.Folding;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads: an immutable tree of conditions, each true or false of a lead and never unknown, so that {@link #not}
 * always means every other lead.
 *
 * <p>Every constructor throws {@link IllegalArgumentException} naming what it does not accept. A tree is at most 32 deep
 * and has at most 1,000 conditions, each tag counted as one. By what is believed of a lead it is found by {@link FactFilter}.
 */
public sealed interface Filter
        permits Filter.And,
                Filter.Or,
                Filter.Not,
                Filter.StatusIn,
                Filter.SourceIn,
                Filter.Search,
                Filter.CompanyIs,
                Filter.CompanyContains,
                Filter.TitleContains,
                Filter.TextIs,
                Filter.TextMissing,
                Filter.TimeIn,
                Filter.TagIn,
                Filter.CustomFieldIs,
                CustomFieldIn,
                FactFilter {

    /** The fields that a search looks at. */
    List<TextField> SEARCHED =
            List.of(TextField.FIRST_NAME, TextField.LAST_NAME, TextField.EMAIL, TextField.COMPANY, TextField.TITLE);

    /** The fewest characters a search has, spaces at the ends not counted. */
    int SEARCH_CODE_POINTS_MIN = 2;

    /** The most words a search has. */
    int SEARCH_WORDS_MAX = 8;

    /** The longest text a condition compares with. */
    int TEXT_CODE_POINTS_MAX = 4_096;

    /** Calls the method of this kind of condition. */
    <R> R accept(FilterVisitor<R> visitor);

    /** All of these hold; with none, every lead. */
    record And(List<Filter> filters) implements Filter {
        /** Copies the list and checks the tree's size. */
        public And {
            filters = FilterSize.checked(filters);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /** One of these holds; with none, no lead. */
    record Or(List<Filter> filters) implements Filter {
        /** Copies the list and checks the tree's size. */
        public Or {
            filters = FilterSize.checked(filters);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /** This does not hold. */
    record Not(Filter filter) implements Filter {
        /** Checks the tree's size. */
        public Not {
            FilterSize.checked(ImmutableList.of(filter));
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** The status is one of these. */
    record StatusIn(Set<LeadStatus> statuses) implements Filter {
        /** Copies the set. */
        public StatusIn {
            statuses = Sets.immutableEnumSet(statuses);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.statusIn(this);
        }
    }

    /** The source is one of these. */
    record SourceIn(Set<LeadSource> sources) implements Filter {
        /** Copies the set. */
        public SourceIn {
            sources = Sets.immutableEnumSet(sources);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.sourceIn(this);
        }
    }

    /** Every word is part of one of the {@linkplain #SEARCHED searched} fields; words are in search folding. */
    record Search(List<String> words) implements Filter {
        /** Folds the words; there are 1 to {@value #SEARCH_WORDS_MAX}, and more than accents in each. */
        public Search {
            if (words.isEmpty() || words.size() > SEARCH_WORDS_MAX) {
                throw new IllegalArgumentException("search: must have 1 to " + SEARCH_WORDS_MAX + " words");
            }
            words = words.stream()
                    .map(word -> Folding.search(StoredText.check("search", word, TEXT_CODE_POINTS_MAX)))
                    .collect(ImmutableList.toImmutableList());
            if (words.contains("")) {
                throw new IllegalArgumentException("search: must have words of more than accents");
            }
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.search(this);
        }
    }

    /** The company's name is this one in {@linkplain Folding#exact exact folding}. */
    record CompanyIs(String folded) implements Filter {
        /** Folds the name; it must not be blank. */
        public CompanyIs {
            folded = notBlank("company", Folding.exact(StoredText.check("company", folded, TEXT_CODE_POINTS_MAX)));
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.companyIs(this);
        }
    }

    /**
     * The company's name has this in it, both in {@linkplain Folding#search search folding}. Of a name the first 256 characters
     * count, as in an {@linkplain SortKey order}.
     */
    record CompanyContains(String folded) implements Filter {
        /** Folds the part; it must not be blank. */
        public CompanyContains {
            folded = notBlank("company", Folding.search(StoredText.check("company", folded, TEXT_CODE_POINTS_MAX)));
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.companyContains(this);
        }
    }

    /** The title has this in it, both in {@linkplain Folding#search search folding}. */
    record TitleContains(String folded) implements Filter {
        /** Folds the part; it must not be blank. */
        public TitleContains {
            folded = notBlank("title", Folding.search(StoredText.check("title", folded, TEXT_CODE_POINTS_MAX)));
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.titleContains(this);
        }
    }

    /** The text of the field is this one, character for character. */
    record TextIs(TextField field, String text) implements Filter {
        /** Checks the text. */
        public TextIs {
            StoredText.check(field.jsonName(), text, TEXT_CODE_POINTS_MAX);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.textIs(this);
        }
    }

    /** The field has no text, or only white space. */
    record TextMissing(TextField field) implements Filter {
        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.textMissing(this);
        }
    }

    /** The time is there, not before {@code from} and before {@code until}; a null bound is none. */
    record TimeIn(
            TimeField field,
            @Nullable Instant from,
            @Nullable Instant until) implements Filter {
        /** Moves the bounds up to the microseconds and into the years that leads have, which changes no answer. */
        public TimeIn {
            if (from != null && until != null && from.isAfter(until)) {
                throw new IllegalArgumentException("time: from must not be later than until");
            }
            from = TimeField.roundedUp(from);
            until = TimeField.roundedUp(until);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.timeIn(this);
        }
    }

    /** One of the tags is among these, character for character. */
    record TagIn(Set<String> tags) implements Filter {
        /** Copies the set. */
        public TagIn {
            tags = ImmutableSet.copyOf(tags);
            FilterSize.check(1, tags.size());
            tags.forEach(tag -> StoredText.check("tag", tag, TEXT_CODE_POINTS_MAX));
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.tagIn(this);
        }
    }

    /** The custom field's value, or one item of it, has this text, character for character. */
    record CustomFieldIs(String name, String text) implements Filter {
        /** Checks the name and the text. */
        public CustomFieldIs {
            CustomFields.checkName(name);
            StoredText.check("customField." + name, text, TEXT_CODE_POINTS_MAX);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.customFieldIs(this);
        }
    }

    /** Every lead. */
    static Filter everything() {
        return new And(ImmutableList.of());
    }

    /** All of these hold. */
    static Filter and(Filter... filters) {
        return new And(Arrays.asList(filters));
    }

    /** One of these holds. */
    static Filter or(Filter... filters) {
        return new Or(Arrays.asList(filters));
    }

    /** This does not hold. */
    static Filter not(Filter filter) {
        return new Not(filter);
    }

    /** The status is one of these. */
    static Filter status(LeadStatus first, LeadStatus... others) {
        return new StatusIn(Sets.immutableEnumSet(first, others));
    }

    /** The source is one of these. */
    static Filter source(LeadSource first, LeadSource... others) {
        return new SourceIn(Sets.immutableEnumSet(first, others));
    }

    /** {@link #search(String, int)} with at least {@value #SEARCH_CODE_POINTS_MIN} characters. */
    static Filter search(String text) {
        return search(text, SEARCH_CODE_POINTS_MIN);
    }

    /**
     * Every word of the text is part of first name, last name, e-mail, company or title, whatever case and accents.
     *
     * @param codePointsMin the fewest characters that are accepted, spaces at the ends not counted: 1 to search for
     *     Chinese names of one character
     */
    static Filter search(String text, int codePointsMin) {
        StoredText.check("search", text, TEXT_CODE_POINTS_MAX);
        String trimmed = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
        if (trimmed.codePointCount(0, trimmed.length()) < codePointsMin) {
            throw new IllegalArgumentException("search: must be at least " + codePointsMin + " characters");
        }
        return new Search(Splitter.on(' ').splitToList(trimmed));
    }

    /** The company's name is this one, whatever case, width and spaces; accents and legal forms count. */
    static Filter company(String name) {
        return new CompanyIs(name);
    }

    /** The company's name is this one, character for character. */
    static Filter companyExactly(String name) {
        return new TextIs(TextField.COMPANY, name);
    }

    /** The company's name has this in it, whatever case and accents. */
    static Filter companyContains(String part) {
        return new CompanyContains(part);
    }

    /** The title has this in it, whatever case and accents. */
    static Filter titleContains(String part) {
        return new TitleContains(part);
    }

    /** Added at this time or later. */
    static Filter createdFrom(Instant inclusive) {
        return new TimeIn(TimeField.CREATED_AT, inclusive, null);
    }

    /** Added before this time. */
    static Filter createdUntil(Instant exclusive) {
        return new TimeIn(TimeField.CREATED_AT, null, exclusive);
    }

    /** Last changed at this time or later. */
    static Filter updatedFrom(Instant inclusive) {
        return new TimeIn(TimeField.UPDATED_AT, inclusive, null);
    }

    /** Last changed before this time. */
    static Filter updatedUntil(Instant exclusive) {
        return new TimeIn(TimeField.UPDATED_AT, null, exclusive);
    }

    /** Last contacted at this time or later. */
    static Filter contactedFrom(Instant inclusive) {
        return new TimeIn(TimeField.LAST_CONTACTED_AT, inclusive, null);
    }

    /** Last contacted before this time; not those never contacted. */
    static Filter contactedUntil(Instant exclusive) {
        return new TimeIn(TimeField.LAST_CONTACTED_AT, null, exclusive);
    }

    /** Never contacted. */
    static Filter neverContacted() {
        return not(new TimeIn(TimeField.LAST_CONTACTED_AT, null, null));
    }

    /** The field has no text, or only white space. */
    static Filter missing(TextField field) {
        return new TextMissing(field);
    }

    /** Has one of these tags. */
    static Filter tag(String first, String... others) {
        return new TagIn(ImmutableSet.<String>builder().add(first).add(others).build());
    }

    /** Has all of these tags. */
    static Filter allTags(Collection<String> tags) {
        return new And(tags.stream().map(Filter::tag).toList());
    }

    /** The custom field's value, or one item of it, has this text. */
    static Filter customField(String name, String text) {
        return new CustomFieldIs(name, text);
    }

    private static String notBlank(String what, String folded) {
        if (folded.isEmpty()) {
            throw new IllegalArgumentException(what + ": must not be blank");
        }
        return folded;
    }
}
