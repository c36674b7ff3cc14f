package io.leadwright.http.api;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any body of a new lead. */
class AddFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void a_new_lead_is_added_or_refused(byte[] body) {
        Fixture fixture = new Fixture().withJohnAndJane();
        for (String query : new String[] {"", "?upsert=true"}) {
            ApiRequest request = Fixture.to("POST", query, "Content-Type", "application/json");
            Answers.assertForeseen(fixture, request.body(body));
        }
    }
}
