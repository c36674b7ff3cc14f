package io.leadwright.jdbi;

import io.leadwright.jdbi.AddGroup.Commit;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Adds leads together that come to the same account at the same time. Thread-safe. */
final class AddGroups {

    private final ConcurrentMap<AccountId, AddGroup> groups = new ConcurrentHashMap<>();

    /** As {@link AddGroup#add}; no account waits for another. */
    AddResult add(AccountId account, PendingAdd add, Commit commit) {
        AddGroup group = groups.compute(account, (key, known) -> (known == null ? new AddGroup() : known).with(1));
        try {
            return group.add(add, commit);
        } finally {
            groups.computeIfPresent(account, (key, known) -> known.with(-1).isEmpty() ? null : known);
        }
    }

    /** How many wait for somebody who takes their leads. */
    int waiting() {
        return groups.values().stream().mapToInt(AddGroup::waiting).sum();
    }

    /** To how many accounts somebody adds. */
    int size() {
        return groups.size();
    }
}
