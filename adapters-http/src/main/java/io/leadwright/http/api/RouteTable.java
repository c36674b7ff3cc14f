package io.leadwright.http.api;

import static io.leadwright.http.api.Permission.CREDITS_GRANT;
import static io.leadwright.http.api.Permission.CREDITS_READ;
import static io.leadwright.http.api.Permission.LEADS_ENRICH;
import static io.leadwright.http.api.Permission.LEADS_READ;
import static io.leadwright.http.api.Permission.LEADS_WRITE;
import static io.leadwright.http.api.Permission.PRIVACY_READ;
import static io.leadwright.http.api.Permission.PRIVACY_WRITE;
import static io.leadwright.http.api.Permission.PUBLIC;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.http.openapi.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All there is to be asked. */
final class RouteTable {

    /** What any request may be answered. */
    private static final Set<ProblemCode> COMMON =
            EnumSet.of(ProblemCode.NOT_ACCEPTABLE, ProblemCode.URI_TOO_LONG, ProblemCode.INTERNAL_ERROR);

    private RouteTable() {}

    static List<Route> of(Leadwright books, Problems problems, @Nullable String upgradeUrl) {
        EnrichReading enriching = new EnrichReading(books, problems);
        WorkProblems work = new WorkProblems(problems, books.ledgerRules(), upgradeUrl);
        List<Route> routes = new ArrayList<>();
        routes.add(new Route(ListLeads.OPERATION, LEADS_READ, new ListLeads(books, problems)));
        routes.add(new Route(AddLead.OPERATION, LEADS_WRITE, new AddLead(books, problems)));
        routes.add(new Route(CountLeads.OPERATION, LEADS_READ, new CountLeads(books, problems)));
        routes.add(new Route(ScoreLeads.OPERATION, LEADS_READ, ScoreLeads.byPreset(books, problems)));
        routes.add(new Route(ScoreLeads.OWN_CARD, LEADS_READ, ScoreLeads.byOwnCard(books, problems)));
        routes.add(new Route(CountSegments.OPERATION, LEADS_READ, new CountSegments(books, problems)));
        routes.add(new Route(ShowAnalytics.OPERATION, LEADS_READ, new ShowAnalytics(books, problems)));
        routes.add(new Route(ShowFunnel.OPERATION, LEADS_READ, new ShowFunnel(books, problems)));
        routes.add(new Route(ImportLeads.OPERATION, LEADS_WRITE, new ImportLeads(books, problems)));
        routes.add(new Route(ExportLeads.OPERATION, LEADS_READ, new ExportLeads(books, problems)));
        routes.add(new Route(GetLead.OPERATION, LEADS_READ, new GetLead(books, problems)));
        routes.add(new Route(PatchLead.OPERATION, LEADS_WRITE, new PatchLead(books, problems)));
        routes.add(new Route(DeleteLead.OPERATION, LEADS_WRITE, new DeleteLead(books, problems)));
        routes.add(new Route(RecordContact.OPERATION, LEADS_WRITE, new RecordContact(books, problems)));
        routes.add(new Route(ShowCredits.OPERATION, CREDITS_READ, new ShowCredits(books, problems)));
        routes.add(new Route(ListEntries.OPERATION, CREDITS_READ, new ListEntries(books, problems)));
        routes.add(new Route(GrantCredits.OPERATION, CREDITS_GRANT, new GrantCredits(books, problems)));
        routes.add(new Route(ExplainLead.OPERATION, LEADS_READ, new ExplainLead(books, problems)));
        routes.add(new Route(EnrichLeads.OPERATION, LEADS_ENRICH, new EnrichLeads(books, enriching, work)));
        routes.add(new Route(PlanEnrichment.OPERATION, LEADS_ENRICH, new PlanEnrichment(books, enriching)));
        routes.add(new Route(TakeFeedback.OPERATION, LEADS_ENRICH, new TakeFeedback(books, problems)));
        routes.add(new Route(PersonAction.SUPPRESS, PRIVACY_WRITE, PersonAction.suppressing(books, problems)));
        routes.add(new Route(PersonAction.LIFT, PRIVACY_WRITE, PersonAction.lifting(books, problems)));
        routes.add(new Route(PersonAction.ERASE, PRIVACY_WRITE, PersonAction.erasing(books, problems)));
        routes.add(new Route(PersonAction.EXPORT, PRIVACY_READ, PersonAction.exporting(books, problems)));
        OneRun runs = new OneRun(books, problems);
        routes.add(new Route(StartRun.OPERATION, LEADS_ENRICH, new StartRun(books, problems)));
        routes.add(new Route(ListRuns.OPERATION, LEADS_ENRICH, new ListRuns(books, problems)));
        routes.add(new Route(ShowRun.OPERATION, LEADS_ENRICH, new ShowRun(runs)));
        routes.add(new Route(ListSkipped.SKIPPED, LEADS_ENRICH, ListSkipped.skipped(runs)));
        routes.add(new Route(ListSkipped.UNRESTORED, LEADS_ENRICH, ListSkipped.unrestored(runs)));
        routes.add(new Route(MoveRun.PAUSE, LEADS_ENRICH, new MoveRun(runs, problems, EnrichmentRun::pause)));
        routes.add(new Route(MoveRun.RESUME, LEADS_ENRICH, new MoveRun(runs, problems, EnrichmentRun::resume)));
        routes.add(new Route(MoveRun.CANCEL, LEADS_ENRICH, new MoveRun(runs, problems, EnrichmentRun::cancel)));
        routes.add(new Route(MoveRun.UNDO, LEADS_ENRICH, new MoveRun(runs, problems, EnrichmentRun::beginUndo)));
        // the description is one of the routes that it shows
        List<Operation> shown = new ArrayList<>();
        routes.add(new Route(ShowDescription.OPERATION, PUBLIC, new ShowDescription(shown, problems)));
        routes.forEach(route -> shown.add(described(route)));
        return List.copyOf(routes);
    }

    /** A route's operation with all that befalls it on its way: the key, the permission, the body's form and size. */
    private static Operation described(Route route) {
        Set<ProblemCode> codes = EnumSet.copyOf(COMMON);
        if (route.permission() != PUBLIC) {
            codes.add(ProblemCode.UNAUTHORIZED);
            codes.add(ProblemCode.PERMISSION_DENIED);
        }
        if (route.hasId()) {
            codes.add(ProblemCode.NOT_FOUND);
        }
        if (route.operation().body().isPresent()) {
            codes.add(ProblemCode.CONTENT_TOO_LARGE);
            codes.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        Operation described = route.permission() == PUBLIC
                ? route.operation()
                : route.operation().onlyFor(route.permission().code());
        described = described.answer(LeadAnswer.REFUSED);
        for (ProblemCode code : codes) {
            described = described.answer(LeadAnswer.problem(code));
        }
        return described.answer(LeadAnswer.UNAVAILABLE);
    }
}
