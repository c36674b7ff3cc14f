package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadPatch;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(LeadDomain.class)
class LeadPatchTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    /** A patch may leave nobody to be, which is refused. */
    private static Lead patched(Lead known, LeadPatch patch, Instant now) {
        Optional<Lead> next;
        try {
            next = Optional.of(patch.onto(known, now));
        } catch (IllegalArgumentException nobody) {
            assertThat(nobody).hasMessage("lead: must have an email, a linkedinUrl or a name");
            next = Optional.empty();
        }
        Assume.that(next.isPresent());
        return next.orElseThrow();
    }

    @Property
    void patching_twice_is_patching_once(@ForAll Lead known, @ForAll LeadPatch patch) {
        Lead once = patched(known, patch, NOW);
        assertThat(patch.onto(once, NOW.plusSeconds(1))).isSameAs(once);
    }

    @Property
    void the_version_rises_by_one_if_and_only_if_a_field_changed(@ForAll Lead known, @ForAll LeadPatch patch) {
        Lead next = patched(known, patch, NOW);
        if (next.sameFieldsAs(known)) {
            assertThat(next).isSameAs(known);
        } else {
            assertThat(next.version()).isEqualTo(known.version() + 1);
            assertThat(next.updatedAt()).isAfterOrEqualTo(known.updatedAt());
        }
        assertThat(next.id()).isEqualTo(known.id());
        assertThat(next.createdAt()).isEqualTo(known.createdAt());
        assertThat(next.lastContactedAt()).isEqualTo(known.lastContactedAt());
    }

    @Property
    void what_a_patch_changes_is_whose_the_patch_is_and_all_else_whose_it_was(
            @ForAll Lead known, @ForAll LeadPatch patch, @ForAll Author.Kind kind) {
        Lead next = patched(known, patch, NOW).writtenBy(new Author(kind, "somebody"), known);
        Set<LeadField> changed = Change.Changed.between(known, next).fields();
        Set<LeadField> expected = EnumSet.noneOf(LeadField.class);
        expected.addAll(known.byPerson());
        if (kind == Author.Kind.PERSON) {
            expected.addAll(changed);
        } else {
            expected.removeAll(changed);
        }
        assertThat(next.byPerson()).isEqualTo(expected);
    }
}
