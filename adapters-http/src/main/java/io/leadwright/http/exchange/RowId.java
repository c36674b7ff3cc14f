package io.leadwright.http.exchange;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The id of a row that names nobody, made of its number and of what it says: so that read again it is the same lead. */
final class RowId {

    private static final LeadId UNNAMED = LeadId.of("unnamed");
    private static final int HASH_BYTES = 13;

    private RowId() {}

    /** The row, with an id if it says neither that nor a key. */
    static LeadRow.Read given(LeadRow.Read row) {
        NewLead said = row.lead();
        return said.saysKey() ? row : new LeadRow.Read(row.row(), said.id(of(row.row(), said)));
    }

    private static LeadId of(long row, NewLead said) {
        Lead lead = said.toLead(UNNAMED, Instant.EPOCH);
        String text = row + " " + lead.texts() + " " + lead.tags() + " " + lead.customFields();
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return LeadId.of("lead_" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
