package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The rows of a page, read in the order of its query. */
interface Walk {

    /**
     * The rows, one more than the page has if there are so many, going away from where it starts.
     *
     * @param total how many there are in all, if that is known: then a page in the second half is reached from the end
     */
    List<Lead> rows(Handle handle, OptionalLong total);
}
