package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;

/** What one account knows of its sources, in its tables. */
final class JdbiReliabilityStore implements ReliabilityStore {

    private final AccountId account;
    private final Connections connections;

    JdbiReliabilityStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public boolean record(String feedbackId, SourceReliability told) {
        Feedback.checkId(feedbackId);
        return connections.writes().write(handle -> record(new SourceCountTable(account, handle), feedbackId, told));
    }

    @Override
    public SourceReliability read() {
        return connections.reads().read(handle -> new SourceCountTable(account, handle).read());
    }

    private static boolean record(SourceCountTable counts, String feedbackId, SourceReliability told) {
        boolean isNew = counts.take(feedbackId);
        if (isNew) {
            counts.add(told);
        }
        return isNew;
    }
}
