package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Generated leads for one account: all their ids and identity keys differ.
 *
 * @param leads those to begin with, at most 25
 * @param others a few that can be added beside them
 */
public record Book(List<Lead> leads, List<Lead> others) {

    /** Copies both lists. */
    public Book {
        leads = List.copyOf(leads);
        others = List.copyOf(others);
    }

    /** Every field of every lead: none of them is a person's. */
    @Override
    public String toString() {
        return "leads:\n" + described(leads) + "\nothers:\n" + described(others);
    }

    private static String described(List<Lead> leads) {
        return leads.stream().map(SampleLeads::describe).collect(Collectors.joining("\n\n"));
    }
}
