package io.leadwright.http.exchange;

/**
 * What became of the rows of a file.
 *
 * @param created how many became a new lead
 * @param updated how many said something new of a known one
 * @param unchanged how many said nothing new
 * @param rejected how many could not be taken
 */
public record ImportReport(long created, long updated, long unchanged, long rejected) {

    static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0);

    /** How many rows there were. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }

    /** How many of them were taken. */
    public long taken() {
        return created + updated + unchanged;
    }

    ImportReport plus(ImportReport more) {
        return new ImportReport(
                created + more.created, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }
}
