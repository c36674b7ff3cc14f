package io.leadwright;

import com.google.common.hash.Hashing;
import io.leadwright.DuplicateCandidates.Sharing;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that two leads of one person are likely to share, in a form in which equal means shared. */
record DuplicateKey(Sharing sharing, String text) {

    private static final String PHONE = "phone:";

    /** All that a lead could share. */
    static List<DuplicateKey> of(Lead lead) {
        List<DuplicateKey> keys = new ArrayList<>();
        Subject subject = Subject.of(lead);
        SubjectKeys.guess(subject)
                .ifPresent(guess -> keys.add(new DuplicateKey(Sharing.NAME_AND_COMPANY, guess.text())));
        SubjectKeys.all(subject).stream()
                .map(PersonKey::text)
                .filter(text -> text.startsWith(PHONE))
                .forEach(text -> keys.add(new DuplicateKey(Sharing.PHONE, text)));
        lead.identityKeys().stream()
                .flatMap(key -> mailbox(key).stream())
                .forEach(mailbox -> keys.add(new DuplicateKey(Sharing.MAILBOX, mailbox)));
        return keys;
    }

    /** A number that other keys will hardly have. */
    long hash() {
        return Hashing.murmur3_128().hashUnencodedChars(sharing + " " + text).asLong();
    }

    /** The mailbox that an address of one's own leads to, by what nearly all servers do with tags. */
    private static Optional<String> mailbox(IdentityKey key) {
        if (!(key instanceof EmailKey email)) {
            return Optional.empty();
        }
        int at = email.value().lastIndexOf('@');
        String local = email.value().substring(0, at);
        String domain = email.value().substring(at + 1);
        int tag = local.indexOf('+');
        String untagged = tag > 0 && !local.startsWith("\"") ? local.substring(0, tag) : local;
        return Optional.of(
                domain.equals("gmail.com") || domain.equals("googlemail.com")
                        ? untagged.replace(".", "") + "@gmail.com"
                        : untagged + "@" + domain);
    }
}
