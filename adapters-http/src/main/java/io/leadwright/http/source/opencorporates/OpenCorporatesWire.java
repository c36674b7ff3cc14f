package io.leadwright.http.source.opencorporates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What OpenCorporates sends, as far as it is read: anything may be missing. */
final class OpenCorporatesWire {

    private OpenCorporatesWire() {}

    /** Of {@code companies/search}. */
    record Search(@Nullable Results results) {}

    record Results(
            @Nullable List<@Nullable Result> companies,
            @Nullable String totalPages) {}

    /** Instead of any answer. */
    record Problem(@Nullable Refusal error) {}

    record Refusal(@Nullable String message) {}

    record Result(@Nullable Company company) {}

    /** A branch is told by a letter; other flags are true or false. */
    record Company(
            @Nullable String name,
            @Nullable String companyNumber,
            @Nullable String incorporationDate,
            @Nullable String dissolutionDate,
            @Nullable String branch,
            @Nullable String inactive,
            @Nullable String restrictedForMarketing,
            @Nullable String opencorporatesUrl,
            @Nullable String retrievedAt) {}
}
