package io.leadwright;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.UpsertResult;
import java.util.List;

/** Many leads at once into their store. */
final class StoredBulk implements Bulk {

    private final LeadWriter writer;

    StoredBulk(LeadWriter writer) {
        this.writer = writer;
    }

    @Override
    public List<AddResult> add(List<NewLead> leads) {
        writer.checkKeys();
        Stamp stamp = writer.stamp();
        var fresh = leads.stream()
                .map(writer::typed)
                .map(lead -> writer.fresh(lead, stamp))
                .toList();
        return writer.write(stamp, transaction -> writer.newcomers(transaction).add(fresh));
    }

    @Override
    public List<UpsertResult> upsert(List<NewLead> leads) {
        writer.checkKeys();
        Stamp stamp = writer.stamp();
        List<LeadUpsert.Arrival> arrivals = arrivals(leads, stamp);
        return writer.write(
                stamp, transaction -> new LeadUpsert(transaction, writer.newcomers(transaction), stamp).all(arrivals));
    }

    @Override
    public List<UpsertResult> rehearse(List<NewLead> leads) {
        writer.checkKeys();
        Stamp stamp = writer.stamp();
        List<LeadUpsert.Arrival> arrivals = arrivals(leads, stamp);
        return writer.write(stamp, transaction -> {
            transaction.rollBack();
            return new LeadUpsert(transaction, writer.newcomers(transaction), stamp).all(arrivals);
        });
    }

    private List<LeadUpsert.Arrival> arrivals(List<NewLead> leads, Stamp stamp) {
        return leads.stream()
                .map(writer::typed)
                .map(lead -> new LeadUpsert.Arrival(lead, writer.fresh(lead, stamp)))
                .toList();
    }
}
