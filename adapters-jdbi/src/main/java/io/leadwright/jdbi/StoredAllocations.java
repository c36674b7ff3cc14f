package io.leadwright.jdbi;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which grants pay for a hold, as a text: {@code 4:1500,9:500} are 1,500 thousandths of grant 4, then 500 of grant 9. */
final class StoredAllocations {

    private StoredAllocations() {}

    static String text(Allocations allocations) {
        return allocations.parts().stream()
                .map(part -> part.grant().number() + ":" + part.amount().millis())
                .collect(Collectors.joining(","));
    }

    /** The allocations of a text; throws {@link IllegalArgumentException} if it is not such. */
    static Allocations of(String text) {
        List<Allocation> parts = new ArrayList<>();
        for (String part : StoredNumbers.parts(text)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("allocations: are not what was written");
            }
            GrantId grant = new GrantId(StoredNumbers.number(part.substring(0, colon)));
            parts.add(new Allocation(grant, new Credits(StoredNumbers.number(part.substring(colon + 1)))));
        }
        return new Allocations(parts);
    }
}
