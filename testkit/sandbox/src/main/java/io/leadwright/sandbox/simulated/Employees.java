package io.leadwright.sandbox.simulated;

import io.leadwright.profile.form.CompanySize;
import java.util.Optional;

/** How many people work at a company, for vendors that say one number. */
final class Employees {

    private Employees() {}

    /** The number; empty if a band is all that is said. */
    static Optional<Integer> number(VendorRecord company) {
        return company.text(WorldField.SIZE)
                .flatMap(WorldField.SIZE::read)
                .map(read -> (CompanySize) read.value())
                .filter(size -> size.from() == size.to())
                .map(CompanySize::from);
    }
}
