package io.leadwright.testkit;

import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Changes of every kind, a few at a time; some leave nobody to be. */
final class PatchArbitraries {

    private static final int STEPS_MAX = 5;

    /** What takes any text. */
    private static final List<TextField> PLAIN = List.of(
            TextField.FIRST_NAME,
            TextField.LAST_NAME,
            TextField.COMPANY,
            TextField.TITLE,
            TextField.PHONE,
            TextField.LOCATION,
            TextField.NOTES);

    private PatchArbitraries() {}

    static Arbitrary<LeadPatch> patches() {
        return steps().list().ofMaxSize(STEPS_MAX).map(PatchArbitraries::patch).withoutEdgeCases();
    }

    private static LeadPatch patch(List<UnaryOperator<LeadPatch>> steps) {
        LeadPatch patch = LeadPatch.none();
        for (UnaryOperator<LeadPatch> step : steps) {
            patch = step.apply(patch);
        }
        return patch;
    }

    private static Arbitrary<UnaryOperator<LeadPatch>> steps() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(Arbitraries.of(PLAIN), TextArbitraries.texts())
                                .as((field, text) -> patch -> patch.text(field, text))),
                Tuple.of(
                        2,
                        Arbitraries.of("ana@x.io", "zoë@x.io", "info@x.io")
                                .map(email -> patch -> patch.text(TextField.EMAIL, email))),
                Tuple.of(2, Arbitraries.of(TextField.class).map(field -> patch -> patch.clear(field))),
                Tuple.of(2, Arbitraries.of(LeadStatus.class).map(status -> patch -> patch.status(status))),
                Tuple.of(1, Arbitraries.of(LeadSource.class).map(source -> patch -> patch.source(source))),
                Tuple.of(2, LeadArbitraries.tags().list().ofMaxSize(3).map(tags -> patch -> patch.tags(tags))),
                Tuple.of(
                        2,
                        Combinators.combine(LeadArbitraries.customFieldNames(), LeadArbitraries.customValues())
                                .as((name, value) -> patch -> patch.customField(name, value))),
                Tuple.of(2, LeadArbitraries.customFieldNames().map(name -> patch -> patch.clearCustomField(name))),
                Tuple.of(1, Arbitraries.just(LeadPatch::clearCustomFields)));
    }
}
