package io.leadwright.policy;

import io.leadwright.profile.SourceId;

/** When a found value may take the place of one that a lead has; a blank is filled by each of these but {@link #NEVER}. */
public sealed interface WriteRule {

    /** The field is left alone, blank or not. */
    WriteRule NEVER = Plain.NEVER;

    /** What is there stays. */
    WriteRule FILL_BLANK = Plain.FILL_BLANK;

    /**
     * What was observed later stands. A value that no source claims was observed when the lead was last updated.
     */
    WriteRule FRESHER = Plain.FRESHER;

    /**
     * What is surer by so much stands. A value that no source claims is as sure as it is likely that none of them is right.
     *
     * @param margin above 0, up to 1
     * @throws IllegalArgumentException if it is not
     */
    static WriteRule surer(double margin) {
        return new Surer(margin);
    }

    /** What this source says stands, even if another value is likelier; what others say fills a blank alone. */
    static WriteRule preferring(SourceId source) {
        return new Preferring(source);
    }

    /** The rules that need nothing more said. */
    enum Plain implements WriteRule {
        /** {@link WriteRule#NEVER}. */
        NEVER,
        /** {@link WriteRule#FILL_BLANK}. */
        FILL_BLANK,
        /** {@link WriteRule#FRESHER}. */
        FRESHER
    }

    /**
     * {@link WriteRule#surer}.
     *
     * @param margin by how much
     */
    record Surer(double margin) implements WriteRule {

        /** Checks the margin; throws {@link IllegalArgumentException}. */
        public Surer {
            if (!(margin > 0 && margin <= 1)) {
                throw new IllegalArgumentException("margin: must be above 0 and at most 1, is " + margin);
            }
        }
    }

    /**
     * {@link WriteRule#preferring}.
     *
     * @param source whose value
     */
    record Preferring(SourceId source) implements WriteRule {}
}
