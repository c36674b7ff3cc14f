package io.leadwright.testkit;

import io.leadwright.profile.SourceId;
import java.time.Instant;

/**
 * A source that has not answered yet.
 *
 * @param source its name, which no other has
 * @param quality how good it is; it may copy from where others do
 * @param observedAt when its answer will be from
 */
public record Newcomer(SourceId source, SourceQuality quality, Instant observedAt) {}
