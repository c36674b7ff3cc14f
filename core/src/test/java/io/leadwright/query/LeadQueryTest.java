package io.leadwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.lead.CustomField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which orders there are. */
class LeadQueryTest {

    private static final List<Sort> DECLARED = Stream.of("seats", "budget", "floor")
            .map(name -> SortKey.of(CustomField.number(name)).asc())
            .toList();

    private static LeadQuery by(List<Sort> order) {
        return new LeadQuery(Filter.and(), order);
    }

    @Test
    void an_order_names_two_declared_fields_beside_all_else() {
        List<Sort> two = List.of(DECLARED.get(0), SortKey.COMPANY.asc(), DECLARED.get(1), SortKey.COMPANY_SIZE.desc());
        assertThat(by(two).order()).isEqualTo(two);
    }

    @Test
    void an_order_of_three_declared_fields_is_refused_for_its_cursors_would_be_too_long() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> by(DECLARED))
                .withMessage("order: must name at most 2 declared fields, names 3");
    }
}
