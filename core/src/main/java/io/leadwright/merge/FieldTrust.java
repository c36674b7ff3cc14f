package io.leadwright.merge;

import io.leadwright.profile.SourceId;

/** How far each source is believed about one field. Pure and thread-safe; as it stands, what is believed before anything is known. */
public interface FieldTrust {

    /** Everybody alike. */
    FieldTrust COLD = new FieldTrust() {};

    /** How often the source is right, above 0 and below 1. */
    default double accuracy(SourceId source) {
        return 0.8;
    }

    /** How many wrong values there effectively are, equally likely each; at least 1. */
    default double wrongValues() {
        return 3;
    }

    /** The origin that the source copies from; sources of one origin say nothing that one of them does not. */
    default String lineage(SourceId source) {
        return source.value();
    }

    /** How often the source names a value that is right, of a field that can have many; above 0 and below 1. */
    default double recall(SourceId source) {
        return 0.6;
    }

    /** How often the source names a value that is wrong but claimed by somebody, of a field that can have many; above 0 and below 1. */
    default double falseAlarm(SourceId source) {
        return 0.05;
    }

    /** The log-odds that a value somebody claims is right, of a field that can have many. */
    default double prior() {
        return 0;
    }

    /** What makes the odds honest. */
    default Calibration calibration() {
        return Calibration.NONE;
    }
}
