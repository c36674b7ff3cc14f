package io.leadwright.match;

import io.leadwright.lead.TextField;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** One source's answer held against each thing that is known of the person asked for. */
final class IdentifierVerdicts {

    private final Subject asked;
    private final MatchAnswer answer;
    private final Map<Identifier, Verdict> verdicts = new EnumMap<>(Identifier.class);

    private IdentifierVerdicts(Subject asked, MatchAnswer answer) {
        this.asked = asked;
        this.answer = answer;
    }

    /** What came of each comparison, the most telling first. */
    static Map<Identifier, Verdict> of(Subject asked, MatchAnswer answer) {
        IdentifierVerdicts all = new IdentifierVerdicts(asked, answer);
        all.compare(Identifier.LINKEDIN, TextField.LINKEDIN_URL, all::page);
        all.compare(Identifier.EMAIL, TextField.EMAIL, all::email);
        all.compare(Identifier.LAST_NAME, TextField.LAST_NAME, name -> IdentifierNames.last(name, answer));
        all.compare(Identifier.FIRST_NAME, TextField.FIRST_NAME, name -> IdentifierNames.first(name, answer));
        all.readSwapped();
        if (IdentifierCompany.isKnown(asked)) {
            all.verdicts.put(Identifier.COMPANY, IdentifierCompany.compare(asked, answer));
        }
        all.readAddress();
        all.compare(Identifier.PHONE, TextField.PHONE, all::phone);
        all.compare(Identifier.LOCATION, TextField.LOCATION, all::location);
        return all.verdicts;
    }

    private void compare(Identifier identifier, TextField known, Function<String, Verdict> comparison) {
        asked.text(known).ifPresent(text -> verdicts.put(identifier, comparison.apply(text)));
    }

    private Verdict page(String known) {
        return IdentifierValues.best(answer.of(ProfileField.LINKEDIN_URL), said -> IdentifierValues.page(known, said));
    }

    private Verdict phone(String known) {
        return IdentifierValues.best(answer.of(ProfileField.PHONE), said -> IdentifierValues.compare(known, said));
    }

    private Verdict email(String known) {
        return IdentifierValues.best(answer.addresses(), said -> IdentifierValues.email(known, said));
    }

    private Verdict location(String known) {
        return IdentifierValues.best(answer.of(ProfileField.LOCATION), said -> IdentifierValues.place(known, said));
    }

    private void readSwapped() {
        boolean isOther =
                is(Identifier.FIRST_NAME, Verdict.CONTRADICTS) && is(Identifier.LAST_NAME, Verdict.CONTRADICTS);
        if (isOther && IdentifierNames.areSwapped(known(TextField.FIRST_NAME), known(TextField.LAST_NAME), answer)) {
            verdicts.put(Identifier.FIRST_NAME, Verdict.AGREES_IN_PART);
            verdicts.put(Identifier.LAST_NAME, Verdict.AGREES_IN_PART);
        }
    }

    /**
     * Who has the name and an address at the same company, has two there. And a company whose address agrees can have its site
     * elsewhere: that tells against nobody of whom no more is known.
     */
    private void readAddress() {
        boolean isNamed = agrees(Identifier.LAST_NAME) && agrees(Identifier.FIRST_NAME);
        if (is(Identifier.EMAIL, Verdict.CONTRADICTS) && isNamed && IdentifierCompany.isOfAddress(asked, answer)) {
            verdicts.put(Identifier.EMAIL, Verdict.UNCLEAR);
        }
        if (is(Identifier.EMAIL, Verdict.AGREES)
                && is(Identifier.COMPANY, Verdict.CONTRADICTS)
                && asked.text(TextField.COMPANY).isEmpty()) {
            verdicts.put(Identifier.COMPANY, Verdict.UNCLEAR);
        }
    }

    private boolean agrees(Identifier identifier) {
        return is(identifier, Verdict.AGREES) || is(identifier, Verdict.AGREES_IN_PART);
    }

    private boolean is(Identifier identifier, Verdict verdict) {
        return verdicts.get(identifier) == verdict;
    }

    private String known(TextField field) {
        return asked.text(field).orElseThrow();
    }
}
