package io.leadwright.http.source.zoominfo;

import com.google.common.base.Strings;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Companies;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Company;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Contact;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Contacts;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Item;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Meta;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Problem;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Problems;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.Folding;
import io.leadwright.profile.Claims;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ZoomInfo's responses say. Pure: whatever the bytes are, there is an answer to each input.
 *
 * <p>Items are told apart by what was asked, which they repeat; what was asked and is not among them may have been billed.
 *
 * @param perCredit what one record costs
 * @param now when the response was there
 */
record ZoomInfoReading(Cost perCredit, Instant now) {

    private static final String CREDIT_LIMIT = "PFAPI0011";
    /** An output field that there is not, or that was not bought. */
    private static final Set<String> NOT_ENTITLED = Set.of("PFAPI0001", "PFAPI0009");

    private static final SourceAnswer OPTED_OUT = SourceAnswer.Failed.free(FailureKind.DO_NOT_PROCESS);

    /** The limits slide: after as long as one is for, there is room for all of it again. */
    private static final Map<String, Duration> BUCKETS =
            Map.of("second", Duration.ofSeconds(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

    /** What one record claims, by its match status. */
    private interface Saying<A> extends BiFunction<A, String, Claims> {}

    List<SourceAnswer> contacts(WireResponse response, List<? extends Map<String, String>> inputs) {
        Saying<Contact> saying = (contact, status) -> status.equals("COMPANY_ONLY_MATCH")
                ? ZoomInfoClaims.ofCompany(contact.company(), now)
                : ZoomInfoClaims.ofContact(contact, now);
        return answers(response, inputs, read(response, Contacts.class).map(Contacts::data), saying);
    }

    List<SourceAnswer> companies(WireResponse response, List<? extends Map<String, String>> inputs) {
        Saying<Company> saying = (company, status) -> ZoomInfoClaims.ofCompany(company, now);
        return answers(response, inputs, read(response, Companies.class).map(Companies::data), saying);
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.AS_WRITTEN.read(response, type) : Optional.empty();
    }

    private <A> List<SourceAnswer> answers(
            WireResponse response,
            List<? extends Map<String, String>> inputs,
            Optional<List<@Nullable Item<A>>> items,
            Saying<A> saying) {
        if (items.isEmpty()) {
            return Collections.nCopies(inputs.size(), failure(response));
        }
        SourceAnswer unreadable = HttpFailure.of(FailureKind.UNREADABLE, response, now);
        List<Told> told = items.get().stream()
                .filter(Objects::nonNull)
                .map(item -> new Told(folded(item.meta()), answer(item, saying).orElse(unreadable)))
                .toList();
        if (inputs.size() == 1 && told.size() == 1 && told.get(0).input().isEmpty()) {
            return List.of(told.get(0).answer()); // it can be about nothing else
        }
        return inputs.stream()
                .map(ZoomInfoReading::folded)
                .map(input -> of(input, told).orElse(unreadable))
                .toList();
    }

    /** @param input what it is an answer to */
    private record Told(Map<String, String> input, SourceAnswer answer) {}

    /** The vendor may repeat more than was asked, and tell more than once: that somebody opted out comes before all else. */
    private static Optional<SourceAnswer> of(Map<String, String> input, List<Told> all) {
        return all.stream()
                .filter(told -> told.input().entrySet().containsAll(input.entrySet()))
                .map(Told::answer)
                .reduce((first, next) -> next.equals(OPTED_OUT) ? next : first);
    }

    /** Empty if it is none that is documented. */
    private <A> Optional<SourceAnswer> answer(Item<A> item, Saying<A> saying) {
        A attributes = item.attributes();
        String status =
                item.meta() == null ? "" : Strings.nullToEmpty(item.meta().matchStatus());
        return switch (status) {
            case "FULL_MATCH", "CONTACT_ONLY_MATCH", "COMPANY_ONLY_MATCH" ->
                attributes == null ? Optional.empty() : Optional.of(found(saying.apply(attributes, status)));
            case "OPT_OUT" -> Optional.of(OPTED_OUT);
            case "LIMIT_EXCEEDED" -> Optional.of(SourceAnswer.Failed.free(FailureKind.QUOTA_EXHAUSTED));
            case "NO_MATCH",
                    "NON_MATCH_BY_LAST_UPDATED_DATE",
                    "NON_MATCH_BY_VALID_DATE",
                    "NON_MATCH_BY_REQUIRED_FIELDS",
                    "NON_MATCH_BY_CONTACT_ACCURACY_MIN",
                    "INVALID_INPUT" -> Optional.of(SourceAnswer.Nothing.FREE);
            default -> Optional.empty();
        };
    }

    /** A record with nothing in it is billed as any other. */
    private SourceAnswer found(Claims claims) {
        return claims.all().isEmpty() ? new SourceAnswer.Nothing(perCredit) : new SourceAnswer.Found(claims, perCredit);
    }

    private SourceAnswer.Failed failure(WireResponse response) {
        Set<String> codes = codes(response);
        if (codes.contains(CREDIT_LIMIT)) {
            return HttpFailure.of(FailureKind.QUOTA_EXHAUSTED, response, now);
        }
        if (!Collections.disjoint(codes, NOT_ENTITLED)) {
            return HttpFailure.of(FailureKind.FORBIDDEN, response, now);
        }
        SourceAnswer.Failed failed = HttpFailure.of(response, now);
        return failed.kind() == FailureKind.THROTTLED && failed.retryAt() == null
                ? response.header("x-ratelimit-rejected-bucket")
                        .map(BUCKETS::get)
                        .map(time -> failed.notBefore(now.plus(time)))
                        .orElse(failed)
                : failed;
    }

    private static Set<String> codes(WireResponse response) {
        return WireJson.AS_WRITTEN.read(response, Problems.class).stream()
                .flatMap(problems -> Stream.concat(
                        ZoomInfoClaims.texts(problems.errors(), Problem::code),
                        ZoomInfoClaims.texts(Collections.singletonList(problems.error()), Problem::code)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> folded(@Nullable Meta meta) {
        return meta == null || meta.input() == null ? Map.of() : folded(meta.input());
    }

    /** Capitals and white space may come back changed. */
    private static Map<String, String> folded(Map<String, ? extends @Nullable String> input) {
        Map<String, String> folded = new HashMap<>();
        input.forEach((name, text) -> folded.put(Folding.exact(name), Folding.exact(Strings.nullToEmpty(text))));
        return folded;
    }
}
