package io.leadwright.http.source;

import io.leadwright.lead.Folding;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of the companies that a search found is the one that was asked for: searches also find what only resembles it. Pure. */
public final class ExactCompany {

    private ExactCompany() {}

    /** Whether these name the same company, its legal form aside. */
    public static boolean isSame(@Nullable String name, @Nullable String other) {
        Optional<String> key = key(name);
        return key.isPresent() && key.equals(key(other));
    }

    /**
     * The one of this name, its legal form aside; of several, the one that has the same legal form too. Empty if it is none, or
     * cannot be told.
     */
    public static <C> Optional<C> of(String asked, Collection<C> companies, Function<C, @Nullable String> name) {
        List<C> same = where(companies, company -> isSame(asked, name.apply(company)));
        List<C> exact = same.size() < 2
                ? same
                : where(
                        same,
                        company -> Folding.exact(asked).equals(Folding.exact(String.valueOf(name.apply(company)))));
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    private static <C> List<C> where(Collection<C> companies, Predicate<C> condition) {
        return companies.stream().filter(condition).distinct().toList();
    }

    /** What is equal for names that say the same, their legal forms aside; empty if it is no name. */
    public static Optional<String> key(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(text -> ProfileField.COMPANY_NAME.form().read(text))
                .map(Canonical::key);
    }
}
