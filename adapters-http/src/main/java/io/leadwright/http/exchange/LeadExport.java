package io.leadwright.http.exchange;

import io.leadwright.Leads;
import io.leadwright.lead.Lead;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Writes the leads that a query describes as a file that {@link LeadFile} reads, in UTF-8. Immutable and thread-safe.
 *
 * <p>Leads come by their ids, whatever the order of the query: one that is there from first to last comes exactly once,
 * whatever is written meanwhile. One page of leads is in memory at a time.
 *
 * <p>CSV has a column for each custom field that one of the leads has when the export begins: they are looked for in a first
 * pass. A field that the first lead gets after that is not in the file.
 */
public final class LeadExport {

    private static final int PAGE_LIMIT = 500;

    private final Leads leads;
    private final LeadQuery query;
    private final LeadFile.Format format;
    private final LongConsumer onProgress;

    private LeadExport(Leads leads, LeadQuery query, LeadFile.Format format, LongConsumer onProgress) {
        this.leads = leads;
        this.query = query;
        this.format = format;
        this.onProgress = onProgress;
    }

    /** The leads that this query describes, in this format. */
    public static LeadExport of(Leads leads, LeadQuery query, LeadFile.Format format) {
        return new LeadExport(leads, query.byId(), format, done -> {});
    }

    /** Who is told after each page how many leads are written. */
    public LeadExport onProgress(LongConsumer listener) {
        return new LeadExport(leads, query, format, listener);
    }

    /**
     * The file in pieces, read as they are asked for: the header of a CSV file, then a page of leads each. They throw {@link
     * io.leadwright.port.StorageException} if the storage fails.
     *
     * @throws IllegalArgumentException if it is to be CSV and the leads have more than 1,000 custom fields
     */
    public Iterator<byte[]> chunks() {
        LeadWriter writer =
                format == LeadFile.Format.CSV ? CsvWriter.withFieldsOf(leads.stream(query)) : new JsonLinesWriter();
        return new Chunks(writer);
    }

    /** Writes the file; throws as {@link #chunks} does. Flushes, and does not close. */
    public void to(OutputStream out) throws IOException {
        Iterator<byte[]> chunks = chunks();
        while (chunks.hasNext()) {
            out.write(chunks.next());
        }
        out.flush();
    }

    /** Writes leads in a format. */
    interface LeadWriter {

        /** What stands before the leads; empty if nothing does. */
        byte[] header();

        /** Some leads. */
        byte[] rows(List<Lead> leads);
    }

    /** The header, if there is one, then page by page. */
    private final class Chunks implements Iterator<byte[]> {
        private final LeadWriter writer;
        private Optional<PageRequest> next =
                Optional.of(PageRequest.first(PAGE_LIMIT).total(Total.none()));
        private byte[] header;
        private long done;

        Chunks(LeadWriter writer) {
            this.writer = writer;
            this.header = writer.header();
        }

        @Override
        public boolean hasNext() {
            return header.length > 0 || next.isPresent();
        }

        @Override
        public byte[] next() {
            if (header.length > 0) {
                byte[] first = header;
                header = new byte[0];
                return first;
            }
            Page<Lead> page = leads.page(query, next.orElseThrow(NoSuchElementException::new));
            next = page.next();
            byte[] rows = writer.rows(page.items());
            done += page.items().size();
            onProgress.accept(done);
            return rows;
        }
    }
}
