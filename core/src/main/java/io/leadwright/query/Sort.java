package io.leadwright.query;

/** One key of an order, and which way it runs. */
public record Sort(SortKey key, Direction direction) {}
