package io.leadwright.http.source.fifth;

import org.jspecify.annotations.Nullable;

/** A person as the vendor tells of them. */
record FifthPerson(@Nullable String jobTitle, @Nullable String employer) {}
