package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Somebody who adds, changes, deletes and merges leads, at random from a seed. Several may share a book's leads: each
 * knows those to begin with and its own. Not thread-safe.
 */
final class RandomWriter {

    private static final int ADDRESSES = 40;
    private static final List<LeadStatus> STATUSES = List.of(LeadStatus.values());

    private final LeadBook book;
    private final Random random;
    private final List<LeadId> known;
    private final List<LeadId> taken = new ArrayList<>();

    RandomWriter(LeadBook book, List<LeadId> known, long seed) {
        this.book = book;
        this.known = new ArrayList<>(known);
        this.random = new Random(seed);
    }

    /** The leads that it deleted or merged into another one, whether or not they came back. */
    List<LeadId> taken() {
        return taken;
    }

    /** One write; what comes of it depends on the others. */
    void write() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> add();
            case 3 -> delete(one());
            case 4 -> merge(one(), one());
            case 5 -> unmerge();
            default -> book.leads().patch(one(), patch());
        }
    }

    private void add() {
        known.add(book.leads().upsert(somebody()).lead().id());
    }

    /** Most have an address that others may have, too. */
    private NewLead somebody() {
        NewLead lead = NewLead.named("N" + random.nextInt(10), "x").tags("t" + random.nextInt(3));
        int address = random.nextInt(ADDRESSES);
        return address % 4 == 0 ? lead : lead.text(TextField.EMAIL, "p" + address + "@example.com");
    }

    private LeadPatch patch() {
        LeadPatch patch = LeadPatch.none()
                .text(TextField.FIRST_NAME, "N" + random.nextInt(10))
                .text(TextField.COMPANY, random.nextBoolean() ? "" : "C" + random.nextInt(10))
                .status(STATUSES.get(random.nextInt(STATUSES.size())));
        return random.nextInt(4) > 0
                ? patch
                : patch.text(TextField.EMAIL, "p" + random.nextInt(ADDRESSES) + "@example.com");
    }

    private void delete(LeadId id) {
        taken.add(id);
        book.leads().delete(id);
    }

    private void merge(LeadId survivor, LeadId other) {
        if (!survivor.equals(other)) {
            taken.add(other);
            book.duplicates().merge(survivor, other);
        }
    }

    private void unmerge() {
        if (!taken.isEmpty()) {
            book.duplicates().unmerge(taken.get(random.nextInt(taken.size())));
        }
    }

    private LeadId one() {
        if (known.isEmpty()) {
            add();
        }
        return known.get(random.nextInt(known.size()));
    }

    /** Leads for many to begin with, each with a name of its own. */
    static List<Lead> toBeginWith(int size) {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leads.add(SampleLeads.named(String.format("lead_%03d", i))
                    .text(TextField.FIRST_NAME, "N" + i % 10)
                    .build());
        }
        return leads;
    }
}
