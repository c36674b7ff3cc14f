package io.leadwright.query;

/** Which way an order runs. Leads without a value come last either way. */
public enum Direction {
    /** From the smallest to the largest. */
    ASC,
    /** From the largest to the smallest. */
    DESC
}
