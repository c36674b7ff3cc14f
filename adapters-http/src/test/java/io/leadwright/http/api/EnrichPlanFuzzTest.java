package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any body of a request to plan: planned as it would be enriched, or refused as it would be refused. */
class EnrichPlanFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void what_is_planned_is_done_and_what_is_refused_is_refused(FuzzedDataProvider data) {
        EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(100);
        byte[] body = data.consumeRemainingAsBytes();
        ApiRequest plan = EnrichFixture.request("POST", "/enrich/plan", "Content-Type", "application/json");
        ApiRequest run = EnrichFixture.request("POST", "/enrich", "Content-Type", "application/json");
        ApiResponse planned = fixture.handle(plan.body(body));
        Answers.assertForeseen(planned);
        if (fixture.leadwright.book().credits().entries(0, 2).size() != 1) {
            throw new AssertionError("a plan has cost something");
        }
        ApiResponse done = fixture.handle(run.body(body));
        long worst = Fixture.json(planned).at("/data/worst/credits").longValue();
        long charged = Fixture.json(done).at("/data/creditsUsed").longValue();
        if (planned.status() != done.status() || charged > worst) {
            throw new AssertionError(planned + " was planned at " + worst + ", " + done + " done at " + charged);
        }
    }
}
