package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Optional;

/** The leads of one account in their tables. */
final class JdbiLeadStore implements LeadStore {

    private final AccountId account;
    private final Connections connections;

    JdbiLeadStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        PageSql page = new PageSql(account, query, request);
        return connections.readers().readAtOnce(page::read);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return connections.readers().read(handle -> new LeadTable(account, handle).get(id));
    }

    @Override
    public List<AddResult> add(List<Lead> leads) {
        List<Lead> all = List.copyOf(leads);
        return connections.writes().write(handle -> {
            LeadTable table = new LeadTable(account, handle);
            return all.stream().map(table::add).toList();
        });
    }

    @Override
    public ReplaceResult replace(Lead lead) {
        return connections.writes().write(handle -> new LeadTable(account, handle).replace(lead));
    }
}
