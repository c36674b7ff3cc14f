package io.leadwright.http.source.gleif;

import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.gleif.GleifWire.Entity;
import io.leadwright.http.source.gleif.GleifWire.Item;
import io.leadwright.http.source.gleif.GleifWire.LeiRecord;
import io.leadwright.http.source.gleif.GleifWire.Name;
import io.leadwright.http.source.gleif.GleifWire.Page;
import io.leadwright.http.source.gleif.GleifWire.Registration;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What GLEIF's responses say. Pure: whatever the bytes are, there is an answer. */
final class GleifReading {

    private static final String ENDED = "INACTIVE";
    private static final String BRANCH = "BRANCH";

    /** Records that stand for nobody: another of who has one, or one made in error. */
    private static final Set<String> VOID = ImmutableSet.of("DUPLICATE", "ANNULLED");

    private GleifReading() {}

    /** The one company of this name that still is; that there is none is an empty list under 200. */
    static SourceAnswer company(WireResponse response, String name, Instant now) {
        Optional<Page> page =
                response.status() == 200 ? WireJson.AS_WRITTEN.read(response, Page.class) : Optional.empty();
        return page.map(Page::data)
                .<SourceAnswer>map(data -> ExactCompany.of(name, living(data), living -> name(living.entity()))
                        .map(found -> GleifClaims.of(found.company(), found.entity(), now))
                        .map(GleifReading::found)
                        .orElse(SourceAnswer.Nothing.FREE))
                .orElseGet(() -> HttpFailure.of(response, now));
    }

    /** @param entity what the record says of the company itself */
    private record Living(LeiRecord company, Entity entity) {}

    private static List<Living> living(List<@Nullable Item> data) {
        return data.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(item -> Stream.ofNullable(item.attributes()))
                .flatMap(company -> Stream.ofNullable(company.entity()).map(entity -> new Living(company, entity)))
                .filter(living -> !ENDED.equals(living.entity().status())
                        && !BRANCH.equals(living.entity().category())
                        && !isVoid(living.company().registration()))
                .toList();
    }

    private static boolean isVoid(@Nullable Registration registration) {
        return registration != null && VOID.contains(String.valueOf(registration.status()));
    }

    static @Nullable String name(Entity entity) {
        Name name = entity.legalName();
        return name == null ? null : name.name();
    }

    private static SourceAnswer found(Claims claims) {
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }
}
