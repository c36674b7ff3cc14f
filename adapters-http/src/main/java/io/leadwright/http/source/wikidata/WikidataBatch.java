package io.leadwright.http.source.wikidata;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import io.leadwright.http.source.Session;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some questions that are answered together: each name is searched once, and their items are fetched at once. Not thread-safe. */
final class WikidataBatch {

    private static final int IDS_MAX = 50;
    /** Items can be long: so many are asked for at once if all together are too much to be read. */
    private static final int LONG_IDS_MAX = 10;

    private final Session session;
    private final UserAgent userAgent;
    private final Map<String, List<String>> idsByName = new TreeMap<>();
    private final Map<String, WikidataItem> items = new HashMap<>();
    private final Map<String, WikidataItem> others = new HashMap<>();
    /** Why there is nothing, by the name or id that was asked for; no company is called by an id. */
    private final Map<String, Failed> failures = new HashMap<>();

    WikidataBatch(Session session, UserAgent userAgent) {
        this.session = session;
        this.userAgent = userAgent;
    }

    /** The answers, in the order of the questions. */
    List<SourceAnswer> answers(List<Question> questions) {
        searchEach(questions.stream().map(WikidataBatch::name).collect(Collectors.toCollection(LinkedHashSet::new)));
        Set<String> named =
                idsByName.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        fetch(named, "labels|claims", items);
        Set<String> unnamed = questions.stream()
                .filter(question -> question.wantsAnyOf(WikidataClaims.OF_OTHER_ITEMS))
                .flatMap(question -> company(question).stream())
                .flatMap(company -> WikidataClaims.others(company).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        fetch(unnamed, "labels", others);
        return questions.stream().map(this::answer).toList();
    }

    private static String name(Question question) {
        return question.known(ProfileField.COMPANY).orElseThrow();
    }

    /** Stops in time to fetch what was found, and as soon as it is told to; the names that are left have failed. */
    private void searchEach(Collection<String> names) {
        Duration kept = session.timeLeft().dividedBy(3);
        Optional<Failed> stopped = Optional.empty();
        for (String name : names) {
            if (stopped.isEmpty() && session.timeLeft().compareTo(kept) <= 0) {
                stopped = Optional.of(Failed.free(FailureKind.TIMED_OUT));
            }
            stopped.ifPresentOrElse(failed -> failures.put(name, failed), () -> search(name));
            stopped = stopped.or(() -> failure(Set.of(name)).filter(failed -> failed.kind() == FailureKind.THROTTLED));
        }
    }

    private void search(String name) {
        WireRequest request = get("wbsearchentities")
                .query("search", name)
                .query("language", "en")
                .query("type", "item")
                .query("limit", "10");
        read(request, response -> reading().named(response, name), failed -> failures.put(name, failed))
                .ifPresent(ids -> idsByName.put(name, ids));
    }

    private void fetch(Collection<String> ids, String properties, Map<String, WikidataItem> into) {
        Iterables.partition(ids, IDS_MAX).forEach(some -> fetchAtOnce(some, properties, into));
    }

    private void fetchAtOnce(List<String> ids, String properties, Map<String, WikidataItem> into) {
        WireRequest request = get("wbgetentities")
                .query("ids", Joiner.on('|').join(ids))
                .query("props", properties)
                .query("languages", "en")
                .query("languagefallback", "1");
        read(request, response -> reading().items(response), failed -> {
                    if (failed.kind() == FailureKind.UNREADABLE && ids.size() > LONG_IDS_MAX) {
                        Iterables.partition(ids, LONG_IDS_MAX).forEach(some -> fetchAtOnce(some, properties, into));
                    } else {
                        ids.forEach(id -> failures.put(id, failed));
                    }
                })
                .ifPresent(into::putAll);
    }

    private SourceAnswer answer(Question question) {
        return failure(Set.of(name(question)))
                .or(() -> failure(ids(question)))
                .<SourceAnswer>map(failed -> failed)
                .or(() -> company(question).map(company -> answer(question, company)))
                .orElse(SourceAnswer.Nothing.FREE);
    }

    /** That an industry could not be named does not lose the rest, if any of that is wanted. */
    private SourceAnswer answer(Question question, WikidataItem company) {
        Optional<Failed> unnamed = failure(WikidataClaims.others(company));
        if (unnamed.isPresent() && !question.wantsAnyOf(WikidataClaims.OF_ITEM)) {
            return unnamed.get();
        }
        Claims claims = WikidataClaims.of(company, others, session.now());
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }

    private Optional<Failed> failure(Collection<String> namesOrIds) {
        return namesOrIds.stream()
                .flatMap(nameOrId -> Optional.ofNullable(failures.get(nameOrId)).stream())
                .findFirst();
    }

    private Optional<WikidataItem> company(Question question) {
        List<WikidataItem> named = ids(question).stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .toList();
        return WikidataReading.company(name(question), question.companyDomain(), named);
    }

    private List<String> ids(Question question) {
        return idsByName.getOrDefault(name(question), List.of());
    }

    private <T> Optional<T> read(
            WireRequest request, Function<WireResponse, Optional<T>> reading, Consumer<Failed> failed) {
        WireReply reply = session.send(request);
        if (!(reply instanceof WireResponse response)) {
            failed.accept(((WireReply.None) reply).failed());
            return Optional.empty();
        }
        Optional<T> read = reading.apply(response);
        if (read.isEmpty()) {
            failed.accept(session.heeded(reading().failure(response)));
        }
        return read;
    }

    private WireRequest get(String action) {
        return WireRequest.get("/w/api.php")
                .header("accept", "application/json")
                .header("user-agent", userAgent.text())
                .query("action", action)
                .query("format", "json");
    }

    private WikidataReading reading() {
        return new WikidataReading(session.now());
    }
}
