package io.leadwright.enrich;

import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.port.Pause;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * What enrichment is handed from outside. All of it thread-safe.
 *
 * @param clock what tells the time
 * @param random what names are drawn from that nobody else may have
 * @param executor what sources are asked on
 * @param pause how it waits
 * @param suppressionKeys what those who want to be left alone are told by
 * @param customFields what the host has declared
 */
public record Surroundings(
        InstantSource clock,
        RandomGenerator random,
        Executor executor,
        Pause pause,
        SuppressionKeys suppressionKeys,
        CustomFieldTypes customFields) {}
