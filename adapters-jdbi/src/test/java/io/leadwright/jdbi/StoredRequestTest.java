package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import io.leadwright.testkit.LeadDomain;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class StoredRequestTest {

    @Property(tries = 400)
    @Domain(LeadDomain.class)
    @Domain(DomainContext.Global.class)
    void every_query_is_read_as_it_was_written(@ForAll LeadQuery query) {
        RunRequest request = new RunRequest(
                new RunTarget.Queried(query), Set.of(ProfileField.TITLE), WritePolicy.FILL_BLANKS, false, null, null);
        assertThat(StoredRequest.of(StoredRequest.text(request))).isEqualTo(request);
    }

    @Test
    void what_was_not_written_so_is_refused_without_being_quoted() {
        for (String text : List.of("", "{}", "[]", "[\"request\"]", "[\"request\", [\"secret\"]]", "[1]")) {
            assertThatThrownBy(() -> StoredRequest.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }
    }
}
