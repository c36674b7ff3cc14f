package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.query.Facts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Generated leads for one account: all their ids and identity keys differ.
 *
 * @param leads those to begin with, at most 25
 * @param facts what is believed of some of these
 * @param others a few that can be added beside them
 */
public record Book(List<Lead> leads, Map<LeadId, Facts> facts, List<Lead> others) {

    /** Copies them. */
    public Book {
        leads = List.copyOf(leads);
        facts = Map.copyOf(facts);
        others = List.copyOf(others);
    }

    /** What is believed of a lead. */
    public Facts believed(LeadId id) {
        return facts.getOrDefault(id, Facts.NONE);
    }

    /** What the engine answers over this book. */
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        return QueryEngine.page(leads, this::believed, query, request);
    }

    /** Every field of every lead: none of them is a person's. */
    @Override
    public String toString() {
        return "leads:\n" + described(leads) + "\nbelieved:\n" + believed() + "\nothers:\n" + described(others);
    }

    private String believed() {
        return leads.stream()
                .filter(lead -> facts.containsKey(lead.id()))
                .map(lead -> lead.id() + " " + SampleFacts.describe(believed(lead.id())))
                .collect(Collectors.joining("\n"));
    }

    private static String described(List<Lead> leads) {
        return leads.stream().map(SampleLeads::describe).collect(Collectors.joining("\n\n"));
    }
}
