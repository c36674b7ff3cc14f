package io.leadwright.jdbi;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.PersonKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of some dossiers is to be written: what is not kept already. */
final class FiledDossiers {

    private final Map<PersonKey, Dossier> kept;

    /** The file of each key that may be new, in their order. */
    private final Map<PersonKey, PersonKey> keys = new LinkedHashMap<>();

    private final Map<PersonKey, Dossier> filed = new LinkedHashMap<>();

    /** Throws {@link IllegalArgumentException} if one was not shown. The kept are by their files. */
    FiledDossiers(List<Dossier> shown, Map<PersonKey, Dossier> kept, List<Dossier> dossiers) {
        this.kept = kept;
        Set<PersonKey> shownFiles = new HashSet<>();
        shown.forEach(dossier -> shownFiles.add(dossier.file()));
        for (Dossier dossier : dossiers) {
            if (!shownFiles.contains(dossier.file())) {
                throw new IllegalArgumentException("filing: must have no dossier that was not shown");
            }
            addKeys(dossier.file(), Set.of(dossier.file()));
            filed.merge(dossier.file(), dossier, FiledDossiers::inThePlaceOf);
        }
        dossiers.forEach(dossier -> addKeys(dossier.file(), dossier.person().keys()));
    }

    /** The file of each key that may be new, in the order in which they are to be written: the first counts. */
    Map<PersonKey, PersonKey> keys() {
        return keys;
    }

    /** Those whose row is new or has changed. */
    List<Dossier> rows() {
        return filed.values().stream().filter(this::hasChanged).toList();
    }

    /** What is new of the inquiries, by the files. */
    Map<PersonKey, List<Inquiry>> inquiries() {
        Map<PersonKey, List<Inquiry>> changed = new LinkedHashMap<>();
        filed.forEach((file, dossier) -> changed.put(
                file,
                dossier.inquiries().values().stream()
                        .filter(inquiry -> !isKept(file, inquiry))
                        .toList()));
        return changed;
    }

    private void addKeys(PersonKey file, Set<PersonKey> more) {
        @Nullable Dossier before = kept.get(file);
        for (PersonKey key : more) {
            if (before == null || !before.person().keys().contains(key)) {
                keys.putIfAbsent(key, file);
            }
        }
    }

    private boolean hasChanged(Dossier dossier) {
        @Nullable Dossier before = kept.get(dossier.file());
        return before == null
                || !Objects.equals(before.flight(), dossier.flight())
                || !Objects.equals(before.delivery(), dossier.delivery());
    }

    private boolean isKept(PersonKey file, Inquiry inquiry) {
        @Nullable Dossier before = kept.get(file);
        return before != null
                && before.inquiry(inquiry.source()).filter(inquiry::equals).isPresent();
    }

    private static Dossier inThePlaceOf(Dossier before, Dossier dossier) {
        return new Dossier(
                dossier.person(),
                dossier.file(),
                before.with(dossier.inquiries().values()).inquiries(),
                dossier.flight(),
                dossier.delivery());
    }
}
