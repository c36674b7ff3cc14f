package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Which texts are refused, said a second time. */
class TextPlaceTest {

    private static final Lead SOMEBODY = SampleLeads.at("somebody", "somebody@example.com");
    private static final Pattern BLANK = Pattern.compile("\\p{IsWhite_Space}*");

    @Property
    void a_text_is_refused_where_it_cannot_be_kept_and_nowhere_else(@ForAll("anything") String text) {
        for (TextPlace place : TextPlace.values()) {
            boolean isKept = place.put(SOMEBODY, text).isPresent();
            if (place == TextPlace.EMAIL || place == TextPlace.LINKEDIN_URL) {
                assertThat(isKept && !isWellFormed(text))
                        .as("%s keeps it", place)
                        .isFalse();
            } else {
                assertThat(isKept).as("%s keeps it", place).isEqualTo(isWellFormed(text) && fits(place, text));
            }
        }
        Statistics.label("well-formed").collect(isWellFormed(text));
        Statistics.label("well-formed").coverage(seen -> {
            seen.check(true).percentage(share -> share > 50);
            // ten was too near to what comes: a run gave 9.9
            seen.check(false).percentage(share -> share > 5);
        });
    }

    @Property
    void news_and_patches_refuse_what_a_field_refuses_and_do_not_repeat_it(
            @ForAll("anything") String text, @ForAll TextField field) {
        if (StoredText.isBlank(text)) {
            assertThat(NewLead.blank().text(field, text)).isNotNull();
            assertThat(LeadPatch.none().text(field, text)).isNotNull();
            return;
        }
        try {
            String kept = field.checked(text);
            assertThat(NewLead.blank()
                            .text(field, text)
                            .onto(SOMEBODY, SampleLeads.T0)
                            .text(field))
                    .isEqualTo(kept);
            assertThat(LeadPatch.none()
                            .text(field, text)
                            .onto(SOMEBODY, SampleLeads.T0)
                            .text(field))
                    .isEqualTo(kept);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith(field.jsonName() + ": must");
            if (text.length() > 6) {
                assertThat(refused).hasMessageNotContaining(text);
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NewLead.blank().text(field, text));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadPatch.none().text(field, text));
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return TextArbitraries.anything();
    }

    private static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean fits(TextPlace place, String text) {
        int length = text.codePointCount(0, text.length());
        return switch (place) {
            case NOTES -> length <= 65_536;
            case TAG -> length <= 256 && !BLANK.matcher(text).matches();
            case CUSTOM_NAME -> length >= 1 && length <= 64;
            case CUSTOM_VALUE, CUSTOM_ITEM -> text.getBytes(StandardCharsets.UTF_8).length <= 4_096;
            default -> length <= 1_000;
        };
    }
}
