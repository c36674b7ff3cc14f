package io.leadwright.score;

import io.leadwright.lead.Lead;
import io.leadwright.profile.Profile;
import java.time.Instant;

/** Whom a score is about, what is believed of them, and when it is asked for. */
record Scored(Lead lead, Profile profile, Instant now) {}
